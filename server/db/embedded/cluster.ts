import { randomBytes } from 'node:crypto'
import { chmodSync, closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type Binaries, program } from './binaries.ts'
import { codeOf, EmbeddedPostgresError, messageOf, useAnotherServer } from './errors.ts'
import { makeOwnFolder, type Place } from './place.ts'
import { run } from './run.ts'
import { ensureName } from './user.ts'

// Collation by code point from PostgreSQL itself: equal on every operating system, no locale to be installed.
const initdbArguments = '-U postgres -A trust -E UTF8 --locale=C --locale-provider=builtin --builtin-locale=C.UTF-8'

/** Makes the cluster if there is none; the name `data` is given only to a complete one. */
export async function ensureCluster(place: Place, binaries: Binaries, durable: boolean): Promise<'made' | 'found'> {
  const drafts = join(place.home, 'data.init')
  await removeFolder(drafts)
  const version = readVersion(place)
  if (version !== undefined) {
    refuseOtherVersion(place, version, binaries)
    return 'found'
  }
  ensureName(place.user)
  try {
    await initialise(place, binaries, drafts, durable)
  } catch (cause) {
    throw cannotMake(place, cause)
  } finally {
    await removeFolder(drafts)
  }
  return 'made'
}

async function initialise(place: Place, binaries: Binaries, drafts: string, durable: boolean): Promise<void> {
  mkdirSync(drafts)
  chmodSync(drafts, 0o711)
  // A name never used before: an initdb whose parent was killed may still write to its own.
  const draft = join(drafts, randomBytes(4).toString('hex'))
  makeOwnFolder(draft, place)
  const args = ['-D', draft, ...initdbArguments.split(' '), '--no-instructions', ...(durable ? [] : ['--no-sync'])]
  await run(program(binaries.folder, 'initdb'), args, place.user, place.home)
  renameSync(draft, place.data)
  if (durable) syncFolder(place.home)
}

async function removeFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 10 })
}

function readVersion({ data }: Place): string | undefined {
  try {
    return readFileSync(join(data, 'PG_VERSION'), 'utf8').trim()
  } catch (cause) {
    if (codeOf(cause) !== 'ENOENT') throw cause
    if (existsSync(data)) throw notACluster(data, cause)
    return undefined
  }
}

function notACluster(data: string, cause: unknown): EmbeddedPostgresError {
  return new EmbeddedPostgresError('not-a-cluster', {
    what: `${data} exists but is not a PostgreSQL database (it has no file PG_VERSION).`,
    safe: 'Nothing was changed.',
    next: 'Move that folder away, or name another directory for the database.',
    cause,
  })
}

function refuseOtherVersion({ data }: Place, version: string, { major }: Binaries): void {
  if (version === major) return
  throw new EmbeddedPostgresError('other-version', {
    what: `The database in ${data} was made by PostgreSQL ${version}; the embedded server is PostgreSQL ${major}.`,
    safe: 'Nothing was changed: a server of another major version cannot read these files.',
    next: `Export with the release of Groundwork that made it, move ${data} away, start this release and import.`,
  })
}

function cannotMake({ home }: Place, cause: unknown): EmbeddedPostgresError {
  return new EmbeddedPostgresError('initdb-failed', {
    what: `The database could not be made in ${home}: ${messageOf(cause)}`,
    safe: 'Nothing half-made was left behind.',
    next: `Free some disk space or name another directory for the database. ${useAnotherServer}`,
    cause,
  })
}

function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  fsyncSync(handle)
  closeSync(handle)
}
