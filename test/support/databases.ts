import { randomBytes } from 'node:crypto'
import pg from 'pg'
import type { Connection } from '../../server/db/database.ts'

/** Where the tests find PostgreSQL and the template each file clones; run.ts hands it to jest in the environment. */
export interface TestDatabases {
  connection: Connection
  template: string
}

export const environmentName = 'GROUNDWORK_TEST_DATABASES'

export function testDatabases(): TestDatabases {
  const given = process.env[environmentName]
  if (given) return JSON.parse(given)
  throw new Error('This test needs PostgreSQL: run it with `npm run test:only -- <file>`.')
}

export function newName(purpose: string): string {
  return `groundwork_${purpose}_${randomBytes(6).toString('hex')}`
}

/** The same server, another database. */
export function onDatabase(connection: Connection, database: string): Connection {
  if (!('connectionString' in connection)) return { ...connection, database }
  const url = new URL(connection.connectionString)
  url.pathname = `/${database}`
  return { connectionString: url.href }
}

export async function cloneTemplate({ connection, template }: TestDatabases, name: string): Promise<void> {
  await runOn(connection, `create database ${name} template ${template}`)
}

export async function createEmpty(connection: Connection, name: string): Promise<void> {
  await runOn(connection, `create database ${name} template template0`)
}

export async function dropDatabase(connection: Connection, name: string): Promise<void> {
  await runOn(connection, `drop database if exists ${name} with (force)`)
}

export async function runOn(connection: Connection, statement: string): Promise<void> {
  const client = new pg.Client({ ...connection })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
