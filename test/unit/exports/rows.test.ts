import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import Papa from 'papaparse'
import { codes, labels } from '../../../reports/exports/values.ts'
import { exportedVariables } from '../../../reports/exports/variables.ts'
import { packFacts, unpackFacts } from '../../../surveys/answers/facts.ts'
import { missingCodes } from '../../../surveys/answers/missing.ts'
import type { Codebook } from '../../../surveys/codebook/codebook.ts'
import { compileCodebook } from '../../../surveys/codebook/compile.ts'
import { partnerQuestionnaire } from '../../../surveys/questionnaires/partner.ts'
import { residentQuestionnaire } from '../../../surveys/questionnaires/resident.ts'
import { goldenCodes, goldenLabels, miniCodebook, miniRows, miniSuppression } from './mini.ts'
import { shownOf, write } from './write.ts'

const lines = (text: string[]) => text.map(line => `${line}\r\n`).join('')

describe('the mini export of the specification', () => {
  const file = { codebook: miniCodebook, rows: miniRows, suppression: miniSuppression }

  test('codes, byte for byte', () => {
    expect(write({ ...file, values: codes })).toBe(lines(goldenCodes))
  })

  test('labels, byte for byte', () => {
    expect(write({ ...file, values: labels('en') })).toBe(lines(goldenLabels))
  })

  test.each([';', '\t'] as const)('separator %j', separator => {
    const parsed = Papa.parse<string[]>(write({ ...file, values: codes, separator }), { delimiter: separator })
    const expected = Papa.parse<string[]>(lines(goldenCodes))
    expect(parsed.data).toEqual(expected.data)
  })
})

const questionnaires: [string, Codebook][] = [residentQuestionnaire, partnerQuestionnaire].map(definition => [
  definition.key,
  compileCodebook(definition, { version: 1 }),
])

/** Any facts of a codebook: a missing byte or a choice for each variable. */
function anyFacts(codebook: Codebook): fc.Arbitrary<Uint8Array> {
  const answers = codebook.variables.flatMap(({ name, kind, choices, missing }) => {
    if (kind === 'text') return []
    const values = choices.map(({ value }) => value)
    const chosen = missing.map(({ state }) => (kind === 'single' ? state : [state]))
    const substantive = kind === 'single' ? fc.constantFrom(...values) : fc.subarray(values, { minLength: 1 })
    return [[name, fc.oneof(substantive, fc.constantFrom(undefined, null, ...chosen))] as const]
  })
  return fc.record(Object.fromEntries(answers)).map(given => {
    const known = Object.entries(given).flatMap(([name, value]) => (value == null ? [] : [[name, value] as const]))
    const asked = Object.entries(given).flatMap(([name, value]) => (value === null ? [] : [name]))
    return packFacts(codebook, Object.fromEntries(known), new Set(asked))
  })
}

describe.each(questionnaires)('rows of the %s questionnaire', (_key, codebook) => {
  const variables = exportedVariables(codebook)

  test('are read back by papaparse as the answers that were given', () => {
    fc.assert(
      fc.property(anyFacts(codebook), facts => {
        const csv = write({ codebook, values: codes, rows: [{ id: 'r1', facts }] })
        const { data, errors } = Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true })
        expect(errors).toEqual([])
        const [row = {}] = data
        const unpacked = unpackFacts(codebook, facts)
        for (const { variable, name, options } of variables) {
          const fact = unpacked.get(variable.name)
          if (!fact) throw new Error('no fact')
          const missing = 'missing' in fact ? String(missingCodes[fact.missing]) : undefined
          const chosen = 'missing' in fact ? [] : fact.choices.flatMap(index => variable.choices[index] ?? [])
          if (variable.kind === 'single') expect(row[name]).toBe(missing ?? String(chosen[0]?.code))
          else {
            expect(row[name]).toBe(chosen.map(({ value }) => value).join(';'))
            const flags = options.map(option => row[option.name])
            expect(flags).toEqual(options.map(({ choice }) => missing ?? (chosen.includes(choice) ? '1' : '0')))
          }
        }
      }),
      { numRuns: 60 },
    )
  })

  test.each(['en', 'es', 'fr', 'ar'])('have as many cells as the header, in labels (%s)', language => {
    const [facts = new Uint8Array()] = fc.sample(anyFacts(codebook), 1)
    const csv = write({ codebook, values: labels(language), rows: [{ id: 'r1', facts }] })
    const { data } = Papa.parse<string[]>(csv, { skipEmptyLines: true })
    expect(data).toHaveLength(2)
    expect(data[1]).toHaveLength(data[0]?.length ?? 0)
    expect(csv.startsWith('\uFEFF"')).toBe(true)
  })

  test('hold no free text and no direct identifier', () => {
    const withheld = codebook.variables.filter(({ role, kind }) => kind === 'text' || /free_text|direct_id/.test(role))
    expect(withheld.length).toBeGreaterThan(0)
    for (const { name } of withheld) expect(variables.map(exported => exported.variable.name)).not.toContain(name)
  })
})

test('a suppressed option is suppressed in every row, and left out of the summary', () => {
  const suppression = new Map(miniSuppression).set('svc', { ...shownOf(3), choices: [false, true, false] })
  const csv = write({ codebook: miniCodebook, values: codes, rows: miniRows, suppression })
  const { data } = Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true })
  expect(data.map(row => row.svc__legal)).toEqual(['-93', '-93', '-93'])
  expect(data.map(row => row.svc)).toEqual(['housing', '', 'none'])
})

test('facts of another version are refused', () => {
  const rows = [{ id: 'r1', facts: new Uint8Array(1) }]
  expect(() => write({ codebook: miniCodebook, values: codes, rows })).toThrow('another version')
})
