import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { getMigrations } from 'better-auth/db/migration'
import { type Kysely, PostgresDialect, Kysely as RawKysely, sql } from 'kysely'
import type pg from 'pg'
import { describeSchema } from '../../migrations/describe.ts'
import { generateTypes } from '../../migrations/generate-types.ts'
import { createMigrator, migrateToLatest } from '../../migrations/migrate.ts'
import type { DB } from '../../migrations/schema.ts'
import { authOptions } from '../../server/auth/options.ts'
import { createDatabase, createPool, urlOf } from '../../server/db/database.ts'
import { syncLibrary } from '../../server/questionnaires/library.ts'
import { createEmpty, dropDatabase, newName, onDatabase, testDatabases } from '../support/databases.ts'

const { connection } = testDatabases()
const name = newName('migrations')
const own = onDatabase(connection, name)
let pool: pg.Pool
let db: Kysely<DB>

beforeAll(async () => {
  await createEmpty(connection, name)
  pool = createPool(own, { max: 6 })
  db = createDatabase(pool)
  await migrateToLatest(db)
})
afterAll(async () => {
  await pool.end()
  await dropDatabase(connection, name)
})

const committed = (file: string) => readFile(new URL(`../../migrations/${file}`, import.meta.url), 'utf8')

test('schema.sql is what the migrations make', async () => {
  expect(await describeSchema(db)).toBe(await committed('schema.sql'))
})

test('schema.ts is what the migrations make', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'groundwork-types-'))
  try {
    await generateTypes(urlOf(own), join(folder, 'schema.ts'))
    expect(await readFile(join(folder, 'schema.ts'), 'utf8')).toBe(await committed('schema.ts'))
  } finally {
    await rm(folder, { recursive: true })
  }
})

test('each migration can be undone, to nothing, and done again', async () => {
  const before = await describeSchema(db)
  const migrator = createMigrator(db)
  const count = (await migrator.getMigrations()).length
  for (let step = 0; step < count; step++) {
    const { error, results = [] } = await migrator.migrateDown()
    expect([error, results.map(({ status }) => status)]).toEqual([undefined, ['Success']])
  }
  expect(await describeSchema(db)).toMatch(/^-- Generated.*\n\n$/)
  await migrateToLatest(db)
  expect(await describeSchema(db)).toBe(before)
})

test('several processes may migrate and fill the library at the same time', async () => {
  const migrator = createMigrator(db)
  while ((await migrator.migrateDown()).results?.length) {}
  const pools = [1, 2, 3].map(() => createPool(own, { max: 2 }))
  try {
    await Promise.all(
      pools.map(async other => {
        await migrateToLatest(createDatabase(other))
        await syncLibrary(createDatabase(other))
      }),
    )
  } finally {
    await Promise.all(pools.map(other => other.end()))
  }
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from library_questionnaires`.execute(db)
  expect(rows).toEqual([{ count: 3 }])
})

test('the tables of accounts are the ones that better-auth expects', async () => {
  const raw = new RawKysely({ dialect: new PostgresDialect({ pool }) })
  const { toBeCreated, toBeAdded } = await getMigrations({
    ...authOptions,
    secret: 'a secret of the tests, long enough for everyone',
    database: { db: raw, type: 'postgres' },
  })
  expect({ toBeCreated, toBeAdded }).toEqual({ toBeCreated: [], toBeAdded: [] })
})

test('every table of an organisation has it first in its primary key and in every key to another such table', async () => {
  const { rows } = await sql<{ table: string; kind: string; columns: string[]; refers: string | null }>`
    select c.relname as table, o.contype as kind, f.relname as refers,
      array(select a.attname::text from unnest(o.conkey) with ordinality k (number, position)
        join pg_attribute a on a.attrelid = c.oid and a.attnum = k.number order by k.position) as columns
    from pg_constraint o join pg_class c on c.oid = o.conrelid left join pg_class f on f.oid = o.confrelid
    where c.relnamespace = 'public'::regnamespace and o.contype in ('p', 'f')
      and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'organisation_id')`.execute(db)
  const shared = ['users', 'taxonomies', 'library_questionnaires']
  const others = rows.filter(
    ({ refers, columns }) => columns[0] !== 'organisation_id' && !shared.includes(refers ?? ''),
  )
  expect(rows.length).toBeGreaterThan(20)
  expect(others).toEqual([])
})
