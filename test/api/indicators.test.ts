import { beforeEach, describe, expect, test } from '@jest/globals'
import papaparse from 'papaparse'
import { z } from 'zod'
import type { Api } from '../../server/contract/api.ts'
import type { QueryInput } from '../../server/contract/operation.ts'
import { useApp } from '../support/app.ts'
import { aMember, anAnswerSheet, anAssessment, areas, type TestAssessment } from '../support/factories.ts'

const { api, app } = useApp()
const ada = api.as('ada')
const key = 'POST /organisations/:organisationId/indicator-imports'

let given: TestAssessment
let params = { organisationId: '' }
beforeEach(async () => {
  given = await anAssessment(app, { audiences: ['provider'] })
  params = { organisationId: given.organisationId }
})

type Query = QueryInput<Api[typeof key]>
const send = (file: string, query: Query = {}, as = ada) =>
  as.call(key, { params, query, body: new Blob([file]), headers: { 'Content-Type': 'text/csv' } })
const confirm = async (file: string, query: Query = {}) => {
  const { fingerprint } = await send(file)
  return send(file, { confirm: 'true', fingerprint, ...query })
}
const list = (query: QueryInput<Api['GET /organisations/:organisationId/indicators']> = {}, as = ada) =>
  as.call('GET /organisations/:organisationId/indicators', { params, query })
const seriesOf = async (as = ada) =>
  (await as.call('GET /organisations/:organisationId/indicators/series', { params })).series
const remove = (query: { name: string; year?: number }, as = ada) =>
  as.call('DELETE /organisations/:organisationId/indicators/series', { params, query })
const messagesOf = (report: Awaited<ReturnType<typeof send>>) =>
  report.rows.flatMap(({ row, messages }) => messages.map(({ column, code }) => [row, column, code]))

const heading = 'area code,indicator,language,year,value,unit,source'
const table = (...rows: string[]) => `${heading}\n${rows.join('\n')}\n`
const speakers = table(
  'north,Speakers,am,2020,300,,Census',
  'south,Speakers,Amharic,2020,200,persons,Census',
  'south,Speakers,es,2020,2500,,Census',
  'county,Speakers,am,2020,9999,,Census',
)

