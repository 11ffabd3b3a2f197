import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { beforeEach, describe, expect, test } from '@jest/globals'
import { sql } from 'kysely'
import papaparse from 'papaparse'
import { checkChains, recordAudit } from '../../server/audit/audit.store.ts'
import { urlOf } from '../../server/db/database.ts'
import { useApp } from '../support/app.ts'
import { onDatabase, testDatabases } from '../support/databases.ts'
import { aMember, anOrganisation } from '../support/factories.ts'
import { personas } from '../support/personas.ts'

const { api, app, db, another } = useApp()
const second = another()
const ada = api.as('ada')
const root = fileURLToPath(new URL('../..', import.meta.url))

let organisationId = ''
beforeEach(async () => {
  organisationId = (await anOrganisation(app, { name: 'City of Norfolk' })).id
})

const record = (action: string, { target = 'x', actorId = personas.ada.id as string | null, details = {} } = {}) =>
  db.transaction().execute(trx => recordAudit(trx, { organisationId, actorId, action, target, details }))
const read = (query: object = {}) =>
  ada.call('GET /organisations/:organisationId/audit', { params: { organisationId }, query })
const actions = async (query: object = {}) => (await read(query)).entries.map(({ action }) => action)
const chain = async () => (await checkChains(db)).find(one => one.organisationId === organisationId)

/** As somebody would who owns the database and knows about the triggers. */
async function tamper(statement: string): Promise<void> {
  await sql.raw('alter table audit_entries disable trigger user').execute(db)
  await sql.raw(statement).execute(db)
  await sql.raw('alter table audit_entries enable trigger user').execute(db)
}

describe('the chain', () => {
  beforeEach(async () => {
    for (const action of ['a.one', 'b.two', 'c.three', 'd.four']) await record(action)
  })

  test('is append-only in the database itself', async () => {
    for (const statement of ['update audit_entries set action = action', 'delete from audit_entries']) {
      await expect(sql.raw(statement).execute(db)).rejects.toThrow('audit entries are never changed or removed')
    }
    expect(await chain()).toMatchObject({ entries: 4, brokenAt: null })
  })

  test('numbers and hashes are the database’s, whatever is written', async () => {
    await sql`insert into audit_entries (organisation_id, id, action, target, hash) values (${organisationId}, 99, 'e.five', 'x', 'forged')`.execute(
      db,
    )
    const { entries } = await read()
    expect(entries.map(({ number }) => number)).toEqual([5, 4, 3, 2, 1])
    expect(await chain()).toMatchObject({ entries: 5, brokenAt: null, head: entries[0]?.hash })
  })

  test.each([
    ['an entry whose action was changed', "update audit_entries set action = 'harmless' where id = 2", 2],
    [
      'one that was said to be somebody else’s',
      `update audit_entries set actor_id = '${personas.bob.id}' where id = 3`,
      3,
    ],
    [
      'one whose time was moved by a microsecond',
      "update audit_entries set at = at + interval '1 microsecond' where id = 1",
      1,
    ],
    ['one whose details were changed', `update audit_entries set details = '{"n": 1}' where id = 4`, 4],
    ['one that was removed', 'delete from audit_entries where id = 2', 3],
    ['the first one removed', 'delete from audit_entries where id = 1', 2],
    [
      'one that was put in between',
      `update audit_entries set id = 5 where id = 4; insert into audit_entries (organisation_id, id, action, target, hash)
        select organisation_id, 4, 'x.forged', 'x', hash from audit_entries where id = 3`,
      4,
    ],
    [
      'a change whose own hash was made to fit',
      `update audit_entries set action = 'harmless' where id = 2;
       update audit_entries e set hash = audit_hash((select hash from audit_entries where id = 1), e) where id = 2`,
      3,
    ],
  ])('shows %s', async (_, statement, brokenAt) => {
    await tamper(statement)
    expect((await chain())?.brokenAt).toBe(brokenAt)
  })

  test('`npm run audit:verify` says whole with exit code 0, and broken with 1', async () => {
    const before = await verify()
    expect(before).toMatchObject({
      code: 0,
      output: expect.stringContaining('City of Norfolk: 4 entries, whole, head'),
    })
    const head = /head (\w{64})/.exec(before.output)?.[1] ?? ''
    expect(await verify(head)).toMatchObject({ code: 0, output: expect.stringContaining('still part of its chain') })
    await tamper('delete from audit_entries where id = 4')
    // Cut off at the end, what is left is whole: only the head that was noted elsewhere shows it.
    expect(await verify()).toMatchObject({ code: 0 })
    expect(await verify(head)).toMatchObject({ code: 1, output: expect.stringContaining('NOT THERE ANY MORE') })
    await tamper("update audit_entries set action = 'harmless' where id = 2")
    expect(await verify()).toMatchObject({ code: 1, output: expect.stringContaining('BROKEN: entry 2') })
  }, 180_000)

  test('of one organisation has nothing to do with another’s', async () => {
    const other = (await anOrganisation(app, { of: 'bob' })).id
    await tamper(`update audit_entries set action = 'harmless' where id = 2`)
    const checks = await checkChains(db)
    expect(checks.map(one => [one.organisationId, one.entries, one.brokenAt]).sort()).toEqual(
      [
        [organisationId, 4, 2],
        [other, 0, null],
      ].sort(),
    )
  })
})

