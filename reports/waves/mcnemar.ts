/**
 * Two-sided exact test of McNemar on discordant pairs (Q. McNemar, Psychometrika 12, 1947; exact form: binomial with ½):
 * twice the probability of at most the smaller number, at most 1.
 */
export function mcnemarExact(gained: number, lost: number): number {
  const n = gained + lost
  if (n === 0) return 1
  let term = 0.5 ** n
  let sum = term
  for (let k = 1; k <= Math.min(gained, lost); k++) {
    term *= (n - k + 1) / k
    sum += term
  }
  return Math.min(1, 2 * sum)
}
