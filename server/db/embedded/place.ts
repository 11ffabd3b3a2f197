import { createHash } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, realpathSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { EmbeddedPostgresError, useAnotherServer } from './errors.ts'
import { barrierFor } from './reach.ts'
import { chooseUser, type SystemUser } from './user.ts'

/** `home` holds the cluster; it differs from `directory` only where another user could not reach that. */
export type Place = { directory: string; home: string; data: string; user: SystemUser | undefined }

const shelter = '/var/lib/groundwork'
const noteName = 'data-is-elsewhere.txt'

export function findPlace(directory: string): Place {
  const asked = makeFolder(resolve(directory))
  const noted = readNote(asked)
  const user = chooseUser(join(noted ?? asked, 'data'))
  const home = noted ?? (user === undefined ? asked : reachableHome(asked, user))
  return { directory: asked, home, data: join(home, 'data'), user }
}

/** Leaves a note, so that the data are found again also after the checkout has moved. */
export function notePlace({ directory, home }: Place): void {
  const note = join(directory, noteName)
  if (directory === home || existsSync(note)) return
  writeFileSync(note, `${home}\nThe database lies in the folder above: its user cannot reach this one.\n`)
}

function makeFolder(folder: string): string {
  try {
    mkdirSync(folder, { recursive: true, mode: process.getuid?.() === 0 ? 0o755 : 0o700 })
    return realpathSync(folder)
  } catch (cause) {
    throw new EmbeddedPostgresError('folder-not-usable', {
      what: `The folder for the database, ${folder}, cannot be made.`,
      safe: 'Nothing was changed.',
      next: `Make it, or allow this process to write there. ${useAnotherServer}`,
      cause,
    })
  }
}

function readNote(directory: string): string | undefined {
  const note = join(directory, noteName)
  if (!existsSync(note)) return undefined
  const home = readFileSync(note, 'utf8').split('\n')[0] ?? ''
  if (existsSync(join(home, 'data'))) return home
  throw new EmbeddedPostgresError('data-gone', {
    what: `${note} says that the database lies in ${home}, and there is none.`,
    safe: 'Nothing was changed; no empty database was put in its place.',
    next: `Bring ${home} back. To begin with an empty database instead, delete ${note}.`,
  })
}

function reachableHome(directory: string, user: SystemUser): string {
  letPass(directory, user)
  const barrier = barrierFor(user, directory)
  if (barrier === undefined) return directory
  if (existsSync(join(directory, 'data'))) {
    throw new EmbeddedPostgresError('data-out-of-reach', {
      what: `The database in ${directory} belongs to the user ${user.name}, who may not pass ${barrier}.`,
      safe: 'Nothing was changed.',
      next: `Run chmod o+x ${barrier}, or move ${directory} to another place.`,
    })
  }
  const home = join(shelter, createHash('sha256').update(directory).digest('hex').slice(0, 16))
  letPass(makeFolder(shelter), user)
  letPass(makeFolder(home), user)
  return home
}

/** Search permission only: the names in the folder stay hidden from others. */
function letPass(folder: string, user: SystemUser): void {
  const { uid, mode } = statSync(folder)
  if (uid === 0 && uid !== user.uid) chmodSync(folder, (mode & 0o7777) | 0o011)
}