test('written by many at once, from two processes, it stays one chain without a gap', async () => {
  const write = (client: typeof api, at: number) =>
    client.as('ada').call('POST /organisations/:organisationId/areas', {
      params: { organisationId },
      body: { areas: [{ code: `area-${at}`, name: 'Area' }] },
    })
  await Promise.all(Array.from({ length: 24 }, (_, at) => write(at % 2 ? api : second.api, at)))
  expect(await chain()).toMatchObject({ entries: 24, brokenAt: null })
  expect((await read()).entries.map(({ number }) => number)).toEqual(Array.from({ length: 24 }, (_, at) => 24 - at))
})

test('an act that fails leaves no entry and no gap', async () => {
  const save = (parentCode: string | null) =>
    ada.call('POST /organisations/:organisationId/areas', {
      params: { organisationId },
      body: { areas: [{ code: 'x', name: 'X', parentCode }] },
    })
  await save(null)
  await save('nowhere').expectProblem('invalid-request')
  await save(null)
  expect((await read()).entries.map(({ number, action }) => [number, action])).toEqual([
    [2, 'areas.save'],
    [1, 'areas.save'],
  ])
})

describe('reading it', () => {
  test('by action, person and day', async () => {
    await record('export.create')
    await record('export.refuse', { actorId: personas.bob.id })
    await record('wave.open', { actorId: null })
    await tamper(`update audit_entries set at = '2026-03-01T23:59:59.999Z' where id = 1;
      update audit_entries set at = '2026-03-02T00:00:00Z' where id = 2; update audit_entries set at = '2026-03-02T23:59:59Z' where id = 3`)
    expect(await actions()).toEqual(['wave.open', 'export.refuse', 'export.create'])
    expect(await actions({ action: 'export.' })).toEqual(['export.refuse', 'export.create'])
    expect(await actions({ actorId: personas.bob.id })).toEqual(['export.refuse'])
    expect(await actions({ from: '2026-03-02' })).toEqual(['wave.open', 'export.refuse'])
    expect(await actions({ to: '2026-03-01' })).toEqual(['export.create'])
    expect(await actions({ from: '2026-03-02', to: '2026-03-02', action: 'export.' })).toEqual(['export.refuse'])
    expect((await read()).entries[0]?.actor).toBeNull()
  })

  test('a percent sign in the action is a percent sign', async () => {
    await record('export.create')
    expect(await actions({ action: '%' })).toEqual([])
  })

  test('in pages of a hundred', async () => {
    await sql`insert into audit_entries (organisation_id, action, target)
      select ${organisationId}, 'x.y', n::text from generate_series(1, 205) n`.execute(db)
    const sizes: number[] = []
    const seen = new Set<number>()
    let before: number | null | undefined
    do {
      const page = await read(before ? { before } : {})
      for (const { number } of page.entries) seen.add(number)
      sizes.push(page.entries.length)
      before = page.before
    } while (before)
    expect(sizes).toEqual([100, 100, 5])
    expect(seen.size).toBe(205)
  })

  test('what there is to filter by: every action and everybody who acted, also those who have left', async () => {
    await aMember(db, organisationId, 'rex', { role: 'coordinator' })
    await record('b.two', { actorId: personas.rex.id })
    await record('a.one')
    await record('a.one', { actorId: null })
    await record('c.three', { actorId: '00000000-0000-4000-8000-000000000000' })
    await db.deleteFrom('members').where('userId', '=', personas.rex.id).execute()
    const filters = await ada.call('GET /organisations/:organisationId/audit/filters', { params: { organisationId } })
    expect(filters.actions).toEqual(['a.one', 'b.two', 'c.three'])
    expect(filters.actors.map(({ name }) => name)).toEqual(['', 'Ada', 'Rex'])
  })
})

