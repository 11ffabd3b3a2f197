import { beforeEach, describe, expect, test } from '@jest/globals'
import Papa from 'papaparse'
import type { AreaNumber } from '../../reports/areas/area-report.ts'
import type { Audience } from '../../surveys/definition/definition.ts'
import { useApp } from '../support/app.ts'
import { pointersOf } from '../support/client.ts'
import {
  aMember,
  anAnswerSheet,
  anAssessment,
  anOrganisation,
  areas,
  type TestAssessment,
} from '../support/factories.ts'

const { api, app, db } = useApp()
const ada = api.as('ada')
const at = '/organisations/:organisationId/assessments/:assessmentId/waves/:wave'
const shelter = 'emergency_shelter'

let given: TestAssessment
beforeEach(async () => {
  const { id: organisationId } = await anOrganisation(app)
  const towns = ['east', 'north', 'south', 'west'].map(code => ({ code, name: `Town ${code}`, level: 'town' }))
  await areas(app, organisationId, towns)
  given = await anAssessment(app, { organisationId })
})

interface Answered {
  area: string
  audience?: Audience
  answers?: Record<string, string | string[]>
}

async function answer(times: number, { area, audience = 'provider', answers = {} }: Answered) {
  const params = { link: given.linkOf(audience) }
  for (let i = 0; i < times; i++)
    await api.call('POST /collectors/:link/responses', { params, body: anAnswerSheet(undefined, { area, answers }) })
}
const release = () => ada.call(`POST ${at}/releases`, { params: given.wave })
const ask = (query: Record<string, string> = {}, as = ada) =>
  as.call(`GET ${at}/report/areas`, { params: given.wave, query })

async function nameOf(concept: string, item?: string): Promise<string> {
  const { codebook } = await given.versionOf('provider')
  const found = codebook.variables.find(one => one.concept === concept && (item === undefined || one.item === item))
  if (!found) throw new Error(`nobody is asked about ${concept} ${item}`)
  return found.name
}
/** Says how dependably the need for a shelter is met. */
const ability = async (value: string) => ({ [await nameOf('services.ability', shelter)]: value })

const brief = (number: AreaNumber) => (number.shown ? Math.round(number.value * 1000) / 1000 : number.reason)
const numbersOf = async (query?: Record<string, string>) => {
  const { rows, total } = await ask(query)
  return { ...Object.fromEntries(rows.map(({ code, number }) => [code, brief(number)])), all: brief(total) }
}

