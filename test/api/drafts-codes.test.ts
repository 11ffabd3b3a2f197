import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from '@jest/globals'
import { sql } from 'kysely'
import { runDailyJobs } from '../../server/jobs/daily.ts'
import { dailyJobs } from '../../server/jobs/jobs.ts'
import { useApp } from '../support/app.ts'
import { pointersOf } from '../support/client.ts'
import { anAnswerSheet, anAssessment, type TestAssessment } from '../support/factories.ts'
import { anInvitation, aPersonalCollector } from '../support/invitations.ts'

const installation = useApp()
const { api, app, db, log } = installation
const other = installation.another()

let given: TestAssessment
let link = ''
beforeEach(async () => {
  given = await anAssessment(app, { audiences: ['resident', 'partner'] })
  link = given.linkOf('resident')
})

const unfinished = () => ({
  id: randomUUID(),
  language: 'es',
  area: 'north',
  page: 'needs',
  answers: { heard_of_issue: '3', comments: 'A very recognisable sentence' } as Record<string, unknown>,
})
const interrupt = (body: object, { at = api, through = link } = {}) =>
  at.call('POST /collectors/:link/draft/sealed', { params: { link: through }, body })
const open = (code: string, { at = api, through = link } = {}) =>
  at.call('POST /collectors/:link/draft/sealed/open', { params: { link: through }, body: { code } })
const drafts = () => db.selectFrom('drafts').selectAll().execute()

test('whoever stops gets a code, and with it goes on elsewhere where they were', async () => {
  const body = unfinished()
  const { code, expiresOn } = await interrupt(body)
  expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{12}$/)
  const typed = ` ${code.slice(0, 4).toLowerCase()}-${code.slice(4, 8)} ${code.slice(8)}`
  expect(await open(typed, { at: other.api })).toMatchObject({ ...body, expiresOn })
})

test('without the code nobody can read any of it, not even in the database', async () => {
  const { id, language, ...body } = unfinished()
  const { code } = await interrupt({ id, language, ...body })
  const [row] = await drafts()
  expect(row).toMatchObject({ invitationId: null, answers: {}, areaCode: null, page: null, language: '' })
  expect(row?.responseId).not.toBe(id)
  const { rows } = await sql<{ text: string }>`select d::text as text, encode(sealed, 'escape') from drafts d`.execute(
    db,
  )
  for (const trace of ['recognisable', 'north', 'needs', 'heard_of', id, code]) {
    expect(JSON.stringify(rows)).not.toContain(trace)
  }
  expect(log).toEqual([])
})

test('a wrong code opens nothing, nor does the right one on another link', async () => {
  const { code } = await interrupt(unfinished())
  const wrong = (code[0] === '7' ? '8' : '7') + code.slice(1)
  await open(wrong).expectProblem('not-found')
  await open(code, { through: given.linkOf('partner') }).expectProblem('not-found')
  expect(pointersOf(await open('7K2M').expectProblem('invalid-request'))).toEqual(['#/code'])
})

test('stopping again keeps the code and puts the later answers in place of the earlier', async () => {
  const first = unfinished()
  const { code } = await interrupt(first)
  const later = { ...first, page: null, answers: { heard_of_issue: '2' } }
  expect((await interrupt({ ...later, code })).code).toBe(code)
  expect(await open(code)).toMatchObject(later)
  expect(await drafts()).toHaveLength(1)
})

test('a code that is not known any more is replaced by a new one: nobody chooses their own', async () => {
  const { code } = await interrupt({ ...unfinished(), code: '000000000000' })
  expect(code).not.toBe('000000000000')
  await open('000000000000').expectProblem('not-found')
  expect(await open(code)).toHaveProperty('answers')
})

test('submitting uses the code up, and again is no error', async () => {
  const { id, language, area } = unfinished()
  const answers = { heard_of_issue: '3' }
  const { code } = await interrupt({ ...unfinished(), id })
  const body = { id, language, area, consent: true, answers, code }
  const submit = () => api.call('POST /collectors/:link/responses', { params: { link }, body })
  const { receipt } = await submit()
  expect(await drafts()).toEqual([])
  expect(await db.selectFrom('responses').selectAll().execute()).toMatchObject([{ id, answers }])
  await open(code).expectProblem('not-found')
  expect(await submit()).toEqual({ receipt })
})

