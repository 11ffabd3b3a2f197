import { chownSync, closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type Binaries, program } from './binaries.ts'
import { codeOf, EmbeddedPostgresError, messageOf, useAnotherServer } from './errors.ts'
import type { Place } from './place.ts'
import { run } from './run.ts'

// Collation by code point from PostgreSQL itself: equal on every operating system, no locale to be installed.
const initdbArguments = '-U postgres -A trust -E UTF8 --locale=C --locale-provider=builtin --builtin-locale=C.UTF-8'

/** Makes the cluster if there is none; the name `data` is given only to a complete one. */
export async function ensureCluster(place: Place, binaries: Binaries, durable: boolean): Promise<'made' | 'found'> {
  const version = readVersion(place)
  if (version !== undefined) {
    refuseOtherVersion(place, version, binaries)
    return 'found'
  }
  const draft = join(place.home, 'data.init')
  await rm(draft, { recursive: true, force: true })
  makeOwnFolder(draft, place)
  try {
    const sync = durable ? [] : ['--no-sync']
    const args = ['-D', draft, ...initdbArguments.split(' '), '--no-instructions', ...sync]
    await run(program(binaries.folder, 'initdb'), args, place.user, place.home)
    renameSync(draft, place.data)
    if (durable) syncFolder(place.home)
  } catch (cause) {
    await rm(draft, { recursive: true, force: true })
    throw cannotMake(place, cause)
  }
  return 'made'
}

/** A folder for the server's user alone: who can enter it can read the data or connect as superuser. */
export function makeOwnFolder(folder: string, { user }: Place): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (user !== undefined) chownSync(folder, user.uid, user.gid)
}

function readVersion({ data }: Place): string | undefined {
  try {
    return readFileSync(join(data, 'PG_VERSION'), 'utf8').trim()
  } catch (cause) {
    if (codeOf(cause) === 'EACCES') {
      throw new EmbeddedPostgresError('data-of-another-user', {
        what: `The database in ${data} belongs to another user of this computer.`,
        safe: 'Nothing was changed.',
        next: `Run this as the user who made it, or give it to you: sudo chown -R "$USER" ${data}`,
        cause,
      })
    }
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
