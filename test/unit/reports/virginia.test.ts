import { describe, expect, test } from '@jest/globals'
import { aReport, figure, people, provider, talliesOf } from './wave.ts'

/** The published margins of the 2012 survey in Virginia: 118 agencies (NCJ 247335). */
const followUps = ['caseload_band', 'caseload_trend', 'data_system']
const responses = people(
  [13, { served_any: 'yes', data_system: 'yes', caseload_trend: 'increased' }],
  [10, { served_any: 'yes', data_system: 'no', caseload_trend: 'increased' }],
  [30, { served_any: 'yes', data_system: 'no', caseload_trend: 'same' }],
  [1, { served_any: 'yes', data_system: 'no', caseload_trend: 'decreased' }],
  [1, { served_any: 'yes', data_system: 'no' }],
  [63, { served_any: 'no' }, { hidden: followUps }],
).map((given, i) => ({
  ...given,
  answers: {
    ...given.answers,
    training_forms: i < 41 ? ['formal_workshop'] : ['none'],
    trained_past_year: i < 20 ? 'yes' : 'no',
    formal_protocols: 'no',
    local_known: i < 62 ? 'dont_know' : i < 90 ? 'yes' : 'no',
  },
}))
const report = aReport({ tallies: [talliesOf(provider, responses)], invited: { provider: 236 } })

const shown = (name: string, value: string) => {
  const cell = figure(report, 'shares', `provider.${name}`).rows.find(row => row.value === value)?.cell
  return cell?.shown ? { count: cell.count, base: cell.base, percent: Math.round(cell.share * 100) } : 'withheld'
}

describe('Virginia 2012', () => {
  test.each([
    ['served_any', 'yes', { count: 55, base: 118, percent: 47 }],
    ['served_any', 'no', { count: 63, base: 118, percent: 53 }],
    ['local_known', 'dont_know', { count: 62, base: 118, percent: 53 }],
    ['training_forms', 'formal_workshop', { count: 41, base: 118, percent: 35 }],
    ['trained_past_year', 'yes', { count: 20, base: 118, percent: 17 }],
    ['formal_protocols', 'yes', { count: 0, base: 118, percent: 0 }],
    ['data_system', 'yes', { count: 13, base: 55, percent: 24 }],
  ])('%s %s is as published', (name, value, published) => {
    expect(shown(name, value)).toEqual(published)
  })

  test('the one agency that saw fewer cases is withheld, and another answer with it', () => {
    expect(shown('caseload_trend', 'decreased')).toBe('withheld')
    expect(shown('caseload_trend', 'increased')).toBe('withheld')
    expect(shown('caseload_trend', 'same')).toEqual({ count: 30, base: 54, percent: 56 })
  })

  test('the intervals of an invited list are shortened, and coverage says so', () => {
    const [coverage] = report.coverage
    expect(coverage?.responseRate).toMatchObject({ shown: true, count: 118, base: 236, share: 0.5 })
    expect(coverage?.correction).toBeCloseTo(Math.sqrt(118 / 235), 10)
    const plain = figure(aReport({ tallies: [talliesOf(provider, responses)] }), 'shares', 'provider.served_any')
    const corrected = figure(report, 'shares', 'provider.served_any')
    const width = ({ cell }: (typeof plain.rows)[number]) => (cell.shown ? cell.high - cell.low : 0)
    expect(corrected.rows.map(width)[0]).toBeCloseTo((plain.rows.map(width)[0] ?? 0) * Math.sqrt(118 / 235), 10)
  })
})