test('when the unfinished answers cannot be deleted, nothing is submitted', async () => {
  const { code } = await interrupt(unfinished())
  await sql`create function fail() returns trigger language plpgsql as $$ begin raise exception 'broken'; end $$`.execute(
    db,
  )
  await sql`create trigger fail before delete on drafts for each row execute function fail()`.execute(db)
  const body = { ...anAnswerSheet(), code }
  await api.call('POST /collectors/:link/responses', { params: { link }, body }).expectProblem('server-error')
  await sql`drop trigger fail on drafts`.execute(db)
  await sql`drop function fail()`.execute(db)
  expect(await db.selectFrom('responses').selectAll().execute()).toEqual([])
  expect(await drafts()).toHaveLength(1)
})

test('answers are not sealed unless they are answers', async () => {
  const problem = await interrupt({ ...unfinished(), answers: { heard_of_issue: 'x', nothing: 'y' } }).expectProblem(
    'answers-invalid',
  )
  expect(pointersOf(problem)).toEqual(['#/answers/heard_of_issue', '#/answers/nothing'])
  const fields = await interrupt({ id: 'x', language: '!', area: '', page: 'a b', answers: [] }).expectProblem(
    'invalid-request',
  )
  expect(pointersOf(fields).sort()).toEqual(['#/answers', '#/area', '#/id', '#/language', '#/page'])
  expect(await drafts()).toEqual([])
})

test('an anonymous invitation gives a code that leads back to nobody; one that is not anonymous gives none', async () => {
  const anonymous = await anInvitation(
    app,
    given,
    await aPersonalCollector(app, given, { audience: 'partner', isAnonymous: true }),
  )
  const sheet = { ...unfinished(), answers: {} }
  const { code } = await interrupt(sheet, { through: anonymous.link })
  const [row] = await drafts()
  expect(row?.invitationId).toBeNull()
  const [invitation] = await db.selectFrom('invitations').selectAll().execute()
  expect(invitation).toMatchObject({ startedOn: null, openedOn: null })
  const { page: _, ...rest } = sheet
  const body = { ...rest, consent: true, code }
  await api.call('POST /collectors/:link/responses', { params: { link: anonymous.link }, body })
  expect(await drafts()).toEqual([])

  const personal = await anInvitation(app, given, await aPersonalCollector(app, given, { audience: 'partner' }), {
    provider: { name: 'Other' },
  })
  await interrupt(sheet, { through: personal.link }).expectProblem('state-conflict')
  await open('7K2M9QXD4T1A', { through: personal.link }).expectProblem('state-conflict')
})

test('a kiosk gives no codes: the next person could open them', async () => {
  const { organisationId, assessmentId } = given
  const kiosk = {
    organisationId,
    assessmentId,
    waveNumber: 1,
    audience: 'resident',
    kind: 'kiosk',
    link: 'k'.repeat(12),
  }
  await db.insertInto('collectors').values(kiosk).execute()
  await interrupt(unfinished(), { through: kiosk.link }).expectProblem('state-conflict')
})

test('a code works for 30 days after the last time, then the answers are gone', async () => {
  const { code } = await interrupt(unfinished())
  const left = sql<{ days: number }>`select expires_on - current_date as days from drafts`
  expect((await left.execute(db)).rows).toEqual([{ days: 30 }])
  await sql`update drafts set expires_on = current_date`.execute(db)
  expect(await open(code)).toHaveProperty('answers')
  await sql`update drafts set expires_on = current_date - 1`.execute(db)
  await open(code).expectProblem('not-found')
  await runDailyJobs(db, { jobs: dailyJobs, log: app.log, today: '2026-01-01' })
  expect(await drafts()).toEqual([])
})

test('after many wrong codes a link takes no more for a while; right ones do not count', async () => {
  const { code } = await interrupt(unfinished())
  for (let count = 0; count < 70; count++) await open(code)
  const wrong = await Promise.all(
    Array.from({ length: 70 }, () =>
      api.send('POST', `/api/v1/collectors/${link}/draft/sealed/open`, { body: { code: '7K2M9QXD4T1A' } }),
    ),
  )
  const statuses = wrong.map(({ status }) => status)
  expect(statuses.filter(status => status === 404)).toHaveLength(60)
  expect(statuses.filter(status => status === 429)).toHaveLength(10)
  await open(code).expectProblem('too-many-requests')
  // Another link is not held up.
  await open('7K2M9QXD4T1A', { through: given.linkOf('partner') }).expectProblem('not-found')
}, 120_000)
