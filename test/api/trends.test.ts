import { beforeEach, expect, test } from '@jest/globals'
import Papa from 'papaparse'
import type { Trend, TrendRow } from '../../reports/waves/trend.ts'
import { useApp } from '../support/app.ts'
import { pointersOf } from '../support/client.ts'
import { anAnswerSheet, anAssessment, type TestAssessment } from '../support/factories.ts'
import { anInvitation, aPersonalCollector } from '../support/invitations.ts'

const installation = useApp()
const { api, app, db } = installation
const ada = api.as('ada')
const at = '/organisations/:organisationId/assessments/:assessmentId'

let given: TestAssessment
beforeEach(async () => {
  given = await anAssessment(app)
})

const inWave = (wave: number) => ({ ...given.wave, wave })
const trend = (query: Record<string, string> = {}) => ada.call(`GET ${at}/trend`, { params: given.wave, query })
const release = (wave: number) => ada.call(`POST ${at}/waves/:wave/releases`, { params: inWave(wave) })

async function nextWave(): Promise<void> {
  await ada.call(`POST ${at}/waves/:wave/state`, { params: inWave(1), body: { state: 'closed' } })
  await ada.call(`POST ${at}/waves`, { params: given.wave, body: { name: 'Follow-up' } })
  await ada.call(`POST ${at}/waves/:wave/state`, { params: inWave(2), body: { state: 'open' } })
}

async function answer(
  wave: number,
  times: number,
  answers: Record<string, string | string[]>,
  { area = 'north', audience = 'resident' } = {},
) {
  const { collectors } = await ada.call(`GET ${at}/waves/:wave/collectors`, { params: inWave(wave) })
  const link = collectors.find(one => one.audience === audience && one.kind === 'open_link')?.link ?? ''
  for (let i = 0; i < times; i++)
    await api.call('POST /collectors/:link/responses', {
      params: { link },
      body: anAnswerSheet(undefined, { area, answers }),
    })
}

function rowOf({ figures }: Trend, figure: string, key: string): TrendRow {
  const row = figures.find(({ id }) => id === figure)?.rows.find(candidate => candidate.key === key)
  if (!row) throw new Error(`${figure} has no ${key}`)
  return row
}

test('waves stand side by side, with the difference and its interval', async () => {
  await answer(1, 48, { heard_of_issue: '1' })
  await answer(1, 32, { heard_of_issue: '3' })
  await release(1)
  await nextWave()
  await answer(2, 56, { heard_of_issue: '1' })
  await answer(2, 14, { heard_of_issue: '3' })
  await release(2)
  const found = await trend()
  expect(found.waves).toMatchObject([
    { number: 1, name: 'Baseline', responses: 80 },
    { number: 2, name: 'Follow-up', responses: 70 },
  ])
  const row = rowOf(found, 'resident.heard_of_issue', '1')
  expect(row.values).toMatchObject([
    { share: 0.6, base: 80 },
    { share: 0.8, base: 70 },
  ])
  // R. G. Newcombe, 1998, table II, column (a), method 10: 56/70 − 48/80.
  expect(row.change).toMatchObject({ shown: true, difference: expect.closeTo(0.2, 4), isClear: true })
  const interval = row.change.shown ? row.change.interval : null
  expect(interval?.low).toBeCloseTo(0.0524, 4)
  expect(interval?.high).toBeCloseTo(0.3339, 4)
  const back = rowOf(await trend({ from: '2', to: '1' }), 'resident.heard_of_issue', '1')
  expect(back.change).toMatchObject({ difference: expect.closeTo(-0.2, 4) })
}, 60_000)

test('a gap, which is a product, has an interval in each wave and so has its difference', async () => {
  const providers = { audience: 'provider' }
  await answer(1, 40, { svc_meet__transport: 'never' }, providers)
  await answer(1, 10, { svc_meet__transport: 'not_needed' }, providers)
  await release(1)
  await nextWave()
  await answer(2, 10, { svc_meet__transport: 'never' }, providers)
  await answer(2, 40, { svc_meet__transport: 'always' }, providers)
  await release(2)
  const row = rowOf(await trend(), 'service_gap.provider', 'transport/gap')
  expect(row.values).toMatchObject([{ value: 0.8 }, { value: 0.2 }])
  // From Wilson’s intervals of 40/50 and 10/50, 0.6696 … 0.8876 and 0.1124 … 0.3304.
  expect(row.change).toMatchObject({
    difference: expect.closeTo(-0.6, 4),
    interval: { low: expect.closeTo(-0.7239, 3), high: expect.closeTo(-0.4156, 3) },
    isClear: true,
  })
}, 60_000)

