import { createHash } from 'node:crypto'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { makeOwnFolder, type Place } from './place.ts'
import { barrierFor } from './reach.ts'

/** Complete on purpose: whatever is left out, `pg` would take from PGHOST, PGPORT or PGSSLMODE. */
export type Connection = { host: string; port: number; user: string; database: string; ssl: false }

// The system's limit is 107 bytes on Linux and 103 on macOS.
const longestSocketPath = 103
const socketPort = 5432

export function connectionTo(host: string, port: number): Connection {
  return { host, port, user: 'postgres', database: 'postgres', ssl: false }
}

/** Where a new server shall listen: a socket that only its user can enter; on Windows a free local port. */
export async function newConnection(place: Place, former?: Connection): Promise<Connection> {
  if (process.platform === 'win32') return former ?? connectionTo('127.0.0.1', await freePort())
  const folder = socketFolder(place)
  makeOwnFolder(folder, place)
  return connectionTo(folder, socketPort)
}

export function socketFolder({ home, user }: Place): string {
  const key = `groundwork-${createHash('sha256').update(home).digest('hex').slice(0, 16)}`
  const candidates = [join(home, 'run'), join(tmpdir(), key)]
  const isUsable = (folder: string) =>
    Buffer.byteLength(socketFile(folder, socketPort)) <= longestSocketPath &&
    (user === undefined || barrierFor(user, dirname(folder)) === undefined)
  return candidates.find(isUsable) ?? join('/tmp', key)
}

export function socketFile(folder: string, port: number): string {
  return join(folder, `.s.PGSQL.${port}`)
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise(resolve => server.close(resolve))
  return typeof address === 'object' && address !== null ? address.port : socketPort
}
