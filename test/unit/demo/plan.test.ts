import { describe, expect, test } from '@jest/globals'
import { areaCode, helpContact, uuid } from '../../../server/contract/shared.ts'
import { drawOf } from '../../../server/demo/answers.ts'
import { demoPlan } from '../../../server/demo/plan.ts'
import { providerQuotas } from '../../../server/demo/provider-margins.ts'
import { audiences, counts, instruments, plan, responsesOf } from './tallied.ts'

test('the demo is the same at every call', () => {
  expect(demoPlan()).toEqual(plan)
})

test.each([
  [1, { provider: 118, resident: 600, partner: 60 }],
  [2, { provider: 112, resident: 540, partner: 58 }],
])('wave %i has the planned numbers of responses', (wave, numbers) => {
  expect(Object.fromEntries(audiences.map(audience => [audience, responsesOf(wave, audience).length]))).toEqual(numbers)
})

test('residents answer in four languages', () => {
  const languages = responsesOf(1, 'resident').map(({ language }) => language)
  expect(['en', 'es', 'ar', 'fr'].map(tag => languages.filter(language => language === tag).length)).toEqual([
    372, 150, 42, 36,
  ])
})

describe.each([1, 2])('wave %i', wave => {
  test.each(audiences)('every %s response fits its questionnaire', audience => {
    const instrument = instruments.find(candidate => candidate.audience === audience)
    const refused = responsesOf(wave, audience).flatMap(({ answers }) => {
      const checked = instrument?.validator.check(answers)
      return checked?.ok ? [] : [checked]
    })
    expect(refused).toEqual([])
  })

  test('the only areas with fewer than five providers are those that show withholding', () => {
    const numbers = plan.assessment.areaCodes.map(
      code => [code, responsesOf(wave, 'provider').filter(({ area }) => area === code).length] as const,
    )
    expect(numbers.filter(([, number]) => number < 5).map(([code]) => code)).toEqual(['51001', '51195'])
  })
})

test('ids are UUIDs and differ', () => {
  const ids = plan.waves.flatMap(({ responses }) => responses.map(({ id }) => id))
  expect(new Set(ids).size).toBe(ids.length)
  for (const id of ids) expect(uuid.safeParse(id).success).toBe(true)
})

test('areas form a tree with parents first, and help contacts fit the contract', () => {
  const seen = new Set<string | null>([null])
  for (const { code, parentCode } of plan.areas) {
    expect(areaCode.safeParse(code).success).toBe(true)
    expect(seen).toContain(parentCode)
    seen.add(code)
  }
  for (const contact of plan.helpContacts.contacts) expect(helpContact.safeParse(contact).success).toBe(true)
})

test('the demo knows how to answer every question', () => {
  const assigned = new Set(['sector', ...providerQuotas(1).map(({ variable }) => variable)])
  const unknown = instruments.flatMap(({ audience, codebook }) =>
    codebook.variables
      .filter(variable => !assigned.has(variable.name) && !drawOf(audience, variable))
      .map(({ name }) => `${audience}.${name}`),
  )
  expect(unknown).toEqual([])
})

test('2 to 8 % skip a question whose totals are not fixed', () => {
  for (const audience of audiences) {
    const responses = responsesOf(1, audience)
    const { 'none given': skipped = 0 } = counts(responses, 'best_placed')
    expect(skipped / responses.length).toBeGreaterThan(0)
    expect(skipped / responses.length).toBeLessThan(0.1)
  }
})

test('languages that nobody serves are gaps at the baseline', () => {
  const inArea = (code: string) => responsesOf(1, 'provider').filter(({ area }) => area === code)
  for (const [code, language] of [
    ['51013', 'am'],
    ['51153', 'mam'],
    ['51810', 'gu'],
  ] as const) {
    const {
      written = 0,
      none = 0,
      'none given': silent = 0,
      ...served
    } = counts(inArea(code), `lang_mode__${language}`)
    expect(written + none).toBeGreaterThanOrEqual(5)
    expect(silent).toBe(inArea(code).length - written - none)
    expect(served).toEqual({})
  }
})
