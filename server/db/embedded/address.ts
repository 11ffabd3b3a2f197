import { createHash } from 'node:crypto'
import { lstatSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeOwnFolder } from './cluster.ts'
import { EmbeddedPostgresError } from './errors.ts'
import type { Place } from './place.ts'

/** Complete on purpose: whatever is left out, `pg` would take from PGHOST, PGPORT or PGSSLMODE. */
export type Connection = { host: string; port: number; user: string; database: string; ssl: false }

// The system's limit is 107 bytes on Linux and 103 on macOS.
const longestSocketPath = 103
const socketPort = 5432

export function connectionTo(host: string, port: number): Connection {
  return { host, port, user: 'postgres', database: 'postgres', ssl: false }
}

/** Where a new server shall listen: a socket that only its user can enter; on Windows a free local port. */
export async function newConnection(place: Place): Promise<Connection> {
  if (process.platform === 'win32') return connectionTo('127.0.0.1', await freePort())
  const folder = socketFolder(place.home)
  makeOwnFolder(folder, place)
  refuseForeign(folder, place)
  return connectionTo(folder, socketPort)
}

export function socketFolder(home: string): string {
  const key = `groundwork-${createHash('sha256').update(home).digest('hex').slice(0, 16)}`
  const candidates = [join(home, 'run'), join(tmpdir(), key)]
  return candidates.find(folder => Buffer.byteLength(socketFile(folder)) <= longestSocketPath) ?? join('/tmp', key)
}

export function socketFile(folder: string, port = socketPort): string {
  return join(folder, `.s.PGSQL.${port}`)
}

/** In a shared folder such as /tmp anybody may have made this name first, and would be talked to as the server. */
function refuseForeign(folder: string, { user }: Place): void {
  const { uid } = lstatSync(folder)
  if (lstatSync(folder).isDirectory() && uid === (user?.uid ?? process.getuid?.())) return
  throw new EmbeddedPostgresError('folder-not-usable', {
    what: `The folder for the database socket, ${folder}, belongs to someone else.`,
    safe: 'Nothing was changed.',
    next: 'Remove that folder, or name a directory with a shorter path for the database.',
  })
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise(resolve => server.close(resolve))
  return typeof address === 'object' && address !== null ? address.port : socketPort
}
