import { statSync } from 'node:fs'
import { dirname } from 'node:path'
import type { SystemUser } from './user.ts'

/** The first folder on the way to `path` (itself included) that the user may not pass, or undefined. */
export function barrierFor(user: SystemUser, path: string): string | undefined {
  return ancestors(path).find(folder => !mayPass(user, folder))
}

function ancestors(path: string): string[] {
  const parent = dirname(path)
  return parent === path ? [path] : [...ancestors(parent), path]
}

function mayPass(user: SystemUser, folder: string): boolean {
  const { uid, gid, mode } = statSync(folder)
  if (uid === user.uid) return (mode & 0o100) !== 0
  if (gid === user.gid) return (mode & 0o010) !== 0
  return (mode & 0o001) !== 0
}
