import { describe, expect, test } from '@jest/globals'
import {
  coverageInterval,
  languageCoverage,
  languageGap,
  languageGapInterval,
} from '../../../reports/gaps/language-gap.ts'
import {
  differenceOf,
  finitePopulationCorrection,
  newcombeDifference,
  responseRate,
  wilsonInterval,
} from '../../../reports/gaps/proportions.ts'
import { hasNoLocalProvider, serviceGap, serviceGapInterval, serviceNeed } from '../../../reports/gaps/service-gap.ts'
import { discrepancy, training } from '../../../reports/gaps/training-gap.ts'
import { randomNumbers } from './wave.ts'

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

  test('the difference of any two estimates squares and adds the arms of their intervals', () => {
    const first = { value: 6, low: 5, high: 8 }
    const second = { value: 9, low: 6, high: 10 }
    expect(differenceOf(first, second)).toEqual({
      difference: 3,
      low: 3 - Math.hypot(3, 2),
      high: 3 + Math.hypot(1, 1),
      isClear: false,
    })
  })
})

describe('service gap', () => {
  test('is need times unmet', () => {
    const parts = serviceNeed({ always: 20, often: 10, sometimes: 25, never: 25, not_needed: 20 })
    expect(parts).toEqual({ asked: 100, needed: 80, unmet: 50 })
    expect(serviceGap(parts)).toBeCloseTo(0.8 * 0.625, 10)
    expect(serviceGap({ asked: 10, needed: 0, unmet: 0 })).toBe(0)
  })

  test('its interval is that of the share of all asked whose clients’ need is not met: 50 of 100', () => {
    const interval = serviceGapInterval({ asked: 100, needed: 80, unmet: 50 })
    expect(interval.low).toBeCloseTo(0.4038, 4)
    expect(interval.high).toBeCloseTo(0.5962, 4)
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

describe('intervals of the language gap', () => {
  test('coverage: Wilson of the mean', () => {
    const { low, high } = coverageInterval({ coverage: 0.5, base: 10 })
    expect(low).toBeCloseTo(0.2366, 4)
    expect(high).toBeCloseTo(0.7634, 4)
  })

  test('if everyone who met speakers said how, it is that of a share of all asked; with fewer it is wider', () => {
    const all = languageGapInterval({ demand: 0.6, asked: 100, coverage: 0.5, base: 60 })
    expect(all.low).toBeCloseTo(0.2189, 4)
    expect(all.high).toBeCloseTo(0.3958, 4)
    // Var = 0.25 · 0.24 / 100 + 0.36 · 0.25 / 30: 58.3 respondents in effect.
    const half = languageGapInterval({ demand: 0.6, asked: 100, coverage: 0.5, base: 30 })
    expect(half.low).toBeCloseTo(0.1978, 4)
    expect(half.high).toBeCloseTo(0.4269, 4)
  })

  test.each([
    { demand: 0, coverage: 0.5, base: 0, gap: 0 },
    { demand: 0.5, coverage: 1, base: 50, gap: 0 },
    { demand: 1, coverage: 0, base: 100, gap: 1 },
  ])('at the ends ($demand, $coverage) it has a length and holds the gap', ({ gap, ...parts }) => {
    const { low, high } = languageGapInterval({ ...parts, asked: 100 })
    expect(low).toBeLessThanOrEqual(gap)
    expect(high).toBeGreaterThanOrEqual(gap)
    expect(high - low).toBeGreaterThan(0.015)
    expect(high - low).toBeLessThan(0.1)
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

  test('golden: intervals of both scores', () => {
    const result = discrepancy(golden)
    expect(result?.mwdsInterval.low).toBeCloseTo(-1.6145, 4)
    expect(result?.mwdsInterval.high).toBeCloseTo(13.3745, 4)
    expect(result?.rdsInterval.low).toBeCloseTo(-93.8083, 4)
    expect(result?.rdsInterval.high).toBeCloseTo(36.6654, 4)
    const census = discrepancy(golden, 0)
    expect(census?.mwdsInterval.low).toBeCloseTo(5.88, 10)
    expect(census?.rdsInterval.high).toBeCloseTo(-40, 10)
  })

  test('in 1,000 samples of 60, 95 % intervals hold the scores of the population about as often', () => {
    const random = randomNumbers(7)
    const draw = () => {
      const importance = 5 - Math.floor(random() ** 1.7 * 4)
      return [importance, Math.max(1, importance - Math.floor(random() * 4) + Math.floor(random() * 2))] as const
    }
    const sample = (size: number) => {
      const joint = Array.from({ length: 5 }, () => [0, 0, 0, 0, 0])
      for (let i = 0; i < size; i++) {
        const [importance, confidence] = draw()
        const row = joint[importance - 1] ?? []
        row[confidence - 1] = (row[confidence - 1] ?? 0) + 1
      }
      return discrepancy(joint)
    }
    const population = sample(200_000)
    const samples = Array.from({ length: 1000 }, () => sample(60))
    const holds = (name: 'mwds' | 'rds') =>
      samples.filter(one => {
        const interval = one?.[`${name}Interval`] ?? { low: 0, high: 0 }
        const score = population?.[name] ?? Number.NaN
        return interval.low <= score && score <= interval.high
      }).length
    expect(holds('mwds')).toBeGreaterThan(925)
    expect(holds('mwds')).toBeLessThan(975)
    expect(holds('rds')).toBeGreaterThan(925)
    expect(holds('rds')).toBeLessThan(975)
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
