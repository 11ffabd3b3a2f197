import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import Papa from 'papaparse'
import { codebookCsv } from '../../../reports/exports/codebook-csv.ts'
import { columnNamer } from '../../../reports/exports/column-names.ts'
import { hiddenAreas, suppressionOf } from '../../../reports/exports/suppression.ts'
import { codes } from '../../../reports/exports/values.ts'
import type { Answers } from '../../../surveys/answers/answers.ts'
import { packFacts } from '../../../surveys/answers/facts.ts'
import { addToTally, compileTally } from '../../../surveys/answers/tally.ts'
import { miniCodebook } from './mini.ts'
import { write } from './write.ts'

const all = new Set(miniCodebook.variables.map(({ name }) => name))
const tally = compileTally(miniCodebook)

function exportOf(answers: Answers[]) {
  const counts = new Int32Array(tally.length)
  const rows = answers.map((given, index) => ({ id: `r${index}`, facts: packFacts(miniCodebook, given, all) }))
  for (const { facts } of rows) addToTally(tally, facts, counts, 1)
  const suppression = suppressionOf(miniCodebook, counts)
  const csv = write({ codebook: miniCodebook, values: codes, rows, suppression })
  const { data } = Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true })
  return { data, counts, suppression }
}

const anyAnswers: fc.Arbitrary<Answers> = fc.record(
  {
    org: fc.constantFrom('shelter', 'police'),
    svc: fc.oneof(
      fc.subarray(['housing', 'legal'], { minLength: 1 }),
      fc.constant(['none']).map(values => [...values]),
    ),
    clients: fc.constantFrom('c12', 'c3'),
  },
  { requiredKeys: [] },
)

/** How many respondents each value of a column stands for. */
function held(data: Record<string, string>[], column: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const row of data) counts.set(row[column] ?? '', (counts.get(row[column] ?? '') ?? 0) + 1)
  return counts
}

describe('no value of a column is held by one to four respondents', () => {
  test.each(['org', 'clients', 'svc__housing', 'svc__legal', 'svc__none'])('%s', column => {
    fc.assert(
      fc.property(fc.array(anyAnswers, { minLength: 5, maxLength: 40 }), answers => {
        const { data } = exportOf(answers)
        for (const count of held(data, column).values()) expect(count).toBeGreaterThanOrEqual(5)
      }),
    )
  })

  test('whoever chose only suppressed options does not stand out as having chosen one of them', () => {
    const many = (count: number, svc: string[]): Answers[] => Array.from({ length: count }, () => ({ svc }))
    const { data } = exportOf([...many(20, ['housing']), ...many(10, ['legal']), ...many(3, ['none'])])
    expect(held(data, 'svc__none').get('-93')).toBe(33)
    expect(held(data, 'svc__legal').get('-93')).toBe(33)
  })

  test('areas', () => {
    const hidden = hiddenAreas(
      new Map([
        ['a', 20],
        ['b', 2],
        ['c', 9],
      ]),
    )
    expect([...hidden]).toEqual([
      ['a', false],
      ['b', true],
      ['c', true],
    ])
  })
})

const lead = { wave: { number: 1, name: 'Baseline' }, areas: [{ code: 'north', name: 'North' }] }

test('the codebook counts what a reader of the file can count', () => {
  fc.assert(
    fc.property(fc.array(anyAnswers, { minLength: 5, maxLength: 40 }), answers => {
      const { data, counts, suppression } = exportOf(answers)
      const csv = codebookCsv({ codebook: miniCodebook, counts, suppression, separator: ',', lead })
      const lines = Papa.parse<Record<string, string>>(csv.slice(1), { header: true, skipEmptyLines: true }).data
      for (const column of ['org', 'clients']) {
        const line = lines.find(({ variable }) => variable === column)
        const values = data.map(row => Number(row[column]))
        expect(Number(line?.n_valid)).toBe(values.filter(value => value > 0).length)
        expect(Number(line?.n_missing)).toBe(values.filter(value => value < -93).length)
        expect(Number(line?.n_suppressed)).toBe(values.filter(value => value === -93).length)
      }
      const columns = new Set(lines.map(({ variable }) => variable))
      expect([...columns]).toEqual([...codes.lead, ...Object.keys(data[0] ?? {}).slice(1)])
      expect(
        lines.filter(({ variable }) => variable === 'area').map(line => [line.option_code, line.option_label_en]),
      ).toEqual([
        ['north', 'North'],
        ['-93', 'Suppressed to protect respondents'],
      ])
    }),
    { numRuns: 30 },
  )
})

test('names of columns are valid everywhere, at most 32 long, and unique', () => {
  const nameOf = columnNamer()
  expect(nameOf('lang_met__zh-Hans')).toBe('lang_met__zh_hans')
  const long = 'a_question_with_a_very_long_name__and_option'
  expect([nameOf(long), nameOf(long), nameOf(long)]).toEqual([
    'a_question_with_a_very_long_name',
    'a_question_with_a_very_long_na_2',
    'a_question_with_a_very_long_na_3',
  ])
})
