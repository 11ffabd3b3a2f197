import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { SystemUser } from './user.ts'

const execute = promisify(execFile)

/** Runs a PostgreSQL program to its end, as the given user; rejects with its output when it fails. */
export async function run(
  program: string,
  args: string[],
  user: SystemUser | undefined,
  cwd?: string,
): Promise<string> {
  const place = cwd === undefined ? {} : { cwd }
  const { stdout } = await execute(program, args, { env: environment(), windowsHide: true, ...ids(user), ...place })
  return stdout
}

export function ids(user: SystemUser | undefined): { uid: number; gid: number } | Record<string, never> {
  return user === undefined ? {} : { uid: user.uid, gid: user.gid }
}

/** Only what the programs need: PG* variables would mislead them, and secrets are not theirs to see. */
export function environment(): Record<string, string> {
  const kept = ['PATH', 'TMPDIR', 'TEMP', 'TMP', 'SystemRoot', 'windir']
  const found = kept.flatMap(name => {
    const value = process.env[name]
    return value === undefined ? [] : [[name, value] as const]
  })
  return { ...Object.fromEntries(found), LC_ALL: 'C', TZ: 'UTC' }
}