describe('importing', () => {
  test('a preview says what would happen and changes nothing', async () => {
    const report = await send(speakers)
    expect(report.counts).toEqual({ new: 4, changed: 0, unchanged: 0, refused: 0, noted: 0 })
    expect(report.columns.map(({ field }) => field)).toEqual([
      ...['area_code', 'indicator', 'item', 'year', 'value', 'unit', 'source'],
    ])
    expect((await list()).total).toBe(0)
  })

  test('confirmed, the numbers are there, with a result file and an entry in the audit log', async () => {
    const { importId } = await confirm(speakers, { fileName: 'census.csv' })
    const { indicators, total } = await list()
    expect(total).toBe(4)
    expect(indicators[1]).toEqual({
      ...{ areaCode: 'north', area: 'North town', name: 'Speakers', taxonomy: 'languages', item: 'am', year: 2020 },
      ...{ value: 300, unit: 'persons', source: 'Census' },
    })
    const { text } = await ada.send(
      'GET',
      `/api/v1/organisations/${params.organisationId}/indicator-imports/${importId}/result.csv`,
    )
    const rows = papaparse.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data
    expect(rows[0]).toMatchObject({ row: '2', result: 'new', area_code: 'north', item: 'am', value: '300' })
    const { entries } = await ada.call('GET /organisations/:organisationId/audit', { params })
    expect(entries[0]).toMatchObject({ action: 'indicators.import', details: { new: 4, file: 'census.csv' } })
  })

  test('an import again replaces what it says, and leaves the rest', async () => {
    await confirm(speakers)
    const again = table('north,SPEAKERS,am,2020,310,,Census revised', 'south,Speakers,am,2020,200,persons,Census')
    const report = await confirm(again)
    expect(report.counts).toMatchObject({ new: 0, changed: 1, unchanged: 1 })
    const { indicators } = await list({ area: 'north' })
    expect(indicators).toMatchObject([{ name: 'Speakers', value: 310, source: 'Census revised' }])
    expect((await list()).total).toBe(4)
  })

  test('semicolons, headings in Spanish and Windows-1252 are read', async () => {
    const file = Buffer.from(
      'Código de zona;Indicador;Año;Valor;Unidad;Fuente\nnorth;Pobreza;2021;12,5;%;Año a año\n',
      'latin1',
    )
    const report = await ada.call(key, {
      ...{ params, query: {}, body: new Blob([file]), headers: { 'Content-Type': 'text/csv' } },
    })
    expect(report).toMatchObject({ encoding: 'windows-1252', separator: ';', counts: { new: 1, refused: 0 } })
  })

  test('each row that cannot be used says why', async () => {
    const report = await send(
      table(
        'nowhere,Speakers,am,2020,1,,Census',
        'north,Speakers,Klingonese,2020,1,,Census',
        'north,Speakers,am,20200,1,,Census',
        'north,Speakers,am,1850,1,,Census',
        'north,Speakers,am,2020,many,,Census',
        'north,Speakers,am,2020,12.5,,Census',
        'north,Speakers,am,2020,-4,,Census',
        'north,Speakers,am,2020,"1,234",,Census',
        'north,Speakers,am,2020,1,,',
        'north,,am,2020,1,,Census',
        'north,Speakers,am,2020,1,,Census',
        'north,speakers,Amharic,2020,2,,Census',
      ),
    )
    expect(messagesOf(report)).toEqual([
      [2, 'area code', 'unknown_area'],
      [3, 'language', 'unknown_language'],
      [4, 'year', 'year_range'],
      [5, 'year', 'year_range'],
      [6, 'value', 'no_number'],
      [7, 'value', 'whole_persons'],
      [8, 'value', 'whole_persons'],
      [9, 'value', 'unclear_number'],
      [10, 'source', 'missing'],
      [11, 'indicator', 'missing'],
      [13, null, 'duplicate_row'],
    ])
    expect(report.counts).toMatchObject({ new: 1, refused: 11 })
  })

  test('with a row that cannot be used nothing is imported, unless it is left out', async () => {
    const file = table('nowhere,Speakers,am,2020,1,,Census', 'north,Speakers,am,2020,1,,Census')
    const { fingerprint } = await send(file)
    await send(file, { confirm: 'true', fingerprint }).expectProblem('invalid-request')
    expect((await list()).total).toBe(0)
    await send(file, { confirm: 'true', fingerprint, refused: 'skip' })
    expect((await list()).total).toBe(1)
  })

  test.each([
    ['1234', 1234],
    ['1 234 567', 1_234_567],
    ['1\u202f234\u00a0567,5', 1_234_567.5],
    ['1,234,567', 1_234_567],
    ['1.234.567', 1_234_567],
    ['1,234.5', 1234.5],
    ['1.234,5', 1234.5],
    ['12,5', 12.5],
    ['0.125', 0.125],
    ['−3.25', -3.25],
    ['1.2340', 1.234],
  ])('%s is read as %d', async (cell, value) => {
    await confirm(table(`north,Rate,,2020,"${cell}",per 1000,Ministry`))
    expect((await list()).indicators).toMatchObject([{ value }])
  })

  test.each(['1,234', '1.234', '1e5', '12.5%', '1,23,456', '0x10', 'NaN', '1 23'])('%s is refused', async cell => {
    expect((await send(table(`north,Rate,,2020,"${cell}",,Ministry`))).counts.refused).toBe(1)
  })

  test('items of other lists need the name of their list', async () => {
    const file =
      'area code,indicator,taxonomy,item,year,value,source\nnorth,Beds,services,emergency_shelter,2020,40,City\nnorth,Beds,things,x,2020,1,City\nnorth,Beds,services,x,2020,1,City\n'
    const report = await send(file)
    expect(messagesOf(report)).toEqual([
      [3, 'taxonomy', 'unknown_taxonomy'],
      [4, 'item', 'unknown_item'],
    ])
  })
})

