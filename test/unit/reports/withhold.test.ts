import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { PartitionSums } from '../../../reports/disclosure/sums.ts'
import { type Cell, hiddenIn, withhold, withholdMean } from '../../../reports/disclosure/withhold.ts'

const counts = fc.array(fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 200 })), {
  minLength: 1,
  maxLength: 8,
})
const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0)
const shownCounts = (cells: Cell[]) => cells.map(cell => (cell.shown ? cell.count : null))

describe('withhold', () => {
  test.each([
    { counts: [55, 63], shown: [55, 63] },
    { counts: [0, 118], shown: [0, 118] },
    { counts: [3, 115], shown: [null, null] },
    { counts: [1, 23, 30], shown: [null, null, 30] },
    { counts: [2, 3, 50, 60], shown: [null, null, 50, 60] },
    { counts: [1, 2, 50, 60], shown: [null, null, null, 60] },
    { counts: [1, 1, 1, 1, 1, 1, 0], shown: [null, null, null, null, null, null, null] },
    { counts: [4, 0, 0], shown: [null, null, null] },
  ])('partition $counts', ({ counts, shown }) => {
    expect(shownCounts(withhold({ kind: 'partition', counts, base: sum(counts) }))).toEqual(shown)
  })

  test('shares of a base hide small counts and small remainders', () => {
    const cells = withhold({ kind: 'shares', counts: [41, 0, 3, 115, 113, 118], base: 118 })
    expect(shownCounts(cells)).toEqual([41, 0, null, null, 113, 118])
  })

  test('a base under five hides everything in it, zeros too', () => {
    expect(shownCounts(withhold({ kind: 'shares', counts: [4, 0], base: 4 }))).toEqual([null, null])
  })

  test('a withheld cell holds no number', () => {
    expect(withhold({ kind: 'shares', counts: [3], base: 10 })).toEqual([{ shown: false }])
    expect(withholdMean(4.2, 4)).toEqual({ shown: false })
    expect(withholdMean(4.2, 5)).toEqual({ shown: true, value: 4.2 })
  })

  test('the interval of a mean needs ten, is rounded outward, and is not given where all answered alike', () => {
    const interval = { low: -0.04, high: 6.31 }
    expect(withholdMean(4.2, 9, interval)).toEqual({ shown: true, value: 4.2 })
    expect(withholdMean(4.2, 10, interval)).toEqual({ shown: true, value: 4.2, interval: { low: -0.1, high: 6.4 } })
    expect(withholdMean(4.2, 60, { low: 4.2, high: 4.2 })).toEqual({ shown: true, value: 4.2 })
    expect(withholdMean(4.2, 4, interval)).toEqual({ shown: false })
  })

  test('positions to keep are hidden last', () => {
    const hidden = hiddenIn({ kind: 'partition', counts: [3, 40, 6], base: 49, keep: [2] })
    expect(hidden).toEqual([true, true, false])
  })

  test('no share shows 1 to 4 respondents, nor leaves 1 to 4 of its base', () => {
    fc.assert(
      fc.property(counts, fc.integer({ min: 0, max: 300 }), (counts, base) => {
        const fitting = counts.filter(count => count <= base)
        for (const cell of withhold({ kind: 'shares', counts: fitting, base })) {
          if (!cell.shown) continue
          expect([1, 2, 3, 4]).not.toContain(cell.count)
          expect([1, 2, 3, 4]).not.toContain(cell.base - cell.count)
        }
      }),
    )
  })

  test('no cell of a partition can be worked out by subtraction from its total', () => {
    fc.assert(
      fc.property(counts, counts => {
        const cells = withhold({ kind: 'partition', counts, base: sum(counts) })
        const shown = cells.flatMap(cell => (cell.shown ? [cell.count] : []))
        expect(shown.some(count => count > 0 && count < 5)).toBe(false)
        if (sum(counts) < 5) return
        const hiddenCells = cells.length - shown.length
        const hiddenSum = sum(counts) - sum(shown)
        if (hiddenCells > 0) {
          expect(hiddenCells).toBeGreaterThan(1)
          expect(hiddenSum).toBeGreaterThanOrEqual(5)
          // Each hidden cell can hold at least two different numbers: 1 and 2, or 0 and 1 where zeros are hidden as well.
          expect(hiddenSum > hiddenCells || shown.length === 0).toBe(true)
        }
      }),
    )
  })
})

describe('sums over a partition', () => {
  test('a sum that would uncover a hidden cell is refused', () => {
    const counts = [40, 10, 20, 3, 30]
    const hidden = hiddenIn({ kind: 'partition', counts, base: 103 })
    expect(hidden).toEqual([false, true, false, true, false])
    const sums = new PartitionSums(counts, hidden)
    expect(sums.show([0, 1, 2, 3])).toBe(true)
    expect(sums.show([2, 3])).toBe(false)
    expect(sums.show([0, 4])).toBe(true)
  })

  test('shown sums together never isolate a hidden cell', () => {
    const subsets = fc.array(fc.uniqueArray(fc.integer({ min: 0, max: 5 }), { minLength: 1 }), { maxLength: 5 })
    const six = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 6, maxLength: 6 })
    fc.assert(
      fc.property(six, subsets, (counts, subsets) => {
        const hidden = hiddenIn({ kind: 'partition', counts, base: sum(counts) })
        if (sum(counts) < 5) return
        const sums = new PartitionSums(counts, hidden)
        const known = subsets.filter(subset => sums.show(subset))
        for (const [position] of counts.entries()) {
          if (!hidden[position]) continue
          const signature = (i: number) => known.map(subset => subset.includes(i)).join()
          const twins = counts.filter((_, i) => hidden[i] && signature(i) === signature(position))
          expect(twins.length).toBeGreaterThan(1)
        }
      }),
    )
  })
})
