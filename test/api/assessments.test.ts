import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from '@jest/globals'
import { useApp } from '../support/app.ts'
import { pointersOf } from '../support/client.ts'
import { anOrganisation, areas } from '../support/factories.ts'

const { api, app, db } = useApp()
const ada = api.as('ada')

let params = { organisationId: '' }
let questionnaireIds: Record<string, string> = {}
beforeEach(async () => {
  params = { organisationId: (await anOrganisation(app)).id }
  await areas(app, params.organisationId)
  const { questionnaires } = await ada.call('GET /organisations/:organisationId/questionnaires', { params })
  questionnaireIds = Object.fromEntries(questionnaires.map(({ audience, id }) => [audience, id]))
})

const plan = (audience: string, changes: object = {}) => ({
  audience,
  questionnaireId: questionnaireIds[audience],
  version: 1,
  ...changes,
})
const create = (changes: object = {}) =>
  ada.call('POST /organisations/:organisationId/assessments', {
    params,
    body: {
      name: 'Needs assessment',
      areaCodes: ['north', 'south'],
      waveName: 'Baseline 2026',
      audiences: [plan('resident'), plan('provider', { invited: 40 })],
      ...changes,
    },
  })
const list = async () => (await ada.call('GET /organisations/:organisationId/assessments', { params })).assessments

test('a new assessment has its first wave, planned, and one open link for each audience', async () => {
  const created = await create()
  expect(created).toMatchObject({
    name: 'Needs assessment',
    purpose: '',
    areas: [{ code: 'north' }, { code: 'south' }],
  })
  expect(created.waves).toEqual([
    {
      number: 1,
      name: 'Baseline 2026',
      state: 'planned',
      openedOn: null,
      closedOn: null,
      startsOn: null,
      endsOn: null,
      latestRelease: null,
      unreleased: 0,
      audiences: [
        { ...plan('provider', { invited: 40 }), completed: 0 },
        { ...plan('resident', { invited: null }), completed: 0 },
      ],
    },
  ])
  const { collectors } = await ada.call(
    'GET /organisations/:organisationId/assessments/:assessmentId/waves/:wave/collectors',
    { params: { ...params, assessmentId: created.id, wave: 1 } },
  )
  expect(collectors.map(({ audience, area, isOpen, completed }) => [audience, area, isOpen, completed])).toEqual([
    ['provider', null, true, 0],
    ['resident', null, true, 0],
  ])
})

test('it is listed, and read by its id', async () => {
  const [first, second] = [await create({ name: 'First' }), await create({ name: 'Second' })]
  expect(await list()).toEqual([second, first])
  const at = { params: { ...params, assessmentId: first.id } }
  expect(await ada.call('GET /organisations/:organisationId/assessments/:assessmentId', at)).toEqual(first)
})

test('an assessment that does not exist is not found', async () => {
  for (const assessmentId of [randomUUID(), 'nonsense']) {
    await ada
      .call('GET /organisations/:organisationId/assessments/:assessmentId', { params: { ...params, assessmentId } })
      .expectProblem('not-found')
  }
})

test('areas, questionnaires and versions that do not exist are pointed at, and nothing is created', async () => {
  const problem = await create({
    areaCodes: ['north', 'west', 'east'],
    audiences: [
      plan('resident', { version: 2 }),
      plan('provider', { questionnaireId: questionnaireIds.partner }),
      plan('resident'),
    ],
  }).expectProblem('invalid-request')
  expect(problem.errors?.map(({ pointer, code }) => [pointer, code])).toEqual([
    ['#/areaCodes/1', 'unknown_area'],
    ['#/areaCodes/2', 'unknown_area'],
    ['#/audiences/0/version', 'unknown_version'],
    ['#/audiences/1/questionnaireId', 'unknown_questionnaire'],
    ['#/audiences/2/audience', 'duplicate_audience'],
  ])
  expect(await list()).toEqual([])
})

test('an area named twice counts once', async () => {
  expect((await create({ areaCodes: ['north', 'north'] })).areas).toHaveLength(1)
})

test('a questionnaire of another organisation cannot be used', async () => {
  const other = await anOrganisation(app, { of: 'bob' })
  const { questionnaires } = await api
    .as('bob')
    .call('GET /organisations/:organisationId/questionnaires', { params: { organisationId: other.id } })
  const questionnaireId = questionnaires.find(({ audience }) => audience === 'resident')?.id
  const problem = await create({ audiences: [plan('resident', { questionnaireId })] }).expectProblem('invalid-request')
  expect(pointersOf(problem)).toEqual(['#/audiences/0/questionnaireId'])
})

test('each field that does not fit is pointed at', async () => {
  const problem = await create({
    name: '',
    waveName: 'x'.repeat(121),
    purpose: 'x'.repeat(4001),
    areaCodes: [],
    audiences: [plan('everyone', { questionnaireId: 'none', version: 0, invited: 0, extra: 1 })],
  }).expectProblem('invalid-request')
  expect(pointersOf(problem).sort()).toEqual([
    '#/areaCodes',
    '#/audiences/0/audience',
    '#/audiences/0/extra',
    '#/audiences/0/invited',
    '#/audiences/0/questionnaireId',
    '#/audiences/0/version',
    '#/name',
    '#/purpose',
    '#/waveName',
  ])
})

test('its creation stands in the audit log', async () => {
  const created = await create()
  const entries = await db.selectFrom('auditEntries').select(['action', 'target']).execute()
  expect(entries).toContainEqual({ action: 'assessment.create', target: created.id })
})
