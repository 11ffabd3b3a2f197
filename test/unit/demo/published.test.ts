import { describe, expect, test } from '@jest/globals'
import { publishedVariables } from '../../../server/demo/provider-margins.ts'
import { counts, responsesOf } from './tallied.ts'

/** NCJ 247335, as in the notes on the publication: of 118, or of the 55 who served victims. */
const providers = responsesOf(1, 'provider')
const atMostSix = (name: string) => {
  const { none = 0, '1_to_6': few = 0 } = counts(providers, name)
  return none + few
}

describe('the provider baseline has the published totals', () => {
  test.each([
    ['served_any', { yes: 55, no: 63 }],
    ['caseload_trend', { increased: 23, same: 30, decreased: 1, dont_know: 1, 'none given': 63 }],
    ['data_system', { yes: 13, no: 42, 'none given': 63 }],
    ['trained_past_year', { yes: 20, no: 98 }],
    ['local_known', { dont_know: 63, yes: 34, no: 21 }],
  ])('%s', (name, published) => {
    expect(counts(providers, name)).toEqual(published)
  })

  test('41 of 118 were at a formal workshop, and all 118 said how they were trained', () => {
    expect(counts(providers, 'training_forms')).toMatchObject({ formal_workshop: 41 })
    expect(counts(providers, 'training_forms')).not.toHaveProperty('none given')
  })

  test('none of 118 has formal protocols', () => {
    const { no = 0, in_development = 0, ...others } = counts(providers, 'formal_protocols')
    expect(no + in_development).toBe(118)
    expect(others).toEqual({})
  })

  test.each([
    ['staff_full_time', 83],
    ['staff_part_time', 103],
    ['staff_volunteers', 104],
  ])('%s: %i have six at most', (name, published) => {
    expect(atMostSix(name)).toBe(published)
    expect(counts(providers, name)).not.toHaveProperty('none given')
  })

  test('77 of 118 use interpreters', () => {
    expect(counts(providers, 'uses_interpreters')).toEqual({ yes: 77, no: 41 })
  })

  test('every question said to be published is answered by all who were asked', () => {
    for (const name of Object.keys(publishedVariables)) {
      const { 'none given': without = 0 } = counts(providers, name)
      expect([0, 63]).toContain(without)
    }
  })
})

test('the needs come in the order of other published assessments', () => {
  const services = [
    ...['long_term_housing', 'mental_health', 'legal_advice', 'medical_care', 'case_management', 'transport'],
    ...['interpretation', 'job_training', 'food_clothing'],
  ]
  const needs = services.map(service => {
    const { not_needed = 0, dont_know = 0, 'none given': skipped = 0 } = counts(providers, `svc_meet__${service}`)
    const answered = 118 - dont_know - skipped
    return (answered - not_needed) / answered
  })
  expect(needs).toEqual([...needs].sort((a, b) => b - a))
})
