import pg from 'pg'
import type { Connection } from './address.ts'

/** One connection per process that uses the server; it ends with the process, however that ends. */
export type Lease = {
  /** What the server was launched with (settings.ts), and whether it keeps commits on disk. */
  fingerprint: string
  durable: boolean
  isOpen(): boolean
  /** Resolves when the connection is closed, from whichever side. */
  ended: Promise<void>
  /** Gives the lease back. True if it was the last: nobody can get one any more, the server must be stopped. */
  giveBack(): Promise<boolean>
  /** False if another process was faster and stops the server. */
  takeBack(): Promise<boolean>
  end(): Promise<void>
}

// Any number that nothing else in the database `postgres` locks.
const key = 8_210_345

/** Undefined: the server answers but its last user is about to stop it. */
export async function takeLease(connection: Connection): Promise<Lease | undefined> {
  const client = new pg.Client({ ...connection, application_name: 'groundwork-lease', connectionTimeoutMillis: 5_000 })
  // Without a listener the end of the server would end this process too.
  client.on('error', () => undefined)
  try {
    await client.connect()
    const lease = await register(client)
    if (lease === undefined) await client.end()
    else keepProcess(client, 'unref')
    return lease
  } catch (error) {
    client.end().catch(() => undefined)
    throw error
  }
}

async function register(client: pg.Client): Promise<Lease | undefined> {
  let isOpen = true
  const ended = new Promise<void>(resolve => client.once('end', resolve)).then(() => {
    isOpen = false
  })
  const { rows } = await client.query<{ held: boolean; launched: string | null; fsync: string }>(
    `select pg_try_advisory_lock_shared($1) as held, current_setting('groundwork.launched', true) as launched,
            current_setting('fsync') as fsync`,
    [key],
  )
  const row = rows[0]
  if (!row?.held) return undefined
  return {
    fingerprint: row.launched ?? '',
    durable: row.fsync === 'on',
    isOpen: () => isOpen,
    ended,
    giveBack: () => giveBack(client),
    takeBack: () => takeBack(client),
    end: () => {
      keepProcess(client, 'ref')
      return client.end()
    },
  }
}

async function giveBack(client: pg.Client): Promise<boolean> {
  keepProcess(client, 'ref')
  await client.query('select pg_advisory_unlock_shared($1)', [key])
  const { rows } = await client.query<{ last: boolean }>('select pg_try_advisory_lock($1) as last', [key])
  return rows[0]?.last ?? false
}

async function takeBack(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ held: boolean }>('select pg_try_advisory_lock_shared($1) as held', [key])
  keepProcess(client, 'unref')
  return rows[0]?.held ?? false
}

/** An idle lease must not keep a finished program running, a last query must. Both lack in the types of `pg`. */
function keepProcess(client: pg.Client, keep: 'ref' | 'unref'): void {
  const method: unknown = Reflect.get(client, keep)
  if (typeof method === 'function') method.call(client)
}
