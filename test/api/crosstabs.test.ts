import { beforeEach, describe, expect, test } from '@jest/globals'
import Papa from 'papaparse'
import type { Crosstab } from '../../reports/crosstabs/crosstab.ts'
import { useApp } from '../support/app.ts'
import { pointersOf } from '../support/client.ts'
import { aMember, anAnswerSheet, anAssessment, type TestAssessment } from '../support/factories.ts'

const installation = useApp()
const { api, app, db } = installation
const ada = api.as('ada')
const at = '/organisations/:organisationId/assessments/:assessmentId'

interface Given {
  area?: string
  language?: string
  heard: string
  needs?: string[]
  barriers?: string[]
}

let given: TestAssessment
beforeEach(async () => {
  given = await anAssessment(app)
})

async function answer(times: number, { area = 'north', language = 'en', heard, needs, barriers }: Given) {
  const receipts: string[] = []
  for (let i = 0; i < times; i++) {
    const answers = {
      heard_of_issue: heard,
      ...(needs && { svc_needed: needs }),
      ...(barriers && { barriers }),
    }
    const body = anAnswerSheet(undefined, { area, language, answers })
    const { receipt } = await api.call('POST /collectors/:link/responses', {
      params: { link: given.linkOf('resident') },
      body,
    })
    receipts.push(receipt)
  }
  return receipts
}
const release = () => ada.call(`POST ${at}/waves/:wave/releases`, { params: given.wave })
const ask = (query: Record<string, string>, as = ada) =>
  as.call(`GET ${at}/crosstab`, {
    params: given.wave,
    query: { audience: 'resident' as const, rows: '', columns: '', ...query },
  })

/** Counts by label of row and column; nothing for what is withheld, and zeros are left out. */
function countsOf({ rows, columns, table }: Crosstab): Record<string, number | 'hidden'> {
  if (!table.shown) throw new Error(`withheld: ${table.reason}`)
  const entries = table.cells.flatMap((row, i) =>
    row.flatMap((cell, j): [string, number | 'hidden'][] => {
      const name = `${rows.categories[i]?.value} ${columns.categories[j]?.value}`
      if (!cell.shown) return [[name, 'hidden']]
      return cell.count === 0 ? [] : [[name, cell.count]]
    }),
  )
  return Object.fromEntries(entries)
}
const areaId = (code: string) => given.assessment.areas.find(area => area.code === code)?.id ?? ''

