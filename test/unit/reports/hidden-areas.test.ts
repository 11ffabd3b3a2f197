import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { type AreaSplits, hiddenAreas } from '../../../reports/disclosure/areas.ts'

const area = (...parts: number[]): AreaSplits => ({ splits: [parts], isHidden: false })
const sum = (counts: number[]) => counts.reduce((total, count) => total + count, 0)
const isSmall = (count: number) => count > 0 && count < 5

describe('areas that may not be seen', () => {
  test('none where every number is nobody or at least five', () => {
    expect(hiddenAreas([area(5, 0), area(6, 20), area(0, 0)])).toEqual([false, false, false])
  })

  test('one that is hidden takes the smallest that hides it with it', () => {
    expect(hiddenAreas([area(3, 20), area(30, 30), area(9, 9)])).toEqual([true, false, true])
  })

  test('beside an area whose base is small, two more: its own would be left over from one', () => {
    expect(hiddenAreas([area(2, 0), area(30, 30), area(9, 9), area(40, 40)])).toEqual([true, true, true, false])
  })

  test('another whose part is nobody does not hide a small part', () => {
    expect(hiddenAreas([area(3, 20), area(0, 9), area(30, 30)])).toEqual([true, false, true])
  })

  test('what is withheld for a reason of its own is not told by the rest', () => {
    expect(hiddenAreas([{ splits: [[8, 8]], isHidden: true }, area(10, 10), area(20, 20)])).toEqual([true, true, false])
  })

  test('nobody is no number to hide', () => {
    expect(hiddenAreas([{ splits: [[0, 0]], isHidden: true }, area(10, 10)])).toEqual([false, false])
  })

  test('what another map would leave over counts as well', () => {
    const filtered = [10, 10, 20].map((count, i) => ({
      splits: [
        [count, 0],
        [i === 0 ? 2 : 10, 0],
      ],
      isHidden: false,
    }))
    expect(hiddenAreas(filtered)).toEqual([true, true, true])
  })

  /** All that a reader can say of a hidden part, knowing every base and all that is shown: by the sums alone. */
  test('no small part follows, even from known bases', () => {
    const areas = fc.array(fc.tuple(fc.nat(12), fc.nat(12)), { minLength: 1, maxLength: 9 })
    fc.assert(
      fc.property(areas, all => {
        const hidden = hiddenAreas(all.map(parts => area(...parts)))
        for (const [i, parts] of all.entries()) if (!hidden[i]) expect([...parts, sum(parts)].some(isSmall)).toBe(false)
        const unseen = all.filter((_, i) => hidden[i])
        if (unseen.length === 0 || all.every((parts, i) => hidden[i] || sum(parts) === 0)) return
        const totals = [0, 1].map(part => sum(unseen.map(parts => parts[part] ?? 0)))
        for (const parts of unseen.filter(own => sum(own) >= 5))
          for (const [part, total] of totals.entries()) {
            if (total === 0) continue
            const others = sum(totals) - sum(parts)
            const [low, high] = [Math.max(0, total - others), Math.min(sum(parts), total)]
            if (isSmall(parts[part] ?? 0) && totals[1 - part] !== 0) expect(high - low).toBeGreaterThanOrEqual(5)
          }
      }),
      { numRuns: 2000 },
    )
  })
})
