import { Presets, SingleBar } from 'cli-progress'

export interface Progress {
  label: string
  done: number
  total: number
}

export type OnProgress = (progress: Progress) => void

/** A bar for people, a line at every quarter for logs. */
export function progressTo(stream: NodeJS.WriteStream): OnProgress {
  return stream.isTTY ? bars(stream) : lines(stream)
}

function bars(stream: NodeJS.WriteStream): OnProgress {
  let bar: SingleBar | undefined
  return ({ label, done, total }) => {
    if (!bar) {
      bar = new SingleBar({ stream, format: '  {label} [{bar}] {value}/{total}', barsize: 28 }, Presets.legacy)
      bar.start(total, done, { label })
    }
    bar.update(done)
    if (done < total) return
    bar.stop()
    bar = undefined
  }
}

function lines(stream: NodeJS.WriteStream): OnProgress {
  let quarter = -1
  return ({ label, done, total }) => {
    const reached = total === 0 ? 4 : Math.floor((4 * done) / total)
    if (reached === quarter) return
    quarter = reached === 4 ? -1 : reached
    stream.write(`  ${label}: ${done} of ${total}\n`)
  }
}
