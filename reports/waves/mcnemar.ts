/** The same providers in two waves: those that say it in both or in neither tell nothing of a change, the others do. */
export interface DiscordantPairs {
  /** Said it in the first wave only. */
  firstOnly: number
  /** Said it in the second wave only. */
  secondOnly: number
}

/**
 * Two-sided p of McNemar's exact test (Q. McNemar, Psychometrika 12, 1947): without a change a discordant pair falls to either side
 * with probability ½, so p = 2·P(X ≤ smaller side), X binomial, at most 1. Terms are summed from their logarithms, because 2^−n
 * is 0 in floating point beyond a thousand pairs.
 */
export function mcnemarExact({ firstOnly, secondOnly }: DiscordantPairs): number {
  const pairs = firstOnly + secondOnly
  let logTerm = -pairs * Math.LN2
  let tail = Math.exp(logTerm)
  for (let k = 1; k <= Math.min(firstOnly, secondOnly); k++) {
    logTerm += Math.log((pairs - k + 1) / k)
    tail += Math.exp(logTerm)
  }
  return Math.min(1, 2 * tail)
}
