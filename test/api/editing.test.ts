import { beforeEach, expect, test } from '@jest/globals'
import { sql } from 'kysely'
import { closeWaves } from '../../server/assessments/close-waves.job.ts'
import { runDailyJobs } from '../../server/jobs/daily.ts'
import { useApp } from '../support/app.ts'
import { pointersOf } from '../support/client.ts'
import { anAnswerSheet, anAssessment, type TestAssessment } from '../support/factories.ts'

const { api, app, db } = useApp()
const ada = api.as('ada')
const assessments = '/organisations/:organisationId/assessments'

let given: TestAssessment
beforeEach(async () => {
  given = await anAssessment(app, { state: 'planned', areaCodes: ['county', 'north'] })
})

const change = (body: object) => ada.call(`PATCH ${assessments}/:assessmentId`, { params: given.wave, body })
const changeWave = (body: object, wave = 1) =>
  ada.call(`PATCH ${assessments}/:assessmentId/waves/:wave`, { params: { ...given.wave, wave }, body })
const setState = (state: string) =>
  ada.call(`POST ${assessments}/:assessmentId/waves/:wave/state`, { params: given.wave, body: { state } })
const collectors = async () =>
  (await ada.call(`GET ${assessments}/:assessmentId/waves/:wave/collectors`, { params: given.wave })).collectors
const submit = (area: string) =>
  api.call('POST /collectors/:link/responses', {
    params: { link: given.linkOf('resident') },
    body: anAnswerSheet(undefined, { area }),
  })
const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
const lastEntry = async () =>
  (await ada.call('GET /organisations/:organisationId/audit', { params: given.wave })).entries[0]
const plans = () => given.assessment.waves[0]?.audiences.map(({ completed: _, ...plan }) => plan) ?? []

test('name, purpose and areas can be changed; what is not given stays', async () => {
  expect(await change({ name: 'New name' })).toMatchObject({ name: 'New name', purpose: '' })
  const changed = await change({ purpose: 'Two\nlines', areaCodes: ['south', 'county'] })
  expect(changed).toMatchObject({ name: 'New name', purpose: 'Two\nlines' })
  expect(changed.areas.map(({ code }) => code)).toEqual(['county', 'south'])
  expect(await lastEntry()).toMatchObject({
    action: 'assessment.change',
    details: { purpose: 'Two\nlines', areaCodes: ['south', 'county'] },
  })
  expect(await change({})).toEqual(changed)
})

test('an area goes with its targets, but not while there are answers or a collector for it', async () => {
  await setState('open')
  await change({ areaCodes: ['county', 'north', 'south'] })
  await submit('north')
  await ada.call(`POST ${assessments}/:assessmentId/waves/:wave/collectors`, {
    params: given.wave,
    body: { audience: 'resident', areaCode: 'south' },
  })
  const problem = await change({ name: 'Other', areaCodes: ['county'] }).expectProblem('invalid-request')
  expect(problem.errors).toEqual([
    {
      ...{ pointer: '#/areaCodes', code: 'area_answered', params: { area: 'North town' } },
      detail: 'There are answers for North town, so it stays.',
    },
    {
      ...{ pointer: '#/areaCodes', code: 'area_has_collector', params: { area: 'South town' } },
      detail: 'A collector is for South town, so it stays.',
    },
  ])
  const { areas, name } = await change({})
  expect([areas.length, name]).toEqual([3, 'Needs assessment'])
  await ada.call(`PUT ${assessments}/:assessmentId/waves/:wave/targets`, {
    params: given.wave,
    body: { targets: [{ audience: 'resident', responses: 5, areaCode: 'county' }] },
  })
  expect((await db.selectFrom('targets').selectAll().execute()).length).toBe(1)
  await change({ areaCodes: ['north', 'south'] })
  expect(await db.selectFrom('targets').selectAll().execute()).toEqual([])
})

test.each([
  [{ name: ' ' }, ['#/name']],
  [{ name: 'x'.repeat(201) }, ['#/name']],
  [{ purpose: 'x'.repeat(4001) }, ['#/purpose']],
  [{ areaCodes: [] }, ['#/areaCodes']],
  [{ areaCodes: ['north', 'nowhere'] }, ['#/areaCodes/1']],
  [{ waves: [] }, ['#/waves']],
])('of an assessment %j is pointed at, and nothing is changed', async (body, pointers) => {
  expect(pointersOf(await change({ purpose: 'X', ...body }).expectProblem('invalid-request'))).toEqual(pointers)
  expect(await change({})).toMatchObject({ name: 'Needs assessment', purpose: '' })
})

test('name and days of a wave can be changed', async () => {
  const dates = { startsOn: day(1), endsOn: day(30) }
  expect((await changeWave({ name: 'Spring', ...dates })).waves).toMatchObject([
    { number: 1, name: 'Spring', ...dates },
  ])
  expect((await changeWave({ endsOn: null })).waves).toMatchObject([{ startsOn: day(1), endsOn: null }])
  expect(await lastEntry()).toMatchObject({ action: 'wave.change', details: { wave: 1, endsOn: null } })
})

