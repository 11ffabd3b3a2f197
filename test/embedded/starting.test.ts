import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { aCluster, aFolder, anOpenFolder, atEnd, handOver, query, start, startChild, untilGone } from './support.ts'

test('rows are kept from one start to the next', async () => {
  const directory = aFolder()
  const first = await start(directory)
  expect(first.attached).toBe(false)
  await query(first.connection, 'create table kept as select 42 as answer')
  await first.stop()
  await untilGone(first.pid)

  const second = await start(directory)
  expect(await query(second.connection, 'select answer from kept')).toEqual([{ answer: 42 }])
})

test('a server is durable, listens on its own socket only, and counts time in UTC', async () => {
  const { connection, home } = await start(await aCluster())
  expect(connection.host).toBe(join(home, 'run'))
  expect(await show(connection, 'fsync')).toBe('on')
  expect(await show(connection, 'synchronous_commit')).toBe('on')
  expect(await show(connection, 'full_page_writes')).toBe('on')
  expect(await show(connection, 'listen_addresses')).toBe('')
  expect(await show(connection, 'TimeZone')).toBe('UTC')
  expect(await show(connection, 'max_connections')).toBe('50')
  expect(await show(connection, 'client_connection_check_interval')).toBe('10s')
})

test('a server for tests is not durable, and settings can be chosen', async () => {
  const { connection } = await start(await aCluster(), { durable: false, settings: { max_connections: '20' } })
  expect(await show(connection, 'fsync')).toBe('off')
  expect(await show(connection, 'max_connections')).toBe('20')
})

test('variables for other servers in the environment do not mislead', async () => {
  const misleading = { PGHOST: 'nowhere.invalid', PGPORT: '1', PGDATA: '/nowhere', PGSSLMODE: 'require', PGUSER: 'eve' }
  const child = await startChild({ directory: await aCluster(), durable: false }, misleading)
  expect(child.connection).toMatchObject({ port: 5432, user: 'postgres' })
  await child.stop()
})

test('a path too long for a socket gets a short one', async () => {
  const directory = join(anOpenFolder(), 'a-long-name-'.repeat(10))
  const { connection, home } = await start(directory, { durable: false })
  atEnd(() => rmSync(connection.host, { recursive: true, force: true }))
  expect(home).toBe(directory)
  expect(connection.host.length).toBeLessThan(90)
  expect(await query(connection, 'select 1 as one')).toEqual([{ one: 1 }])
})

test('a path may hold spaces, commas, quotes and letters of any script', async () => {
  const { connection } = await start(join(anOpenFolder(), `Ada's "data", München 調査`), { durable: false })
  expect(await query(connection, 'select 1 as one')).toEqual([{ one: 1 }])
})

test('what a crashed initdb left is removed', async () => {
  const directory = aFolder()
  mkdirSync(join(directory, 'data.init', 'half'), { recursive: true })
  writeFileSync(join(directory, 'data.init', 'half', 'PG_VERSION'), '18\n')
  await start(directory, { durable: false })
  expect(existsSync(join(directory, 'data.init'))).toBe(false)
})

test('data of another major version are refused and left alone', async () => {
  const directory = aFolder()
  mkdirSync(join(directory, 'data'))
  writeFileSync(join(directory, 'data', 'PG_VERSION'), '15\n')
  handOver(join(directory, 'data'))
  await expect(start(directory)).rejects.toMatchObject({
    code: 'other-version',
    message: expect.stringMatching(
      /made by PostgreSQL 15; the embedded server is PostgreSQL 18[\s\S]*Nothing was changed/,
    ),
  })
  expect(readFileSync(join(directory, 'data', 'PG_VERSION'), 'utf8')).toBe('15\n')
})

test('a folder that is no cluster is refused and left alone', async () => {
  const directory = aFolder()
  mkdirSync(join(directory, 'data'))
  writeFileSync(join(directory, 'data', 'thesis.txt'), 'years of work')
  await expect(start(directory)).rejects.toMatchObject({ code: 'not-a-cluster' })
  expect(existsSync(join(directory, 'data', 'thesis.txt'))).toBe(true)
})

test('without binaries the message names DATABASE_URL', async () => {
  const missing = join(aFolder(), 'native')
  await expect(start(aFolder(), { binaries: missing })).rejects.toMatchObject({
    code: 'binaries-do-not-run',
    message: expect.stringContaining('DATABASE_URL'),
  })
})

test('a wrong setting is reported with what PostgreSQL wrote', async () => {
  await expect(
    start(await aCluster(), { durable: false, settings: { max_connections: 'many' } }),
  ).rejects.toMatchObject({
    code: 'did-not-start',
    message: expect.stringContaining('max_connections'),
  })
})

test('answers in failing statements do not reach the log', async () => {
  const { connection, home } = await start(await aCluster())
  await query(connection, 'create table answers (id int primary key, answer text check (length(answer) < 30))')
  await query(connection, `insert into answers values (1, 'private words')`)
  const failing = [
    `insert into answers values (1, 'private words')`,
    `insert into answers values (2, 'private words, and many more of them')`,
    `select 'private words'::int`,
    `select '{"private words"'::jsonb`,
    `do $$ begin raise exception 'private words' using detail = 'private words'; end $$`,
  ]
  for (const statement of failing) await expect(query(connection, statement)).rejects.toThrow()
  await expect(query(connection, 'insert into answers values ($1, $2)', [1, 'private words'])).rejects.toThrow()
  expect(readFileSync(join(home, 'postgres.log'), 'utf8')).not.toMatch(/private|answer/)
})

async function show(connection: Parameters<typeof query>[0], setting: string): Promise<unknown> {
  const [row] = await query(connection, 'select current_setting($1) as value', [setting])
  return row.value
}