describe('as CSV', () => {
  const csv = async (query = '') => {
    const reply = await ada.send('GET', `/api/v1/organisations/${organisationId}/audit/entries.csv${query}`)
    expect(reply.status).toBe(200)
    expect(reply.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    return papaparse.parse<Record<string, string>>(reply.text.replace(/^\uFEFF/, ''), {
      header: true,
      skipEmptyLines: true,
    }).data
  }

  test('oldest first, what is filtered and nothing else, and the download itself is an entry', async () => {
    await record('export.create')
    await record('wave.open', { details: { wave: 2 } })
    const rows = await csv('?action=wave.')
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({
      number: '2',
      actor: 'Ada',
      action: 'wave.open',
      target: 'x',
      details: '{"wave":2}',
    })
    expect(rows[0]?.hash).toMatch(/^[0-9a-f]{64}$/)
    const [entry] = (await read()).entries
    expect(entry).toMatchObject({ action: 'audit.download', details: { action: 'wave.' }, actor: { name: 'Ada' } })
    expect((await csv()).map(({ number }) => number)).toEqual(['1', '2', '3', '4'])
  })

  test('more than one read of the database long', async () => {
    await sql`insert into audit_entries (organisation_id, action, target)
      select ${organisationId}, 'x.y', n::text from generate_series(1, 2500) n`.execute(db)
    const rows = await csv()
    expect(rows.map(({ number }) => Number(number))).toEqual(Array.from({ length: 2_501 }, (_, at) => at + 1))
  })

  test('nothing in it is a formula for a spreadsheet', async () => {
    for (const target of ['=HYPERLINK("http://evil.example")', '+1', '-1', '@SUM(A1)', '\tx', '\r=1'])
      await record('x.y', { target })
    const rows = await csv('?action=x.y')
    expect(rows).toHaveLength(6)
    for (const { target } of rows) expect(target).toMatch(/^'/)
  })

  test('quotes, commas and line breaks stay inside their cell', async () => {
    const target = 'a,"b"\nc;d'
    await record('x.y', { target, details: { text: target } })
    const [row] = await csv('?action=x.y')
    expect(row?.target).toBe(target)
    expect(JSON.parse(row?.details ?? '')).toEqual({ text: target })
  })
})

/** The program as it is run by hand. */
async function verify(...heads: string[]): Promise<{ code: number; output: string }> {
  const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(db)
  const connection = onDatabase(testDatabases().connection, rows[0]?.name ?? '')
  const { NODE_OPTIONS: _, ...env } = process.env
  const run = promisify(execFile)('npm', ['run', '--silent', 'audit:verify', '--', ...heads], {
    cwd: root,
    env: { ...env, DATABASE_URL: urlOf(connection) },
  })
  return run.then(
    ({ stdout }) => ({ code: 0, output: stdout }),
    (error: { code: number; stdout: string }) => ({ code: error.code, output: error.stdout }),
  )
}