describe('a table of two questions', () => {
  test('counts who chose an answer by what else they answered, with shares and intervals', async () => {
    const [first = '', second = ''] = await choicesOf('heard_of_issue')
    await answer(8, { heard: first, needs: ['emergency_shelter', 'legal_advice'] })
    await answer(12, { heard: first, needs: ['legal_advice'] })
    await answer(10, { heard: second, needs: ['emergency_shelter'] })
    await answer(7, { heard: second })
    await release()
    const crosstab = await ask({ rows: 'svc_needed', columns: 'heard_of_issue' })
    expect(crosstab.table).toMatchObject({ shown: true, base: 30 })
    expect(countsOf(crosstab)).toEqual({
      [`emergency_shelter ${first}`]: 8,
      [`emergency_shelter ${second}`]: 10,
      [`legal_advice ${first}`]: 20,
    })
    const turned = await ask({ rows: 'heard_of_issue', columns: 'svc_needed' })
    const row = turned.rows.categories.findIndex(({ value }) => value === first)
    const column = turned.columns.categories.findIndex(({ value }) => value === 'emergency_shelter')
    const cell = turned.table.shown ? turned.table.cells[row]?.[column] : undefined
    // Of 20 who answered the first, 8 named it: Wilson 21.9 … 61.3 %.
    expect(cell).toMatchObject({ count: 8, ofRow: { share: 0.4 } })
    expect(cell?.shown && cell.ofRow?.low).toBeCloseTo(0.2188, 4)
    expect(cell?.shown && cell.ofRow?.high).toBeCloseTo(0.6134, 4)
  })

  test('by area, language of the answers and wave; narrowed to an area with all below it', async () => {
    const [first = '', second = ''] = await choicesOf('heard_of_issue')
    await answer(10, { heard: first, area: 'north' })
    await answer(12, { heard: second, area: 'north', language: 'es' })
    await answer(9, { heard: first, area: 'south' })
    await answer(11, { heard: second, area: 'south' })
    await release()
    expect(countsOf(await ask({ rows: 'heard_of_issue', columns: 'frame.area' }))).toEqual({
      [`${first} ${areaId('north')}`]: 10,
      [`${second} ${areaId('north')}`]: 12,
      [`${first} ${areaId('south')}`]: 9,
      [`${second} ${areaId('south')}`]: 11,
    })
    expect(countsOf(await ask({ rows: 'frame.language', columns: 'heard_of_issue' }))).toEqual({
      [`en ${first}`]: 19,
      [`en ${second}`]: 11,
      [`es ${second}`]: 12,
    })
    expect(countsOf(await ask({ rows: 'heard_of_issue', columns: 'frame.wave', areas: 'south' }))).toEqual({
      [`${first} 1`]: 9,
      [`${second} 1`]: 11,
    })
    expect(countsOf(await ask({ rows: 'heard_of_issue', columns: 'frame.wave', areas: 'county' }))).toMatchObject({
      [`${first} 1`]: 19,
    })
  })

  test('of those who gave a certain answer', async () => {
    const [first = '', second = ''] = await choicesOf('heard_of_issue')
    await answer(10, { heard: first, area: 'north', needs: ['legal_advice'] })
    await answer(12, { heard: second, area: 'north', needs: ['legal_advice'] })
    await answer(15, { heard: first, area: 'south', needs: ['emergency_shelter'] })
    await release()
    const where = { rows: 'heard_of_issue', columns: 'frame.area', where: 'svc_needed', values: 'legal_advice' }
    expect(countsOf(await ask(where))).toEqual({
      [`${first} ${areaId('north')}`]: 10,
      [`${second} ${areaId('north')}`]: 12,
    })
    const refused = await ask({ ...where, columns: 'barriers' }).expectProblem('invalid-request')
    expect(refused.errors).toMatchObject([{ pointer: '#/query/where', code: 'condition_on_two_questions' }])
  })

  test('hides small numbers, and is not shown for few', async () => {
    const [first = '', second = ''] = await choicesOf('heard_of_issue')
    await answer(10, { heard: first, area: 'north' })
    await answer(2, { heard: second, area: 'north' })
    await answer(9, { heard: first, area: 'south' })
    await answer(11, { heard: second, area: 'south' })
    await release()
    const counts = Object.values(countsOf(await ask({ rows: 'heard_of_issue', columns: 'frame.area' })))
    expect(counts.filter(count => count === 'hidden')).toHaveLength(4)
    const north = await ask({ rows: 'heard_of_issue', columns: 'frame.area', areas: 'north' })
    expect(north.table).toEqual({ shown: false, reason: 'few' })
  })

  test('counts only what is released: withdrawn answers leave with the next release, erased ones at once', async () => {
    const [first = ''] = await choicesOf('heard_of_issue')
    const receipts = await answer(12, { heard: first })
    await release()
    await answer(6, { heard: first })
    for (const receipt of receipts.slice(0, 3)) await api.call('POST /withdrawals', { body: { receipt } })
    const table = () => ask({ rows: 'heard_of_issue', columns: 'frame.wave' })
    expect(countsOf(await table())).toEqual({ [`${first} 1`]: 12 })
    await release()
    expect(countsOf(await table())).toEqual({ [`${first} 1`]: 15 })
    await db.updateTable('waves').set({ answersErasedOn: '2026-01-01' }).execute()
    const erased = await table()
    expect(erased.table).toEqual({ shown: false, reason: 'few' })
    expect(erased.leftOut).toEqual([{ number: 1, name: 'Baseline', reason: 'erased' }])
  })

  test('what the blocks have lost is mended by the next release', async () => {
    const [first = ''] = await choicesOf('heard_of_issue')
    await answer(8, { heard: first })
    await release()
    await db.deleteFrom('factBlocks').execute()
    await answer(5, { heard: first })
    await release()
    expect(countsOf(await ask({ rows: 'heard_of_issue', columns: 'frame.wave' }))).toEqual({ [`${first} 1`]: 13 })
  })

  test('is a CSV too, a line for each cell', async () => {
    const [first = ''] = await choicesOf('heard_of_issue')
    await answer(8, { heard: first, area: 'north' })
    await answer(6, { heard: first, area: 'south' })
    await release()
    const query = { audience: 'resident', rows: 'frame.area', columns: 'heard_of_issue', language: 'es' }
    const { organisationId, assessmentId } = given
    const path = `/api/v1/organisations/${organisationId}/assessments/${assessmentId}/crosstab.csv?${new URLSearchParams(query)}`
    const { text, headers } = await ada.send('GET', path)
    expect(headers.get('content-type')).toContain('text/csv')
    const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { skipEmptyLines: true })
    expect(data[0]?.slice(0, 3)).toEqual(['Fila: Zona', expect.stringMatching(/^Columna: /), 'Número'])
    expect(data.slice(1).map(([area, , count]) => [area, count])).toContainEqual(['North town', '8'])
  })

  test.each([
    [{ rows: 'nothing', columns: 'frame.area' }, '#/query/rows'],
    [{ rows: 'frame.area', columns: 'frame.area' }, '#/query/columns'],
    [{ rows: 'heard_of_issue', columns: 'heard_of_issue' }, '#/query/columns'],
    [{ rows: 'frame.area', columns: 'heard_of_issue', where: 'frame.area', values: 'x' }, '#/query/where'],
    [{ rows: 'frame.area', columns: 'heard_of_issue', where: 'svc_needed', values: 'x' }, '#/query/values'],
    [{ rows: 'frame.area', columns: 'heard_of_issue', where: 'svc_needed' }, '#/query/values'],
    [{ rows: 'frame.area', columns: 'heard_of_issue', areas: 'atlantis' }, '#/query/areas'],
    [{ rows: 'frame.area', columns: 'heard_of_issue', waves: '7' }, '#/query/waves'],
    [{ rows: 'frame.wave', columns: 'heard_of_issue', areas: 'north', languages: 'en' }, '#/query/languages'],
    [
      { rows: 'frame.wave', columns: 'heard_of_issue', areas: 'north', where: 'svc_needed', values: 'legal_advice' },
      '#/query/areas',
    ],
  ])('that cannot be made says where: %j', async (query, pointer) => {
    await answer(5, { heard: (await choicesOf('heard_of_issue'))[0] ?? '' })
    await release()
    expect(pointersOf(await ask(query).expectProblem('invalid-request'))).toContain(pointer)
  })

  test('waits for a release', async () => {
    await ask({ rows: 'frame.area', columns: 'heard_of_issue' }).expectProblem('state-conflict')
  })
})

