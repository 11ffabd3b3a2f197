import { setTimeout as sleep } from 'node:timers/promises'
import { EmbeddedPostgresError, messageOf } from './errors.ts'
import { leave, type Session } from './session.ts'

type Keeper = { session(): Session; release(): Promise<void> }
type Report = (message: string) => void

const pause = 2_000

/** Starts a server that was killed again, at the same address: a pool reconnects by itself. Until released. */
export function keepRunning(first: Session, again: () => Promise<Session>, report: Report): Keeper {
  let current = first
  let isReleased = false
  const watch = async () => {
    while (!isReleased) {
      await current.lease.ended
      if (isReleased) return
      report('The database ended unexpectedly; starting it again …')
      const next = await retry(again, () => isReleased, report)
      if (next === undefined) return
      current = next
      report('The database runs again; what was committed is there.')
    }
    await leave(current)
  }
  const watching = watch()
  const release = async () => {
    isReleased = true
    await leave(current)
    await watching
  }
  let releasing: Promise<void> | undefined
  return {
    session: () => current,
    release: () => {
      releasing ??= release()
      return releasing
    },
  }
}

async function retry(
  again: () => Promise<Session>,
  isReleased: () => boolean,
  report: Report,
): Promise<Session | undefined> {
  while (!isReleased()) {
    try {
      return await again()
    } catch (error) {
      report(messageOf(error))
      if (error instanceof EmbeddedPostgresError && error.code === 'data-gone') return undefined
      await sleep(pause, undefined, { ref: false })
    }
  }
  return undefined
}
