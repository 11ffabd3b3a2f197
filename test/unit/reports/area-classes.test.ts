import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { AreaUnit } from '../../../reports/areas/area-report.ts'
import { areaClasses } from '../../../reports/charts/area-classes.ts'

const reportOf = (values: number[], unit: AreaUnit = 'share') => ({
  unit,
  rows: values.map((value, i) => ({
    ...{ areaId: String(i), code: String(i), label: `Area ${i}` },
    number: { shown: true as const, value, interval: null, base: 10 },
  })),
})
const limits = (values: number[], unit?: AreaUnit) =>
  areaClasses(reportOf(values, unit)).classes.map(({ from, to, count }) => [from, to, count])

describe('classes of a map', () => {
  test('have round limits, hold the lower one, and the last also the upper', () => {
    expect(limits([0, 0.2, 0.39, 1])).toEqual([
      [0, 0.2, 1],
      [0.2, 0.4, 2],
      [0.4, 0.6, 0],
      [0.6, 0.8, 0],
      [0.8, 1, 1],
    ])
    expect(limits([9, 10, 17], 'count')).toEqual([
      [8, 10, 1],
      [10, 12, 1],
      [12, 14, 0],
      [14, 16, 0],
      [16, 18, 1],
    ])
  })

  test('are one where all values are the same, and none where nothing is shown', () => {
    expect(limits([0.5, 0.5])).toEqual([[0.4, 0.6, 2]])
    expect(limits([])).toEqual([])
  })

  test('are at most five, hold every value, and darker is never less', () => {
    const values = fc.array(fc.double({ min: -16, max: 20, noNaN: true }), { minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(values, all => {
        const { classes, shadeOf } = areaClasses(reportOf(all, 'score'))
        const shades = classes.map(({ shade }) => shade)
        expect(classes.length).toBeLessThanOrEqual(5)
        expect(classes.reduce((sum, { count }) => sum + count, 0)).toBe(all.length)
        const order = [...all].sort((a, b) => a - b).map(value => shades.indexOf(shadeOf(value)))
        expect(order).toEqual([...order].sort((a, b) => a - b))
      }),
    )
  })
})
