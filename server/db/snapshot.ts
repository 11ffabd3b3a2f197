import type { Readable } from 'node:stream'
import type { Kysely } from 'kysely'
import type pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import type { DB } from '../../migrations/schema.ts'
import { createDatabaseOf } from './database.ts'

/** One connection that sees one state of the database, whatever is written meanwhile. */
export interface Snapshot {
  db: Kysely<DB>
  /** The bytes of a `copy … to stdout`, which takes no parameters. */
  copy(statement: string): Readable
}

/**
 * Ends with `use`. When the signal aborts, or anything fails, the connection is dropped: PostgreSQL then cancels the query,
 * also behind a pooler, where a cancel request would not find it.
 */
export async function withSnapshot<T>(
  pool: pg.Pool,
  signal: AbortSignal,
  use: (snapshot: Snapshot) => Promise<T>,
): Promise<T> {
  const client = await pool.connect()
  let isReleased = false
  const release = (isBroken: boolean) => {
    if (isReleased) return
    isReleased = true
    signal.removeEventListener('abort', drop)
    client.release(isBroken)
  }
  const drop = () => release(true)
  signal.addEventListener('abort', drop)
  try {
    signal.throwIfAborted()
    await client.query('begin isolation level repeatable read read only')
    await client.query("set local client_connection_check_interval = '2s'; set local work_mem = '64MB'")
    const result = await use({ db: createDatabaseOf(client), copy: statement => client.query(copyTo(statement)) })
    await client.query('commit')
    release(false)
    return result
  } catch (error) {
    release(true)
    throw error
  }
}
