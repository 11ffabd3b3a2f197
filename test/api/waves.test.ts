import { expect, test } from '@jest/globals'
import { sql } from 'kysely'
import { useApp } from '../support/app.ts'
import { anAnswerSheet, anAssessment, type TestAssessment } from '../support/factories.ts'

const { api, app, db } = useApp()
const ada = api.as('ada')

type State = 'open' | 'closed' | 'archived'
const change = ({ wave }: TestAssessment, state: State) =>
  ada.call('POST /organisations/:organisationId/assessments/:assessmentId/waves/:wave/state', {
    params: wave,
    body: { state },
  })
const planNext = ({ wave: { organisationId, assessmentId } }: TestAssessment, name = 'Follow-up 1') =>
  ada.call('POST /organisations/:organisationId/assessments/:assessmentId/waves', {
    params: { organisationId, assessmentId },
    body: { name },
  })
const collectorsOf = async ({ wave }: TestAssessment, number: number) =>
  (
    await ada.call('GET /organisations/:organisationId/assessments/:assessmentId/waves/:wave/collectors', {
      params: { ...wave, wave: number },
    })
  ).collectors

test('a wave is opened, closed, opened again, closed and archived', async () => {
  const given = await anAssessment(app, { state: 'planned' })
  const today = new Date().toISOString().slice(0, 10)
  const seen: unknown[] = []
  for (const state of ['open', 'closed', 'open', 'closed', 'archived'] as const) {
    const [wave] = (await change(given, state)).waves
    seen.push([wave?.state, wave?.openedOn, wave?.closedOn])
  }
  expect(seen).toEqual([
    ['open', today, null],
    ['closed', today, today],
    ['open', today, null],
    ['closed', today, today],
    ['archived', today, today],
  ])
})

const refused: ['planned' | State, State][] = [
  ['planned', 'closed'],
  ['planned', 'archived'],
  ['open', 'open'],
  ['open', 'archived'],
  ['closed', 'closed'],
  ['archived', 'open'],
  ['archived', 'closed'],
  ['archived', 'archived'],
]
test.each(refused)('a wave that is %s cannot become %s', async (state, next) => {
  const given = await anAssessment(app, { state })
  await change(given, next).expectProblem('state-conflict')
})

test('of two that close a wave at once, one wins', async () => {
  const given = await anAssessment(app)
  const outcomes = await Promise.allSettled([change(given, 'closed'), change(given, 'closed')])
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
})

test('a state that there is not is pointed at; a wave that there is not is not found', async () => {
  const { wave } = await anAssessment(app)
  const path = (number: string) =>
    `/api/v1/organisations/${wave.organisationId}/assessments/${wave.assessmentId}/waves/${number}/state`
  expect(await ada.send('POST', path('1'), { body: { state: 'planned' } })).toMatchObject({
    status: 422,
    json: { errors: [{ pointer: '#/state' }] },
  })
  for (const number of ['2', '0', '-1', '1e9', 'first', '1.5']) {
    expect((await ada.send('POST', path(number), { body: { state: 'closed' } })).status).toBe(404)
  }
})

test('the next wave asks the same audiences through the same collectors, with links of its own', async () => {
  const given = await anAssessment(app, { invited: 30 })
  const { collectors } = given
  await ada.call('POST /organisations/:organisationId/assessments/:assessmentId/waves/:wave/collectors', {
    params: given.wave,
    body: { audience: 'resident', areaCode: 'north' },
  })
  const { waves } = await planNext(given)
  expect(waves.map(({ number, name, state }) => [number, name, state])).toEqual([
    [1, 'Baseline', 'open'],
    [2, 'Follow-up 1', 'planned'],
  ])
  expect(waves[1]?.audiences).toEqual(waves[0]?.audiences)
  const copied = await collectorsOf(given, 2)
  expect(copied.map(({ audience, area }) => [audience, area?.code])).toEqual([
    ['provider', undefined],
    ['resident', undefined],
    ['resident', 'north'],
  ])
  const links = [...collectors, ...copied].map(({ link }) => link)
  expect(new Set(links).size).toBe(links.length)
})

test('the next wave asks the newest version; the earlier wave keeps its own', async () => {
  const given = await anAssessment(app, { audiences: ['resident'] })
  await sql`update questionnaire_versions set library_version = 0`.execute(db)
  const questionnaireId = given.assessment.waves[0]?.audiences[0]?.questionnaireId ?? ''
  await ada.call('POST /organisations/:organisationId/questionnaires/:questionnaireId/versions', {
    params: { organisationId: given.organisationId, questionnaireId },
  })
  const { waves } = await planNext(given)
  expect(waves.map(({ audiences }) => audiences[0]?.version)).toEqual([1, 2])
})

test('a collector that was closed is not carried over', async () => {
  const given = await anAssessment(app)
  for (const { id } of given.collectors) {
    await ada.call(
      'PATCH /organisations/:organisationId/assessments/:assessmentId/waves/:wave/collectors/:collectorId',
      {
        params: { ...given.wave, collectorId: id },
        body: { isOpen: false },
      },
    )
  }
  await planNext(given)
  expect(await collectorsOf(given, 2)).toEqual([])
})

test('a wave is not planned while the last one has not been opened', async () => {
  const given = await anAssessment(app, { state: 'planned' })
  await planNext(given).expectProblem('state-conflict')
})

test('of two that plan the next wave at once, one wins', async () => {
  const given = await anAssessment(app)
  const outcomes = await Promise.allSettled([planNext(given), planNext(given, 'Another')])
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(String(outcomes.find(({ status }) => status === 'rejected'))).not.toMatch(/ 500/)
  expect(await collectorsOf(given, 2)).toHaveLength(2)
})

test('completion counts who has answered, by audience and by area', async () => {
  const given = await anAssessment(app, { invited: 10 })
  const submit = (audience: 'provider' | 'resident', area: string) =>
    api.call('POST /collectors/:link/responses', {
      params: { link: given.linkOf(audience) },
      body: anAnswerSheet(undefined, { area }),
    })
  for (const area of ['north', 'north', 'south']) await submit('resident', area)
  await submit('provider', 'north')
  const { receipt } = await submit('provider', 'county')
  await api.call('POST /withdrawals', { body: { receipt } })
  const completion = await ada.call(
    'GET /organisations/:organisationId/assessments/:assessmentId/waves/:wave/completion',
    { params: given.wave },
  )
  expect(completion).toEqual({
    audiences: [
      { audience: 'provider', invited: 10, completed: 1 },
      { audience: 'resident', invited: 10, completed: 3 },
    ],
    areas: [
      { code: 'county', name: 'The county', completed: {} },
      { code: 'north', name: 'North town', completed: { provider: 1, resident: 2 } },
      { code: 'south', name: 'South town', completed: { resident: 1 } },
    ],
  })
})