describe('numbers by area', () => {
  test('there are none before the first release', async () => {
    await ask().expectProblem('state-conflict')
  })

  test('responses of one audience', async () => {
    await answer(12, { area: 'north' })
    await answer(8, { area: 'south' })
    await answer(6, { area: 'south', audience: 'resident' })
    await release()
    expect(await numbersOf()).toEqual({ north: 12, south: 8, east: 0, west: 0, all: 20 })
    expect(await numbersOf({ item: 'resident' })).toEqual({ north: 0, south: 6, east: 0, west: 0, all: 6 })
  })

  test('need, supply and gap of a service, with intervals and the respondents they are made of', async () => {
    const state = await nameOf('services.state', shelter)
    await answer(6, { area: 'north', answers: { ...(await ability('never')), [state]: 'offered' } })
    await answer(6, { area: 'north', answers: { ...(await ability('always')), [state]: 'unavailable' } })
    await answer(8, { area: 'north', answers: { ...(await ability('not_needed')), [state]: 'unavailable' } })
    await answer(10, { area: 'south', answers: { ...(await ability('sometimes')), [state]: 'unavailable' } })
    await answer(5, { area: 'west' })
    await release()
    const of = (measure: string) => numbersOf({ measure, item: shelter })
    const nobody = { east: 'nobody', west: 'nobody' }
    expect(await of('service_need')).toEqual({ ...nobody, north: 0.6, south: 1, all: 0.733 })
    expect(await of('service_gap')).toEqual({ ...nobody, north: 0.3, south: 1, all: 0.533 })
    expect(await of('service_supply')).toEqual({ ...nobody, north: 0.3, south: 0, all: 0.2 })
    const { rows, item, question, unit } = await ask({ measure: 'service_gap', item: shelter, language: 'es' })
    expect({ item: item.value, unit }).toEqual({ item: shelter, unit: 'share' })
    expect([item.label, question]).not.toContain('')
    const north = rows.find(({ code }) => code === 'north')?.number
    expect(north).toMatchObject({ shown: true, base: 20, interval: { low: expect.closeTo(0.145, 2) } })
  })

  test('need according to residents', async () => {
    const other = { svc_needed: ['legal_advice'] }
    await answer(6, { area: 'north', audience: 'resident', answers: { svc_needed: [shelter, 'legal_advice'] } })
    await answer(6, { area: 'north', audience: 'resident', answers: other })
    await answer(8, { area: 'south', audience: 'resident', answers: other })
    await release()
    const query = { measure: 'service_resident_need', item: shelter }
    expect(await numbersOf(query)).toEqual({ north: 0.5, south: 0, east: 'nobody', west: 'nobody', all: 0.3 })
  })

  test('demand, coverage and gap of a language', async () => {
    const [met, mode] = [await nameOf('languages.met'), await nameOf('languages.mode', 'es')]
    await answer(6, { area: 'north', answers: { [met]: ['es'], [mode]: 'fluent' } })
    await answer(6, { area: 'north', answers: { [met]: ['es'], [mode]: 'none' } })
    await answer(12, { area: 'south', answers: { [met]: ['en'] } })
    await release()
    const of = (measure: string) => numbersOf({ measure, item: 'es' })
    const nobody = { east: 'nobody', west: 'nobody' }
    expect(await of('language_demand')).toEqual({ ...nobody, north: 1, south: 0, all: 0.5 })
    expect(await of('language_coverage')).toEqual({ ...nobody, north: 0.5, south: 'nobody', all: 0.5 })
    expect(await of('language_gap')).toEqual({ ...nobody, north: 0.5, south: 0, all: 0.25 })
    const { measures } = await ask()
    const offered = measures.find(({ measure }) => measure === 'language_gap')?.items.map(({ value }) => value)
    expect(offered).toEqual(expect.arrayContaining(['es', 'en']))
    expect(offered).not.toContain('vi')
  })

  test('discrepancy score and the untrained of a topic', async () => {
    const { codebook } = await given.versionOf('provider')
    const rated = codebook.pairs.find(({ left }) => left.concept === 'training.importance')
    const taught = codebook.pairs.find(({ left }) => left.concept === 'training.received')
    if (!rated || !taught) throw new Error('nobody is asked about training')
    const received = codebook.variables.find(({ name }) => name === taught.left.variable)
    const [one = '', other = ''] = [...(received?.choices ?? [])].map(({ value }) => value)
    const topic = received?.choices[taught.left.choice ?? 0]?.value === one ? other : one
    const [important, confident] = [rated.left.variable, rated.right.variable]
    const choices = codebook.variables.find(({ name }) => name === important)?.choices.map(({ value }) => value) ?? []
    const answers = {
      ...{ [important]: choices.at(-1) ?? '', [confident]: choices[0] ?? '' },
      [taught.left.variable]: [topic],
      [taught.right.variable]: [topic],
    }
    await answer(7, { area: 'north', answers })
    await answer(9, { area: 'south', answers })
    await release()
    expect(await numbersOf({ measure: 'training_mwds', item: rated.item })).toMatchObject({
      ...{ north: 20, south: 20, east: 'nobody', all: 20 },
    })
    expect(await numbersOf({ measure: 'training_untrained', item: taught.item })).toMatchObject({
      ...{ north: 1, south: 1, east: 'nobody', all: 1 },
    })
  })
})

