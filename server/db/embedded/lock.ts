import { randomBytes } from 'node:crypto'
import { readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { codeOf } from './errors.ts'
import { exists } from './process-state.ts'

const heartbeat = 1_000
const staleAfter = 15_000
const held = new Set<string>()

/**
 * One process at a time makes or starts a cluster. Order only, not safety: against two servers on the same data
 * PostgreSQL has its own lock, and a finished `data` is never overwritten.
 */
export async function withStartLock<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const file = join(folder, 'start.lock')
  while (!(await tryToTake(file))) {
    if (await isStale(file)) await takeAway(file)
    else await sleep(50)
  }
  held.add(file)
  const beat = setInterval(() => utimes(file, new Date(), new Date()).catch(() => undefined), heartbeat)
  beat.unref()
  try {
    return await work()
  } finally {
    clearInterval(beat)
    held.delete(file)
    await rm(file, { force: true })
  }
}

async function tryToTake(file: string): Promise<boolean> {
  try {
    await writeFile(file, `${process.pid} ${hostname()}`, { flag: 'wx' })
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
}

/** Its holder died: its pid is gone, or is now ours, or the file is no longer touched. */
async function isStale(file: string): Promise<boolean> {
  try {
    const [{ mtimeMs }, text] = await Promise.all([stat(file), readFile(file, 'utf8')])
    if (Date.now() - mtimeMs > staleAfter) return true
    const [pid, host] = text.split(' ')
    if (host !== hostname()) return false
    return Number(pid) === process.pid ? !held.has(file) : !exists(Number(pid))
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false
    throw error
  }
}

/** Renamed first, so that of two processes only one removes it. */
async function takeAway(file: string): Promise<void> {
  const aside = `${file}.${randomBytes(4).toString('hex')}`
  await rename(file, aside).catch(() => undefined)
  await rm(aside, { force: true })
}
