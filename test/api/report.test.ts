import { beforeEach, expect, test } from '@jest/globals'
import { z } from 'zod'
import { useApp } from '../support/app.ts'
import { pointersOf } from '../support/client.ts'
import { anAnswerSheet, anAssessment, type TestAssessment } from '../support/factories.ts'

const { api, app } = useApp()
const ada = api.as('ada')

let given: TestAssessment
beforeEach(async () => {
  given = await anAssessment(app, { audiences: ['resident'], invited: 40 })
})

const count = z.object({ shown: z.boolean(), count: z.number().optional() })
const cell = z.object({ shown: z.boolean(), count: z.number().optional(), base: z.number().optional() })
const reportShape = z.looseObject({
  coverage: z.array(z.looseObject({ responses: count })),
  sections: z.array(
    z.object({
      id: z.string(),
      figures: z.array(
        z.looseObject({ id: z.string(), kind: z.string(), rows: z.array(z.looseObject({ label: z.string() })) }),
      ),
    }),
  ),
})

const call = (query: Record<string, string> = {}) =>
  ada.call('GET /organisations/:organisationId/assessments/:assessmentId/waves/:wave/report', {
    params: given.wave,
    query,
  })
const report = async (query?: Record<string, string>) => reportShape.parse(await call(query))
const responsesOf = async (query?: Record<string, string>) => (await report(query)).coverage[0]?.responses
const cellsOf = async (figureId: string, query?: Record<string, string>) => {
  const figures = (await report(query)).sections.flatMap(section => section.figures)
  const rows = figures.find(figure => figure.id === figureId)?.rows ?? []
  return rows.map(row => cell.parse(row.cell))
}
async function answer(times: number, area: string, answers: Record<string, string>): Promise<void> {
  const params = { link: given.linkOf('resident') }
  for (let index = 0; index < times; index++) {
    await api.call('POST /collectors/:link/responses', { params, body: anAnswerSheet(undefined, { area, answers }) })
  }
}
const release = () =>
  ada.call('POST /organisations/:organisationId/assessments/:assessmentId/waves/:wave/releases', { params: given.wave })

test('before the first release there is no report', async () => {
  await answer(6, 'north', { help_known: 'yes' })
  await call().expectProblem('state-conflict')
})

test('it shows what was released, and nothing that came later', async () => {
  await answer(12, 'north', { help_known: 'yes' })
  await answer(8, 'south', { help_known: 'no' })
  await release()
  await answer(5, 'south', { help_known: 'no' })
  expect(await call()).toMatchObject({
    organisation: 'Organisation of ada',
    assessment: { id: given.assessmentId, name: 'Needs assessment' },
    wave: { number: 1, name: 'Baseline' },
    release: { number: 1, responses: { shown: true, count: 20 } },
    language: 'en',
  })
  expect(await responsesOf()).toEqual({ shown: true, count: 20 })
  expect((await cellsOf('resident.help_known')).map(({ shown, count: n }) => [shown, n])).toEqual(
    expect.arrayContaining([
      [true, 12],
      [true, 8],
    ]),
  )
})

test('fewer than five respondents are withheld, and cannot be worked out from the others', async () => {
  await answer(16, 'north', { help_known: 'yes' })
  await answer(3, 'north', { help_known: 'no' })
  await answer(2, 'south', { help_known: 'partly' })
  await release()
  expect(await responsesOf()).toEqual({ shown: true, count: 21 })
  const cells = await cellsOf('resident.help_known')
  expect(cells.filter(({ shown }) => !shown).length).toBeGreaterThanOrEqual(2)
  for (const entry of cells) {
    if (!entry.shown) expect(entry).toEqual({ shown: false })
    else if (entry.count !== 0) expect(entry.count).toBeGreaterThanOrEqual(5)
  }
  expect(JSON.stringify(await call())).not.toMatch(/"count":[1-4]\b/)
})

test('the total is not told where it would tell an audience of one to four', async () => {
  given = await anAssessment(app, { of: 'ada', organisationId: given.organisationId })
  await answer(6, 'north', { help_known: 'yes' })
  const params = { link: given.linkOf('provider') }
  for (let index = 0; index < 2; index++)
    await api.call('POST /collectors/:link/responses', { params, body: anAnswerSheet(undefined, { area: 'north' }) })
  await release()
  expect((await call()).release).toEqual({ number: 1, releasedOn: expect.any(String), responses: { shown: false } })
})

test('an area with fewer than five respondents shows nothing at all', async () => {
  await answer(20, 'north', { help_known: 'yes' })
  await answer(2, 'south', { help_known: 'no' })
  await release()
  expect(await responsesOf({ areas: 'south' })).toEqual({ shown: false })
  expect((await cellsOf('resident.help_known', { areas: 'south' })).every(({ shown }) => !shown)).toBe(true)
  expect(JSON.stringify(await call({ areas: 'south' }))).not.toMatch(/"count":[1-9]/)
})

test('an area includes the areas below it', async () => {
  await answer(6, 'county', {})
  await answer(7, 'north', {})
  await answer(8, 'south', {})
  await release()
  expect(await responsesOf({ areas: 'county' })).toEqual({ shown: true, count: 21 })
  expect(await responsesOf({ areas: 'north' })).toEqual({ shown: true, count: 7 })
  expect(await responsesOf({ areas: 'north,south' })).toEqual({ shown: true, count: 15 })
})

test('an area that there is not is pointed at', async () => {
  await release()
  const problem = await call({ areas: 'north,nowhere' }).expectProblem('invalid-request')
  expect(pointersOf(problem)).toEqual(['#/query/areas'])
})

test('it comes in the language asked for', async () => {
  await answer(6, 'north', { help_known: 'yes' })
  await release()
  const labels = async (language: string) =>
    (await report({ language })).sections.flatMap(({ figures }) =>
      figures.flatMap(({ rows }) => rows.map(row => row.label)),
    )
  expect(await labels('es')).toContain('Sí')
  expect(await labels('en')).toContain('Yes')
})

test('a release without any response is a report without numbers', async () => {
  await release()
  expect(JSON.stringify(await call())).not.toMatch(/"count":[1-9]/)
})
