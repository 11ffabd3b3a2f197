/** `npm run migrate [latest|up|down]` and `npm run schema`: on DATABASE_URL, or on the embedded PostgreSQL. */
import { mkdtempSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { MigrationResultSet } from 'kysely'
import { describeSchema } from '../migrations/describe.ts'
import { generateTypes } from '../migrations/generate-types.ts'
import { createMigrator, migrateToLatest } from '../migrations/migrate.ts'
import { readConfig } from './config.ts'
import { connectDatabase } from './db/connect.ts'
import { type Connection, createDatabase, createPool, urlOf } from './db/database.ts'
import { startEmbeddedPostgres } from './db/embedded/launcher.ts'

const usage = 'Say one of: npm run migrate [latest | up | down], npm run schema.'

async function main(command: string): Promise<void> {
  if (command === 'schema') return writeSchema()
  if (command !== 'latest' && command !== 'up' && command !== 'down') throw new Error(usage)
  const database = await connectDatabase(readConfig(), message => console.info(message))
  try {
    await migrate(database.connection, command)
  } finally {
    await database.stop()
  }
}

async function migrate(connection: Connection, command: 'latest' | 'up' | 'down'): Promise<void> {
  const pool = createPool(connection, { max: 2, statementTimeout: 0 })
  try {
    const migrator = createMigrator(createDatabase(pool))
    const run = {
      latest: () => migrator.migrateToLatest(),
      up: () => migrator.migrateUp(),
      down: () => migrator.migrateDown(),
    }
    report(await run[command]())
  } finally {
    await pool.end()
  }
}

function report({ error, results = [] }: MigrationResultSet): void {
  for (const { migrationName, direction, status } of results) {
    console.info(`${direction.toLowerCase()}  ${migrationName}  ${status.toLowerCase()}`)
  }
  if (error) throw error
  if (results.length === 0) console.info('Nothing to do.')
}

/** Always from an empty database, so that what stands in somebody's own has no say. */
async function writeSchema(): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), 'groundwork-schema-'))
  const server = await startEmbeddedPostgres({ directory, durable: false })
  const pool = createPool(server.connection, { max: 2 })
  try {
    const db = createDatabase(pool)
    await migrateToLatest(db)
    const folder = fileURLToPath(new URL('../migrations/', import.meta.url))
    await writeFile(join(folder, 'schema.sql'), await describeSchema(db))
    await generateTypes(urlOf(server.connection), join(folder, 'schema.ts'))
    console.info('Wrote migrations/schema.sql and migrations/schema.ts.')
  } finally {
    await pool.end()
    await server.stop()
    for (const folder of [server.home, directory]) await rm(folder, { recursive: true, force: true })
  }
}

main(process.argv[2] ?? 'latest').catch(error => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
