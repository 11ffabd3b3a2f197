import { createHash } from 'node:crypto'
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join, resolve } from 'node:path'
import { codeOf, EmbeddedPostgresError, useAnotherServer } from './errors.ts'
import { barrierFor } from './reach.ts'
import { chooseUser, type SystemUser } from './user.ts'

/** `home` holds the cluster; it differs from `directory` only where the server's user could not reach that. */
export type Place = { directory: string; home: string; data: string; user: SystemUser | undefined }

const shelter = '/var/lib/groundwork'
const noteName = 'data-is-elsewhere.txt'

export function findPlace(asked: string): Place {
  const directory = makeFolder(resolve(asked))
  const noted = readNote(directory)
  const user = chooseUser(join(noted ?? directory, 'data'))
  const home = noted ?? (user === undefined ? directory : reachableHome(directory, user))
  const place = { directory, home, data: join(home, 'data'), user }
  refuseDataOfOthers(place)
  return place
}

/** Leaves a note, so that the data are found again also after the checkout has moved. */
export function notePlace({ directory, home }: Place): void {
  const note = join(directory, noteName)
  if (directory === home || existsSync(note)) return
  writeFileSync(note, `${home}\nThe database lies in the folder above: its user cannot reach this one.\n`)
  writeFileSync(join(home, 'belongs-to.txt'), `${directory}\n`)
}

/** A folder for the server's user alone: who can enter it can read the data or connect as superuser. */
export function makeOwnFolder(folder: string, { user }: Place): void {
  try {
    mkdirSync(folder, { mode: 0o700 })
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error
  }
  const stats = lstatSync(folder)
  // In a shared folder such as /tmp anybody may have made this name first, perhaps as a link.
  if (!stats.isDirectory() || ![process.getuid?.() ?? stats.uid, user?.uid].includes(stats.uid)) {
    throw unusable(folder, 'It belongs to someone else: remove it, or name another directory for the database.')
  }
  if (user !== undefined) chownSync(folder, user.uid, user.gid)
}

function makeFolder(folder: string): string {
  try {
    mkdirSync(folder, { recursive: true, mode: process.getuid?.() === 0 ? 0o755 : 0o700 })
    return realpathSync(folder)
  } catch (cause) {
    throw unusable(folder, 'Allow this process to make it, or name another directory for the database.', cause)
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

function refuseDataOfOthers({ home, data, user }: Place): void {
  if (process.getuid === undefined) return
  if (!existsSync(data)) {
    refuseReadOnly(home)
    return
  }
  const { uid } = statSync(data)
  if (uid === (user?.uid ?? process.getuid()) || isOtherwiseUsed(data)) return
  throw new EmbeddedPostgresError('data-of-another-user', {
    what: `The database in ${data} belongs to another user of this computer (number ${uid}).`,
    safe: 'Nothing was changed.',
    next: `Run this as that user, or hand it over: sudo chown -R ${user?.uid ?? '"$USER"'} ${home}`,
  })
}

/** Readable and not a cluster: cluster.ts tells so. */
function isOtherwiseUsed(data: string): boolean {
  try {
    accessSync(join(data, 'PG_VERSION'))
    return false
  } catch (error) {
    return codeOf(error) === 'ENOENT'
  }
}

function refuseReadOnly(home: string): void {
  try {
    accessSync(home, constants.W_OK)
  } catch (cause) {
    throw unusable(home, 'Allow this process to write there, or name another directory for the database.', cause)
  }
}

function unusable(folder: string, next: string, cause?: unknown): EmbeddedPostgresError {
  return new EmbeddedPostgresError('folder-not-usable', {
    what: `The folder ${folder}, which the database needs, cannot be used.`,
    safe: 'Nothing was changed.',
    next: `${next} ${useAnotherServer}`,
    cause,
  })
}