test.each([
  [{ name: '' }, '#/name'],
  [{ startsOn: 'x' }, '#/startsOn'],
  [{ endsOn: '2026-02-30' }, '#/endsOn'],
  [{ endsOn: day(-1) }, '#/endsOn'],
  [{ startsOn: day(5), endsOn: day(4) }, '#/endsOn'],
  [{ startsOn: day(20) }, '#/startsOn'],
  [{ audiences: [] }, '#/audiences'],
])('of a wave %j is pointed at', async (body, pointer) => {
  await changeWave({ endsOn: day(10) })
  expect(pointersOf(await changeWave(body).expectProblem('invalid-request'))).toEqual([pointer])
  expect((await change({})).waves).toMatchObject([{ name: 'Baseline', startsOn: null, endsOn: day(10) }])
})

test('while a wave is planned, audiences come and go with their links', async () => {
  const before = await collectors()
  const [provider] = plans().filter(plan => plan.audience === 'provider')
  const { questionnaires } = await ada.call('GET /organisations/:organisationId/questionnaires', { params: given.wave })
  const partner = questionnaires.find(({ audience }) => audience === 'partner')
  const audiences = [
    { ...provider, invited: 12 },
    { audience: 'partner', questionnaireId: partner?.id, version: 1 },
  ]
  const { waves } = await changeWave({ audiences })
  expect(waves[0]?.audiences.map(({ audience, invited }) => [audience, invited])).toEqual([
    ['provider', 12],
    ['partner', null],
  ])
  const after = await collectors()
  expect(after.map(({ audience, kind, asksProof }) => [audience, kind, asksProof])).toEqual([
    ['provider', 'open_link', false],
    ['partner', 'open_link', true],
  ])
  expect(after[0]?.link).toBe(before[0]?.link)
})

test('a plan that cannot be is pointed at', async () => {
  const [first, second] = plans()
  const pointers = async (audiences: object[]) =>
    pointersOf(await changeWave({ audiences }).expectProblem('invalid-request'))
  expect(await pointers([{ ...first, version: 99 }])).toEqual(['#/audiences/0/version'])
  expect(await pointers([{ ...first, questionnaireId: second?.questionnaireId }])).toEqual([
    '#/audiences/0/questionnaireId',
  ])
  expect(await pointers([{ ...first }, { ...first }])).toEqual(['#/audiences/1/audience'])
})

test('once a wave has been opened only the numbers invited change', async () => {
  await setState('open')
  const [first, ...others] = plans()
  expect(pointersOf(await changeWave({ audiences: others }).expectProblem('invalid-request'))).toEqual(['#/audiences'])
  const { waves } = await changeWave({ audiences: [{ ...first, invited: 7 }, ...others] })
  expect(waves[0]?.audiences[0]).toMatchObject({ audience: first?.audience, invited: 7 })
})

test('an archived wave stays as it is', async () => {
  for (const state of ['open', 'closed', 'archived']) await setState(state)
  await changeWave({ name: 'Other' }).expectProblem('state-conflict')
})

test('a wave that there is not is not found', async () => {
  await changeWave({ name: 'Other' }, 2).expectProblem('not-found')
})

test('days can be given with the first wave and with the next', async () => {
  const { questionnaires } = await ada.call('GET /organisations/:organisationId/questionnaires', { params: given.wave })
  const [one] = questionnaires
  const body = {
    ...{ name: 'With days', areaCodes: ['north'], waveName: 'First', startsOn: day(2), endsOn: day(9) },
    audiences: [{ audience: one?.audience, questionnaireId: one?.id, version: 1 }],
  }
  const created = await ada.call(`POST ${assessments}`, { params: given.wave, body })
  expect(created.waves).toMatchObject([{ startsOn: day(2), endsOn: day(9) }])
  const late = await ada
    .call(`POST ${assessments}`, { params: given.wave, body: { ...body, endsOn: day(1) } })
    .expectProblem('invalid-request')
  expect(pointersOf(late)).toEqual(['#/endsOn'])
  await setState('open')
  const next = (dates: object) =>
    ada.call(`POST ${assessments}/:assessmentId/waves`, { params: given.wave, body: { name: 'Next', ...dates } })
  expect(pointersOf(await next({ endsOn: day(-1) }).expectProblem('invalid-request'))).toEqual(['#/endsOn'])
  expect((await next({ startsOn: day(3) })).waves[1]).toMatchObject({ startsOn: day(3), endsOn: null })
})

test('the daily job closes the waves whose last day is over, as of that day, and says so in the log', async () => {
  await setState('open')
  await sql`update waves set ends_on = current_date`.execute(db)
  const run = (today: string) => runDailyJobs(db, { jobs: [closeWaves], log: app.log, today })
  await run('2026-01-01')
  expect((await change({})).waves).toMatchObject([{ state: 'open' }])
  await sql`update waves set ends_on = current_date - 1`.execute(db)
  await run('2026-01-02')
  const { waves } = await change({})
  expect(waves).toMatchObject([{ state: 'closed', endsOn: day(-1), closedOn: day(-1) }])
  const { entries } = await ada.call('GET /organisations/:organisationId/audit', { params: given.wave })
  expect(entries.filter(({ action }) => action === 'wave.closed')).toMatchObject([
    { actor: null, target: given.assessmentId, details: { wave: 1, because: 'its last day is over' } },
  ])
  const outcomes = await db.selectFrom('jobRuns').select('outcome').orderBy('day').execute()
  expect(outcomes.map(({ outcome }) => outcome)).toEqual([{ waves: 0 }, { waves: 1 }])
})

test('a wave that is opened again after its last day has none any more', async () => {
  await setState('open')
  await sql`update waves set ends_on = current_date - 1`.execute(db)
  await setState('closed')
  expect((await setState('open')).waves).toMatchObject([{ state: 'open', endsOn: null }])
  await submit('north')
})