test('what can be crossed: the closed questions of each audience that has been released', async () => {
  await answer(5, { heard: (await choicesOf('heard_of_issue'))[0] ?? '' })
  await release()
  const { audiences } = await ada.call(`GET ${at}/crosstab/sides`, { params: given.wave, query: { language: 'fr' } })
  expect(audiences.map(({ audience, waves }) => [audience, waves])).toContainEqual([
    'resident',
    [{ number: 1, name: 'Baseline' }],
  ])
  const questions = audiences.find(({ audience }) => audience === 'resident')?.questions ?? []
  expect(questions.find(({ name }) => name === 'svc_needed')).toMatchObject({ isMultiple: true, group: 8 })
  expect(questions.every(({ choices }) => choices.length > 1)).toBe(true)
})

describe('a view', () => {
  const query = { audience: 'resident', rows: 'heard_of_issue', columns: 'frame.area' }
  const views = (as = ada) => as.call(`GET ${at}/views`, { params: given.wave })
  const save = (name: string, as = ada) => as.call(`POST ${at}/views`, { params: given.wave, body: { name, query } })

  test('is saved under a name, seen by others, and renamed or deleted by who saved it or a coordinator', async () => {
    await aMember(db, given.organisationId, 'ann', { role: 'analyst' })
    const ann = api.as('ann')
    const hers = await save('Awareness by area', ann)
    const mine = await save('Mine')
    expect((await views()).views.map(({ name, createdBy, isOwn }) => [name, createdBy, isOwn])).toEqual([
      ['Awareness by area', 'Ann', false],
      ['Mine', 'Ada', true],
    ])
    await save('Mine', ann).expectProblem('already-exists')
    const inView = (id: string) => ({ ...given.wave, viewId: id })
    const rename = (id: string, name: string, as = ada) =>
      as.call(`PATCH ${at}/views/:viewId`, { params: inView(id), body: { name } })
    await rename(mine.id, 'Hers', ann).expectProblem('not-allowed')
    await ann.call(`DELETE ${at}/views/:viewId`, { params: inView(mine.id) }).expectProblem('not-allowed')
    expect(await rename(hers.id, 'Who knows')).toMatchObject({ name: 'Who knows', query })
    await ann.call(`DELETE ${at}/views/:viewId`, { params: inView(hers.id) })
    expect((await views()).views.map(({ name }) => name)).toEqual(['Mine'])
  })
})

async function choicesOf(name: string): Promise<string[]> {
  const { codebook } = await given.versionOf('resident')
  return codebook.variables.find(variable => variable.name === name)?.choices.map(({ value }) => value) ?? []
}
