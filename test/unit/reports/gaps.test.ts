import { describe, expect, test } from '@jest/globals'
import { languageCoverage, languageGap } from '../../../reports/gaps/language-gap.ts'
import {
  finitePopulationCorrection,
  newcombeDifference,
  responseRate,
  wilsonInterval,
} from '../../../reports/gaps/proportions.ts'
import { hasNoLocalProvider, serviceGap, serviceNeed } from '../../../reports/gaps/service-gap.ts'
import { discrepancy, training } from '../../../reports/gaps/training-gap.ts'

describe('proportions', () => {
  test.each([
    { count: 55, base: 118, low: 0.379, high: 0.556 },
    { count: 0, base: 10, low: 0, high: 0.278 },
    { count: 10, base: 10, low: 0.722, high: 1 },
  ])('Wilson interval of $count of $base', ({ count, base, low, high }) => {
    const interval = wilsonInterval(count, base)
    expect(interval.low).toBeCloseTo(low, 3)
    expect(interval.high).toBeCloseTo(high, 3)
  })

  test('the correction for a finite list shortens the interval and leaves a census without one', () => {
    expect(finitePopulationCorrection(118, 472)).toBeCloseTo(Math.sqrt(354 / 471), 10)
    expect(finitePopulationCorrection(118, null)).toBe(1)
    expect(finitePopulationCorrection(118, 100)).toBe(1)
    const plain = wilsonInterval(55, 118)
    const corrected = wilsonInterval(55, 118, 0.5)
    expect(corrected.high - corrected.low).toBeCloseTo((plain.high - plain.low) / 2, 10)
    expect(wilsonInterval(0, 118, 0)).toEqual({ low: 0, high: 0 })
  })

  test('response rate 1 is completes over invited, and unknown without a list', () => {
    expect(responseRate(118, 236)).toBe(0.5)
    expect(responseRate(118, null)).toBeNull()
    expect(responseRate(118, 100)).toBeNull()
  })

  test('Newcombe: 56/70 against 48/80 is 20 points, 5.2 … 33.4', () => {
    const { difference, low, high, isClear } = newcombeDifference({ count: 48, base: 80 }, { count: 56, base: 70 })
    expect(difference).toBeCloseTo(0.2, 10)
    expect(low).toBeCloseTo(0.0524, 4)
    expect(high).toBeCloseTo(0.3339, 4)
    expect(isClear).toBe(true)
  })
})

describe('service gap', () => {
  test('is need times unmet', () => {
    const parts = serviceNeed({ always: 20, often: 10, sometimes: 25, never: 25, not_needed: 20 })
    expect(parts).toEqual({ asked: 100, needed: 80, unmet: 50 })
    expect(serviceGap(parts)).toBeCloseTo(0.8 * 0.625, 10)
    expect(serviceGap({ asked: 10, needed: 0, unmet: 0 })).toBe(0)
  })

  test('referring elsewhere is no local provider', () => {
    expect(hasNoLocalProvider({ needed: 3, offered: 0, limited: 0 })).toBe(true)
    expect(hasNoLocalProvider({ needed: 3, offered: 0, limited: 1 })).toBe(false)
    expect(hasNoLocalProvider({ needed: 0, offered: 0, limited: 0 })).toBe(false)
  })
})

describe('language gap', () => {
  test('weighs the modes and multiplies what is not covered by the demand', () => {
    const { base, coverage, isUncovered } = languageCoverage({
      fluent: 2,
      interpreter: 2,
      remote: 2,
      written: 2,
      none: 2,
    })
    expect({ base, coverage, isUncovered }).toEqual({ base: 10, coverage: 0.5, isUncovered: false })
    expect(languageGap(0.6, coverage)).toBeCloseTo(0.3, 10)
    expect(languageCoverage({ fluent: 0, interpreter: 0, remote: 0, written: 3, none: 4 }).isUncovered).toBe(true)
  })
})

describe('training gap', () => {
  /** I = 5,4,5,3,4 and A = 2,4,3,4,1. */
  const golden = [
    [0, 0, 0, 0, 0],
    [0, 0, 0, 0, 0],
    [0, 0, 0, 1, 0],
    [1, 0, 0, 1, 0],
    [0, 1, 1, 0, 0],
  ]

  test('golden: MWDS 5.88, RDS −40', () => {
    const result = discrepancy(golden)
    expect(result).toMatchObject({ pairs: 5, below: 3, equal: 1, above: 1, rds: -40 })
    expect(result?.meanImportance).toBeCloseTo(4.2, 10)
    expect(result?.meanDifference).toBeCloseTo(1.4, 10)
    expect(result?.mwds).toBeCloseTo(5.88, 10)
  })

  test('nobody with both ratings gives no score', () => {
    expect(discrepancy([[0, 0, 0, 0, 0]])).toBeNull()
  })

  test('want is counted among the untrained', () => {
    expect(
      training([
        [30, 50],
        [15, 5],
      ]),
    ).toEqual({ base: 100, untrained: 80, wanting: 50 })
  })
})