test('where a wave withholds a number, there is no difference either', async () => {
  await answer(1, 20, { heard_of_issue: '1' })
  await answer(1, 2, { heard_of_issue: '3' })
  await release(1)
  await nextWave()
  await answer(2, 20, { heard_of_issue: '1' })
  await answer(2, 20, { heard_of_issue: '3' })
  await release(2)
  const row = rowOf(await trend(), 'resident.heard_of_issue', '3')
  expect(row.values).toEqual([{ shown: false }, expect.objectContaining({ count: 20 })])
  expect(row.change).toEqual({ shown: false, reason: 'missing' })
  const south = await trend({ areas: 'south' })
  expect(south.figures.flatMap(({ rows }) => rows.filter(({ change }) => change.shown))).toEqual([])
})

test('another question is not compared: both values stand', async () => {
  await answer(1, 20, { heard_of_issue: '1' })
  await release(1)
  await nextWave()
  await answer(2, 20, { heard_of_issue: '1' })
  await release(2)
  const entry = given.assessment.waves[0]?.audiences.find(({ audience }) => audience === 'resident')
  const key = { organisationId: given.organisationId, questionnaireId: entry?.questionnaireId ?? '' }
  const { definition, codebook } = await app.versions.get({ ...key, version: 1 })
  const variables = codebook.variables.map(variable =>
    variable.name === 'heard_of_issue' ? { ...variable, label: { ...variable.label, default: 'Another' } } : variable,
  )
  const second = { ...codebook, version: 2, variables }
  const version = { ...key, version: 2, definition: JSON.stringify(definition), codebook: JSON.stringify(second) }
  await db.insertInto('questionnaireVersions').values(version).execute()
  for (const table of ['waveAudiences', 'tallies', 'responses'] as const)
    await db
      .updateTable(table)
      .set({ version: 2 })
      .where('waveNumber', '=', 2)
      .where('audience', '=', 'resident')
      .execute()
  const row = rowOf(await trend(), 'resident.heard_of_issue', '1')
  expect(row.values).toMatchObject([{ share: 1 }, { share: 1 }])
  expect(row.change).toEqual({ shown: false, reason: 'different' })
})

test('providers that answered both waves under their name are matched; anonymous ones are not', async () => {
  const providers: string[] = []
  const answerAs = async (link: string, served: string) =>
    api.call('POST /collectors/:link/responses', {
      params: { link },
      body: anAnswerSheet(undefined, { area: 'north', answers: { served_any: served } }),
    })
  const first = await aPersonalCollector(app, given)
  for (let i = 0; i < 30; i++) {
    const { link, providerId } = await anInvitation(app, given, first, { provider: { name: `Provider ${i}` } })
    providers.push(providerId)
    await answerAs(link, i < 10 ? 'yes' : 'no')
  }
  await release(1)
  await nextWave()
  const { collectors } = await ada.call(`GET ${at}/waves/:wave/collectors`, { params: inWave(2) })
  const second = collectors.find(({ kind }) => kind === 'personal')?.id ?? ''
  for (const [i, providerId] of providers.entries()) {
    const { link } = await anInvitation(app, given, second, { providerId })
    await answerAs(link, i < 5 || i >= 15 ? 'yes' : 'no')
  }
  await release(2)
  const row = rowOf(await trend(), 'provider.served_any', 'yes')
  // 5 said it twice, 5 no longer do, 15 came to, 5 never did: p = 2 · Σ C(20, 0…5) / 2^20.
  expect(row.matched).toEqual({ pairs: 30, gained: 15, lost: 5, p: expect.closeTo(0.04139, 5) })
  // Two more in the second wave only: the matched would tell what these two said.
  const open = collectors.find(({ kind, audience }) => kind === 'open_link' && audience === 'provider')?.link ?? ''
  for (let i = 0; i < 2; i++) await answerAs(open, 'yes')
  await release(2)
  expect(rowOf(await trend(), 'provider.served_any', 'yes').matched).toBeNull()
}, 60_000)

test('is a CSV too, and says what is missing', async () => {
  await trend().expectProblem('state-conflict')
  await answer(1, 12, { heard_of_issue: '1' })
  await release(1)
  await trend().expectProblem('state-conflict')
  await nextWave()
  await answer(2, 9, { heard_of_issue: '1' })
  await release(2)
  expect(pointersOf(await trend({ to: '7' }).expectProblem('invalid-request'))).toEqual(['#/query/to'])
  expect(pointersOf(await trend({ from: '2' }).expectProblem('invalid-request'))).toEqual(['#/query/to'])
  const { organisationId, assessmentId } = given
  const { text } = await ada.send(
    'GET',
    `/api/v1/organisations/${organisationId}/assessments/${assessmentId}/trend.csv`,
  )
  const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { skipEmptyLines: true })
  expect(data[0]?.slice(0, 11)).toEqual([
    'Question',
    'Answer or item',
    'Measure',
    'Baseline',
    'Baseline: n',
    'Baseline: 95 % interval, from',
    'Baseline: 95 % interval, to',
    'Follow-up',
    'Follow-up: n',
    'Follow-up: 95 % interval, from',
    'Follow-up: 95 % interval, to',
  ])
  expect(data).toContainEqual(expect.arrayContaining(['Nothing', 'Share', '1', '12', '9', '0']))
})
