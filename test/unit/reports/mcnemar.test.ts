import { describe, expect, test } from '@jest/globals'
import { mcnemarExact } from '../../../reports/waves/mcnemar.ts'

describe('McNemar exact, two-sided', () => {
  // Worked out from the binomial: twice the probability of at most the smaller number of n, with one half each.
  test.each([
    { firstOnly: 1, secondOnly: 7, p: 0.0703 },
    { firstOnly: 6, secondOnly: 16, p: 0.0525 },
    { firstOnly: 0, secondOnly: 6, p: 0.03125 },
    { firstOnly: 5, secondOnly: 5, p: 1 },
    { firstOnly: 0, secondOnly: 0, p: 1 },
  ])('$firstOnly against $secondOnly', ({ firstOnly, secondOnly, p }) => {
    expect(mcnemarExact({ firstOnly, secondOnly })).toBeCloseTo(p, 4)
    expect(mcnemarExact({ firstOnly: secondOnly, secondOnly: firstOnly })).toBeCloseTo(p, 4)
  })

  test('holds beyond the pairs at which 2^-n is 0', () => {
    // Normal approximation with continuity correction: z = (|1100 − 1000| − 1) / √2100 = 2.1604
    expect(mcnemarExact({ firstOnly: 1000, secondOnly: 1100 })).toBeCloseTo(0.0307, 3)
  })
})
