import { closeSync, existsSync, fchownSync, fstatSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Place } from './place.ts'

const largest = 2 ** 20

export type Log = { handle: number; sinceStart(): string; close(): void }

/** The server's log, at most two files of about 1 MB: an outgrown one is kept as postgres.log.1. */
export function openLog({ home, user }: Place): Log {
  const file = join(home, 'postgres.log')
  if (existsSync(file) && statSync(file).size > largest) renameSync(file, `${file}.1`)
  const handle = openSync(file, 'a', 0o600)
  // Root may start it today, and tomorrow the user who owns the data.
  if (user !== undefined) fchownSync(handle, user.uid, user.gid)
  const start = fstatSync(handle).size
  return {
    handle,
    sinceStart: () => readFileSync(file).subarray(start).toString('utf8').trim(),
    close: () => closeSync(handle),
  }
}