describe('what is there', () => {
  beforeEach(async () => {
    await confirm(speakers)
    await confirm(table('north,Poverty,,2019,12.5,%,Ministry', 'north,Poverty,,2021,11.5,%,Ministry'))
  })

  test('is listed by area, indicator and year, and as series', async () => {
    expect((await list({ area: 'north' })).indicators.map(({ name, year }) => [name, year])).toEqual([
      ['Poverty', 2021],
      ['Poverty', 2019],
      ['Speakers', 2020],
    ])
    expect((await list({ name: 'Poverty', year: 2019 })).total).toBe(1)
    const whole = (await list({})).indicators
    const pages = [await list({ size: 4, page: 1 }), await list({ size: 4, page: 2 })]
    expect(pages.map(({ indicators }) => indicators.length)).toEqual([4, 2])
    expect(pages.flatMap(({ indicators }) => indicators)).toEqual(whole)
    const speakersOf = async (query: { search?: string; item?: string }) =>
      (await list({ name: 'Speakers', year: 2020, ...query })).indicators.map(one => `${one.areaCode} ${one.item}`)
    expect(await speakersOf({ search: ' NÓRTH ' })).toEqual(['north am'])
    expect(await speakersOf({ search: 'sou' })).toEqual(['south am', 'south es'])
    expect(await speakersOf({ search: '%' })).toEqual([])
    expect(await speakersOf({ item: 'es' })).toEqual(['south es'])
    expect(await seriesOf()).toEqual([
      expect.objectContaining({ name: 'Poverty', year: 2021, areas: 1, items: 0, units: ['%'], sources: ['Ministry'] }),
      expect.objectContaining({ name: 'Poverty', year: 2019 }),
      expect.objectContaining({
        name: 'Speakers',
        year: 2020,
        taxonomy: 'languages',
        areas: 3,
        items: 2,
        values: 4,
        listed: [
          { taxonomy: 'languages', item: 'am' },
          { taxonomy: 'languages', item: 'es' },
        ],
      }),
    ])
  })

  test('is removed by series or year, once, and the audit log says so', async () => {
    await remove({ name: 'Poverty', year: 2019 })
    expect((await seriesOf()).map(({ name, year }) => [name, year])).toEqual([
      ['Poverty', 2021],
      ['Speakers', 2020],
    ])
    await remove({ name: 'Speakers' })
    await remove({ name: 'Speakers' }).expectProblem('not-found')
    const { entries } = await ada.call('GET /organisations/:organisationId/audit', { params })
    expect(entries[0]).toMatchObject({ action: 'indicators.delete', details: { name: 'Speakers', values: 4 } })
  })

  test('keeps its area', async () => {
    await areas(app, given.organisationId, [{ code: 'east', name: 'East town' }])
    await confirm(table('east,Poverty,,2021,9,%,Ministry'))
    const all = (await ada.call('GET /organisations/:organisationId/areas', { params })).areas
    const areaId = all.find(({ code }) => code === 'east')?.id ?? ''
    await ada
      .call('DELETE /organisations/:organisationId/areas/:areaId', { params: { ...params, areaId } })
      .expectProblem('in-use')
  })

  test('whoever may read reports may read it; only coordinators change it', async () => {
    const bob = api.as('bob')
    await list({}, bob).expectProblem('not-found')
    await aMember(app.db, given.organisationId, 'bob', { role: 'analyst' })
    expect((await list({}, bob)).total).toBe(6)
    expect(await seriesOf(bob)).toHaveLength(3)
    await send(speakers, {}, bob).expectProblem('not-allowed')
    await remove({ name: 'Poverty' }, bob).expectProblem('not-allowed')
    const ray = api.as('ray')
    await aMember(app.db, given.organisationId, 'ray', { role: 'researcher' })
    await list({}, ray).expectProblem('not-allowed')
    expect((await list()).total).toBe(6)
  })
})