describe('what is withheld', () => {
  test('an area with one to four respondents, and what would give it away by subtraction', async () => {
    await answer(20, { area: 'north', answers: await ability('never') })
    await answer(9, { area: 'south', answers: await ability('never') })
    await answer(30, { area: 'east', answers: await ability('never') })
    await answer(2, { area: 'west', answers: await ability('never') })
    await release()
    for (const measure of ['service_need', 'service_gap']) {
      const numbers = await numbersOf({ measure, item: shelter })
      // West is too small; beside South alone, whose base may be known, its two would be left over: hence three of them.
      expect(numbers).toEqual({ north: 'few', south: 'few', east: 1, west: 'few', all: 1 })
    }
    expect(await numbersOf()).toEqual({ north: 20, south: 'few', east: 30, west: 'few', all: 61 })
  })

  test('one hidden numerator among shown ones', async () => {
    await answer(17, { area: 'north', answers: await ability('never') })
    await answer(3, { area: 'north', answers: await ability('not_needed') })
    for (const area of ['south', 'east']) {
      await answer(10, { area, answers: await ability('never') })
      await answer(8, { area, answers: await ability('not_needed') })
    }
    await release()
    const { rows, total } = await ask({ measure: 'service_need', item: shelter })
    expect(total.shown).toBe(true)
    const hidden = rows.filter(({ number }) => !number.shown && number.reason === 'few').map(({ code }) => code)
    expect(hidden).toHaveLength(2)
    expect(hidden).toContain('north')
    expect(JSON.stringify(rows)).not.toMatch(/"base":[1-4]\b/)
  })

  test('an area whose left-out sectors are a handful', async () => {
    const sector = await nameOf('respondent.sector')
    const { codebook } = await given.versionOf('provider')
    const [one = '', other = ''] =
      codebook.variables.find(({ name }) => name === sector)?.choices.map(({ value }) => value) ?? []
    const never = await ability('never')
    for (const area of ['north', 'south', 'east']) {
      await answer(10, { area, answers: { ...never, [sector]: one } })
      await answer(area === 'north' ? 2 : 10, { area, answers: { ...never, [sector]: other } })
    }
    await release()
    const query = { measure: 'service_need', item: shelter }
    expect(await numbersOf(query)).toMatchObject({ north: 1, south: 1, east: 1 })
    // 12 in all less 10 would leave 2.
    expect(await numbersOf({ ...query, sectors: one })).toMatchObject({ north: 'few' })
    expect(await numbersOf({ ...query, sectors: `${one},${other}` })).toMatchObject({ north: 'few' })
  })
})

describe('who may see it, and how it is asked for', () => {
  test('an analyst may, a researcher and a stranger may not', async () => {
    await release()
    await aMember(db, given.organisationId, 'ann', { role: 'analyst' })
    await aMember(db, given.organisationId, 'ray', { role: 'researcher' })
    expect((await ask({}, api.as('ann'))).measure).toBe('responses')
    await ask({}, api.as('ray')).expectProblem('not-allowed')
    await ask({}, api.as('bob')).expectProblem('not-found')
  })

  test('a measure or item that there is not is pointed at', async () => {
    await release()
    const pointer = async (query: Record<string, string>) =>
      pointersOf(await ask(query).expectProblem('invalid-request'))
    expect(await pointer({ measure: 'happiness' })).toEqual(['#/query/measure'])
    expect(await pointer({ measure: 'service_gap', item: 'nowhere' })).toEqual(['#/query/item'])
    expect(await pointer({ measure: 'responses', item: 'partner' })).toEqual(['#/query/item'])
    expect(await pointer({ measure: 'service_gap', audiences: 'resident' })).toEqual(['#/query/measure'])
  })

  test('as CSV, with the same numbers withheld', async () => {
    await answer(20, { area: 'north' })
    await answer(9, { area: 'south' })
    await answer(2, { area: 'west' })
    await release()
    const { organisationId, assessmentId } = given
    const path = `/api/v1/organisations/${organisationId}/assessments/${assessmentId}/waves/1/report/areas.csv?language=es`
    const { text, headers } = await ada.send('GET', path)
    expect(headers.get('content-type')).toContain('text/csv')
    const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { skipEmptyLines: true })
    expect(data[0]).toContain('Zona')
    expect(data.slice(1).map(([code, , value]) => [code, value])).toEqual([
      ['east', '0'],
      ['north', '20'],
      ['south', 'no se muestra'],
      ['west', 'no se muestra'],
      ['', '31'],
    ])
  })
})
