import { describe, expect, test } from '@jest/globals'
import { coverageInterval } from '../../../reports/gaps/language-gap.ts'
import type { Answers } from '../../../surveys/answers/answers.ts'
import {
  aReport,
  areas,
  figure,
  type Given,
  partner,
  people,
  provider,
  randomResponses,
  resident,
  talliesOf,
} from './wave.ts'

/** Every number of respondents in the report, with where it stands. */
function countsIn(value: unknown, path = ''): { path: string; count: number; base?: number }[] {
  if (Array.isArray(value)) return value.flatMap((item, i) => countsIn(item, `${path}/${i}`))
  if (typeof value !== 'object' || value === null) return []
  const own =
    'count' in value && typeof value.count === 'number' ? [{ path, count: value.count, ...baseIn(value) }] : []
  return [...own, ...Object.entries(value).flatMap(([key, item]) => countsIn(item, `${path}/${key}`))]
}

const baseIn = (value: object) => ('base' in value && typeof value.base === 'number' ? { base: value.base } : {})
const isSmall = (count: number) => count > 0 && count < 5

describe('report', () => {
  test.each([1, 2, 3, 4])('no small number of respondents is anywhere in it (wave %i)', seed => {
    const tallies = [provider, resident, partner].map((codebook, i) =>
      talliesOf(codebook, randomResponses(codebook, [118, 90, 31][i] ?? 20, seed)),
    )
    const found = countsIn(aReport({ tallies }))
    expect(found.length).toBeGreaterThan(500)
    expect(found.filter(({ count }) => isSmall(count))).toEqual([])
    const beside = found.filter(({ count, base = 0 }) => isSmall(base) || (base > 0 && isSmall(base - count)))
    expect(beside).toEqual([])
  })

  test('three responses show nothing but that there are fewer than five', () => {
    const report = aReport({ tallies: [talliesOf(resident, randomResponses(resident, 3))] })
    const counts = countsIn({ ...report, parameters: null })
    expect(counts.filter(({ count }) => count > 0)).toEqual([])
    expect(report.coverage[0]?.responses).toEqual({ shown: false })
  })

  test('is in the language asked for, or in the default', () => {
    const tallies = [talliesOf(provider, randomResponses(provider, 30))]
    expect(figure(aReport({ tallies, language: 'es' }), 'shares', 'provider.served_any').rows[0]?.label).toBe('Sí')
    expect(figure(aReport({ tallies, language: 'xx' }), 'shares', 'provider.served_any').rows[0]?.label).toBe('Yes')
  })

  test('has all ten question groups of the questionnaires, and JSON keeps it whole', () => {
    const tallies = [provider, resident, partner].map(codebook => talliesOf(codebook, randomResponses(codebook, 60)))
    const report = aReport({ tallies })
    const groups = Array.from({ length: 10 }, (_, i) => `group_${i + 1}`)
    expect(report.sections.map(({ id }) => id)).toEqual([
      'coverage',
      'service_gap',
      'language_gap',
      'training_gap',
      'access',
      ...groups,
      'pillars',
      'data_quality',
    ])
    expect(JSON.parse(JSON.stringify(report))).toEqual(report)
    const ids = report.sections.flatMap(({ figures }) => figures.map(({ id }) => id))
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('an empty wave gives an empty report', () => {
    expect(aReport({ tallies: [] })).toMatchObject({ coverage: [], sections: [] })
  })
})

describe('base', () => {
  test('a few who do not know count with those who gave no answer', () => {
    const given = people([40, { served_any: 'yes' }], [30, { served_any: 'no' }], [3, { served_any: 'dont_know' }])
    const { respondents, rows } = figure(
      aReport({ tallies: [talliesOf(provider, given)] }),
      'shares',
      'provider.served_any',
    )
    expect(rows.map(({ cell }) => (cell.shown ? [cell.count, cell.base] : null))).toEqual([[40, 70], [30, 70], null])
    expect(respondents).toMatchObject({ asked: { shown: false }, answered: { count: 70 }, skipped: { shown: false } })
  })

  test('many who do not know are a row of the table', () => {
    const given = people([40, { served_any: 'yes' }], [30, { served_any: 'no' }], [30, { served_any: 'dont_know' }])
    const { respondents, rows } = figure(
      aReport({ tallies: [talliesOf(provider, given)] }),
      'shares',
      'provider.served_any',
    )
    expect(rows.map(({ cell }) => (cell.shown ? cell.share : null))).toEqual([0.4, 0.3, 0.3])
    expect(respondents).toMatchObject({ asked: { count: 100 }, answered: { count: 100 }, skipped: { count: 0 } })
  })

  test('a question that all but a few were asked is withheld: the few are known from the question before', () => {
    const given = people(
      [60, { data_system: 'yes' }],
      [40, { data_system: 'no' }],
      [2, {}, { hidden: ['data_system'] }],
    )
    const { rows } = figure(aReport({ tallies: [talliesOf(provider, given)] }), 'shares', 'provider.data_system')
    expect(rows.some(({ cell }) => cell.shown)).toBe(false)
  })
})

describe('service gap', () => {
  const given = people(
    [20, { svc_state__transport: 'unavailable', svc_meet__transport: 'never' }],
    [30, { svc_state__transport: 'offered', svc_meet__transport: 'always' }, { area: 'south' }],
    [10, { svc_state__transport: 'referred', svc_meet__transport: 'not_needed' }, { area: 'south' }],
    [3, { svc_state__transport: 'unavailable', svc_meet__transport: 'never' }, { area: 'east' }],
  )
  const wishes = people([30, { svc_needed: ['transport'] }], [20, { svc_needed: ['mental_health'] }])
  const gaps = figure(
    aReport({ tallies: [talliesOf(provider, given), talliesOf(resident, wishes)] }),
    'service_gap',
    'service_gap.provider',
  )
  const row = gaps.rows.find(({ item }) => item === 'transport')

  test('shows need, supply and unmet beside the gap, the largest first', () => {
    expect(row?.need).toMatchObject({ count: 53, base: 63 })
    expect(row?.unmet).toMatchObject({ count: 23, base: 53 })
    expect(row?.supply).toMatchObject({ count: 30, base: 63 })
    expect(row?.residentNeed).toMatchObject({ count: 30, base: 50 })
    expect(row?.gap?.shown === true && row.gap.value).toBeCloseTo(23 / 63, 10)
    expect(gaps.rows[0]).toBe(row)
    expect(row?.rank).toBe(1)
  })

  test('names areas without any provider, where enough providers answered', () => {
    expect(row?.noLocalProvider).toEqual([{ areaId: 'north', label: 'North' }])
  })

  test('a share that would uncover a withheld answer is withheld', () => {
    const meets = (value: string) => ({ svc_meet__transport: value })
    const few = people([40, meets('always')], [20, meets('often')], [3, meets('sometimes')], [30, meets('never')])
    const found = figure(aReport({ tallies: [talliesOf(provider, few)] }), 'service_gap', 'service_gap.provider')
    const transport = found.rows.find(({ item }) => item === 'transport')
    expect(transport?.need).toMatchObject({ count: 93 })
    expect(transport).toMatchObject({ unmet: { shown: false }, gap: { shown: false }, rank: null })
  })
})

describe('language gap', () => {
  const given = people(
    [20, { lang_met: ['es', 'fr'], lang_mode__es: 'fluent', lang_mode__fr: 'none' }],
    [20, { lang_met: ['es'], lang_mode__es: 'none' }],
    [10, { lang_met: ['none'] }],
    [3, { lang_met: ['ar'], lang_mode__ar: 'none' }],
  )
  const { rows } = figure(aReport({ tallies: [talliesOf(provider, given)] }), 'language_gap', 'language_gap.provider')

  test('demand times what is not covered', () => {
    const french = rows.find(({ item }) => item === 'fr')
    expect(french).toMatchObject({
      demand: { count: 20, base: 53 },
      coverage: { value: 0 },
      hasNoCoverage: true,
      rank: 1,
    })
    const spanish = rows.find(({ item }) => item === 'es')
    expect(spanish).toMatchObject({ demand: { count: 40 }, coverage: { value: 0.5 }, hasNoCoverage: false })
    expect(spanish?.gap.shown && spanish.gap.value).toBeCloseTo((40 / 53) * 0.5, 10)
    expect(spanish?.coverage).toMatchObject({ interval: coverageInterval({ coverage: 0.5, base: 40 }) })
  })

  test('beside hidden modes the interval does not tell n: it is that of the next smaller multiple of five', () => {
    const met = (mode: string) => ({ lang_met: ['es'], lang_mode__es: mode })
    const few = people([20, met('fluent')], [3, met('none')], [30, { lang_met: ['none'] }])
    const found = figure(aReport({ tallies: [talliesOf(provider, few)] }), 'language_gap', 'language_gap.provider')
    const coverage = 20 / 23
    expect(found.rows[0]?.modes.some(({ shown }) => shown)).toBe(false)
    expect(found.rows[0]?.coverage).toEqual({
      shown: true,
      value: coverage,
      interval: coverageInterval({ coverage, base: 20 }),
    })
  })

  test('languages met by a few are withheld, languages met by nobody left out', () => {
    expect(rows.find(({ item }) => item === 'ar')).toMatchObject({
      demand: { shown: false },
      gap: { shown: false },
      rank: null,
    })
    expect(rows.map(({ item }) => item).sort()).toEqual(['ar', 'es', 'fr'])
  })
})

describe('training gap', () => {
  const rating = (importance: string, confidence: string, trained: boolean) => ({
    trn_imp__indicators: importance,
    trn_conf__indicators: confidence,
    trn_recv: trained ? ['indicators'] : ['none'],
    trn_want: ['indicators'],
  })
  const given = people(
    [30, rating('5', '2', false), { sector: 'health' }],
    [20, rating('4', '4', true), { sector: 'health' }],
    [10, rating('4', '5', true), { sector: 'education' }],
    [3, rating('4', '2', false), { sector: 'housing' }],
  )
  const [row] = figure(aReport({ tallies: [talliesOf(provider, given)] }), 'training_gap', 'training_gap.provider').rows

  test('scores, and who is untrained', () => {
    const importance = (30 * 5 + 33 * 4) / 63
    const difference = (30 * 3 - 10 + 3 * 2) / 63
    expect(row?.mwds.shown === true && row.mwds.value).toBeCloseTo(importance * difference, 10)
    expect(row?.rds.shown === true && row.rds.value).toBeCloseTo((100 * (10 - 33)) / 63, 10)
    expect(row?.mwds).toMatchObject({ interval: { low: expect.any(Number), high: expect.any(Number) } })
    expect(row?.untrained).toMatchObject({ count: 33, base: 63 })
    expect(row?.wanted).toMatchObject({ count: 33, base: 33 })
  })

  test('by profession, where enough answered and nothing follows by subtraction', () => {
    expect(row?.sectors.map(({ sector, mwds }) => [sector, mwds.shown])).toEqual([
      ['health', true],
      ['education', false],
    ])
    expect(row?.sectors[0]?.label).toBe('Health care')
  })

  test('sectors are hidden by those who rated, not by those who answered', () => {
    const given = people(
      [40, rating('5', '2', false), { sector: 'health' }],
      [1, rating('1', '5', true), { sector: 'education' }],
      [9, {}, { sector: 'education' }],
      [9, {}, { sector: 'housing' }],
    )
    const [topic] = figure(
      aReport({ tallies: [talliesOf(provider, given)] }),
      'training_gap',
      'training_gap.provider',
    ).rows
    // All but health care would leave one rating.
    expect(topic?.mwds.shown).toBe(true)
    expect(topic?.sectors.find(({ sector }) => sector === 'health')?.mwds.shown).toBe(false)
  })

  test('a sector that nobody is in any more hides nobody', () => {
    const tallies = talliesOf(
      provider,
      people(
        [30, rating('5', '2', false), { sector: 'health' }],
        [3, rating('4', '5', true), { sector: 'education' }],
        [3, {}, { sector: 'education' }],
      ),
    )
    const empty = new Map([...tallies.bySector, ['housing', new Int32Array(tallies.total.length)] as const])
    const shown = aReport({ tallies: [{ ...tallies, bySector: empty }] })
    const [topic] = figure(shown, 'training_gap', 'training_gap.provider').rows
    // Of 33 with both ratings, 30 in health care would leave the three in education.
    expect(topic?.sectors.map(({ sector, mwds }) => [sector, mwds.shown])).toEqual([
      ['health', false],
      ['education', false],
    ])
  })
})

test('coverage counts responses by area as a partition', () => {
  const given = people([20, {}], [10, {}, { area: 'south' }], [3, {}, { area: 'east' }])
  const { rows } = figure(aReport({ tallies: [talliesOf(provider, given)] }), 'coverage', 'coverage.provider')
  expect(rows.map(({ label, cell }) => [label, cell.shown])).toEqual(areas.map(({ name }) => [name, name === 'North']))
})

describe('languages by area', () => {
  const met = (tag: string, mode?: string): Answers => ({
    lang_met: [tag],
    ...(mode && { [`lang_mode__${tag}`]: mode }),
  })
  const heat = (given: Given[]) => {
    const shown = figure(
      aReport({ tallies: [talliesOf(provider, given)] }),
      'language_areas',
      'language_areas.provider',
    )
    return shown.rows.map(({ label, cells }) => [label, cells[0]?.measure, cells[0]?.base, cells[0]?.mode?.value])
  }

  test('is the mean weight over the providers of the area who met speakers', () => {
    const given = people(
      [6, met('es', 'fluent'), { area: 'north' }],
      [2, met('es', 'none'), { area: 'north' }],
      [5, met('es', 'remote'), { area: 'south' }],
      [5, met('es', 'interpreter'), { area: 'east' }],
    )
    const interval = { low: expect.any(Number), high: expect.any(Number) }
    expect(heat(given)).toEqual([
      ['North', { shown: true, value: 0.75, interval }, { shown: true, count: 8 }, 'fluent'],
      ['South', { shown: true, value: 0.5, interval }, { shown: true, count: 5 }, 'remote'],
      ['East', { shown: true, value: 0.75, interval }, { shown: true, count: 5 }, 'interpreter'],
    ])
  })

  test('where a few did not meet speakers, n is hidden and the mean is rounded, since its fraction would tell n', () => {
    const given = people(
      [9, met('es', 'fluent'), { area: 'north' }],
      [5, met('es', 'none'), { area: 'north' }],
      [2, { lang_met: ['fr'] }, { area: 'north', hidden: ['lang_mode__es'] }],
      [12, met('es', 'fluent'), { area: 'south' }],
      [6, { lang_met: ['fr'] }, { area: 'south', hidden: ['lang_mode__es'] }],
    )
    // 9 of 14 is 0.643.
    expect(heat(given)[0]).toEqual([
      'North',
      { shown: true, value: expect.closeTo(0.65, 10) },
      { shown: false },
      'fluent',
    ])
  })

  test('an area with few of them hides the next smallest, which all areas together would tell', () => {
    const given = people(
      [8, met('es', 'fluent'), { area: 'north' }],
      [6, met('es', 'remote'), { area: 'south' }],
      [2, met('es', 'none'), { area: 'east' }],
    )
    expect(heat(given).map(([label, measure]) => [label, measure])).toMatchObject([
      ['North', { shown: true, value: 1 }],
      ['South', { shown: false }],
      ['East', { shown: false }],
    ])
  })
})

test('a pillar names the answer given most to each of its questions', () => {
  const given = people([60, { outreach_done: ['leaflets'] }], [40, {}])
  const report = aReport({ tallies: [talliesOf(provider, given)] })
  const rows = report.sections.flatMap(({ figures }) => figures.flatMap(one => (one.kind === 'pillar' ? one.rows : [])))
  for (const { figureId, answer, cell } of rows) {
    const shares = figure(report, 'shares', figureId)
    expect(shares.rows.find(({ label }) => label === answer)?.cell).toEqual(cell)
    expect(cell.shown).toBe(true)
  }
})

test('parts of the audience with few responses are listed as the figures show them', () => {
  const given = people([40, {}], [10, {}, { area: 'south' }], [3, {}, { area: 'east' }])
  const { rows } = figure(aReport({ tallies: [talliesOf(provider, given)] }), 'strata', 'strata.provider')
  expect(rows.filter(({ of }) => of === 'area').map(({ label, cell }) => [label, cell.shown])).toEqual([
    ['South', false],
    ['East', false],
  ])
})

test('questions that many skipped are noted', () => {
  const given = people([40, { served_any: 'yes' }], [40, { served_any: 'no' }], [20, {}])
  const { rows, exceeding } = figure(aReport({ tallies: [talliesOf(provider, given)] }), 'skipped', 'skipped.provider')
  expect(rows.find(({ item }) => item === 'served_any')?.cell).toMatchObject({ count: 20, base: 100 })
  expect(exceeding).toEqual([])
})