describe('in the report', () => {
  const figureShape = z.looseObject({
    id: z.string(),
    kind: z.string(),
    speakers: z.nullable(z.looseObject({ areas: z.looseObject({}) })).optional(),
    rows: z.array(z.looseObject({ item: z.string().optional(), speakers: z.unknown().optional() })),
  })
  const reportShape = z.looseObject({
    sections: z.array(z.object({ id: z.string(), figures: z.array(figureShape) })),
  })
  const figures = async (query: Record<string, string> = {}) =>
    reportShape
      .parse(
        await ada.call('GET /organisations/:organisationId/assessments/:assessmentId/waves/:wave/report', {
          params: given.wave,
          query,
        }),
      )
      .sections.flatMap(section => section.figures)
  const languageGap = async (query?: Record<string, string>) => {
    const figure = (await figures(query)).find(({ kind }) => kind === 'language_gap')
    const rows = Object.fromEntries((figure?.rows ?? []).map(({ item, speakers: counted }) => [item, counted]))
    return { speakers: figure?.speakers, rows }
  }

  beforeEach(async () => {
    const link = given.linkOf('provider')
    for (let index = 0; index < 8; index++) {
      const answers = { lang_met: ['am', 'es', 'fr'] }
      await api.call('POST /collectors/:link/responses', {
        params: { link },
        body: anAnswerSheet(undefined, { area: index % 2 ? 'north' : 'south', answers }),
      })
    }
    await ada.call('POST /organisations/:organisationId/assessments/:assessmentId/waves/:wave/releases', {
      params: given.wave,
    })
  })

  test('without a count of speakers there is none beside the survey', async () => {
    expect((await languageGap()).speakers).toBeNull()
    expect((await figures()).some(({ kind }) => kind === 'indicators')).toBe(false)
  })

  test('speakers are added up over the smallest areas, each once', async () => {
    await confirm(speakers)
    const { speakers: about, rows } = await languageGap()
    expect(about).toEqual({
      ...{ name: 'Speakers', year: 2020, sources: ['Census'], areas: { covered: 2, of: 2 }, population: null },
    })
    expect(rows).toMatchObject({ am: { count: 500, share: null }, es: { count: 2500, share: null }, fr: null })
    expect((await languageGap({ areas: 'north' })).rows).toMatchObject({ am: { count: 300 }, es: null })
  })

  test('as a share where the population of the same areas is known', async () => {
    await confirm(speakers)
    await confirm(table('north,Population,,2020,1000,,Census'))
    expect((await languageGap()).rows).toMatchObject({ am: { count: 500, share: null } })
    await confirm(table('south,población,,2021,4000,,Census'))
    const { speakers: about, rows } = await languageGap()
    expect(about).toMatchObject({ population: { count: 5000, years: [2020, 2021] } })
    expect(rows).toMatchObject({ am: { count: 500, share: 0.1 } })
  })

  test('the table of the figure says whose numbers they are', async () => {
    await confirm(speakers)
    await confirm(table('north,Population,,2020,1000,,Census', 'south,Population,,2020,4000,,Census'))
    const path = `/api/v1/organisations/${given.organisationId}/assessments/${given.assessmentId}/waves/1/report/figures`
    const { text } = await ada.send('GET', `${path}/language_gap.provider?language=fr`)
    const [first] = papaparse.parse<Record<string, string>>(text.slice(1), { header: true }).data
    expect(Object.keys(first ?? {})).toContain('Locuteurs selon Census, 2020')
    const am = papaparse
      .parse<Record<string, string>>(text.slice(1), { header: true })
      .data.find(row => row['Locuteurs selon Census, 2020'] === '500')
    expect(am).toMatchObject({ 'Locuteurs, part de la population': '0.1' })
    const { text: population } = await ada.send('GET', `${path}/indicators.population`)
    expect(population).toContain('North town,1000,persons,2020,Census')
  })

  test('other indicators are figures of their own, the newest year of each area', async () => {
    await confirm(speakers)
    await confirm(
      table(
        'north,Poverty,,2019,12.5,%,Ministry',
        'north,Poverty,,2021,11.5,%,Ministry',
        'south,Poverty,,2019,20,%,Ministry',
        'south,Speakers,vi,2020,700,,Census',
      ),
    )
    const shown = (await figures()).filter(({ kind }) => kind === 'indicators')
    expect(shown.map(({ id }) => id)).toEqual(['indicators.poverty', 'indicators.speakers'])
    expect(shown[0]?.rows).toMatchObject([
      { area: 'North town', value: 11.5, unit: '%', year: 2021, source: 'Ministry' },
      { area: 'South town', value: 20, year: 2019 },
    ])
    // A language that no provider named stands here; those in the language gaps do not stand twice.
    expect(shown[1]?.rows).toMatchObject([{ area: 'South town', item: 'vi', itemLabel: 'Vietnamese', value: 700 }])
  })
})

test('a file without the columns it needs is refused as a whole', async () => {
  const body = await send('area code,indicator,year,value\nnorth,Poverty,2020,1\n').expectProblem('file-unusable')
  expect(body.errors?.[0]).toMatchObject({ code: 'missing_column', pointer: '#/columns/source' })
})
