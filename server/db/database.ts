import { CamelCasePlugin, Kysely, PostgresDialect, type PostgresPool, type PostgresPoolClient } from 'kysely'
import pg from 'pg'
import type { DB } from '../../migrations/schema.ts'

export type Connection = { connectionString: string } | { host: string; port: number; user: string; database: string }

/** As DATABASE_URL, for a program of its own. */
export function urlOf(connection: Connection): string {
  if ('connectionString' in connection) return connection.connectionString
  const { host, port, user, database } = connection
  return `postgres://${user}@localhost/${database}?${new URLSearchParams({ host, port: String(port) })}`
}

/** Dates stay ISO strings: a `date` has no time zone to be shifted by. */
const types = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    if (oid === pg.types.builtins.DATE) return (value: string) => value
    return pg.types.getTypeParser(oid, format === 'binary' ? 'binary' : 'text')
  },
}

export interface PoolOptions {
  max?: number
  /** Milliseconds after which PostgreSQL gives a statement up; 0 for exports. */
  statementTimeout?: number
}

export function createPool(connection: Connection, { max = 16, statementTimeout = 60_000 }: PoolOptions = {}): pg.Pool {
  const pool = new pg.Pool({
    ...connection,
    max,
    types: types as pg.CustomTypesConfig,
    statement_timeout: statementTimeout,
    connectionTimeoutMillis: 10_000,
    idle_in_transaction_session_timeout: 60_000,
    application_name: 'groundwork',
  })
  // An idle connection that the server drops must not end the process; the next query gets a new one.
  pool.on('error', () => undefined)
  // Nor one that a transaction holds between two statements: its next statement fails, and the pool takes it out.
  pool.on('connect', client => client.on('error', () => undefined))
  return pool
}

export function createDatabase(pool: PostgresPool): Kysely<DB> {
  // Without maintainNestedObjectKeys the plugin would rename keys inside answers.
  return new Kysely<DB>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  })
}

/** Queries on one connection that the caller has taken from a pool and gives back. */
export function createDatabaseOf(client: pg.PoolClient): Kysely<DB> {
  const borrowed = { query: client.query.bind(client), release: () => undefined } as PostgresPoolClient
  return createDatabase({ connect: async () => borrowed, end: async () => undefined })
}
