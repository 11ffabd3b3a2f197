/** Quantile of the standard normal distribution for a 95 % interval. */
const z = 1.959964

export interface Interval {
  low: number
  high: number
}

/**
 * Wilson score interval, 95 % (E. B. Wilson, "Probable inference", JASA 22, 1927): centre (p + z²/2n)/(1 + z²/n),
 * half-width z·√(p(1−p)/n + z²/4n²)/(1 + z²/n). `correction` shortens both sides towards p, so that p stays inside.
 */
export function wilsonInterval(count: number, base: number, correction = 1): Interval {
  if (base === 0) return { low: 0, high: 1 }
  const p = count / base
  const spread = 1 + z ** 2 / base
  const centre = (p + z ** 2 / (2 * base)) / spread
  const halfWidth = (z * Math.sqrt((p * (1 - p)) / base + z ** 2 / (4 * base ** 2))) / spread
  const low = p - (p - Math.max(0, centre - halfWidth)) * correction
  const high = p + (Math.min(1, centre + halfWidth) - p) * correction
  return { low: Math.min(p, Math.max(0, low)), high: Math.max(p, Math.min(1, high)) }
}

/** Estimate ± z standard errors, 95 %. */
export function normalInterval(estimate: number, standardError: number, correction = 1): Interval {
  const halfWidth = z * standardError * correction
  return { low: estimate - halfWidth, high: estimate + halfWidth }
}

/**
 * √((N − n)/(N − 1)) for n responses of an invited list of N (W. G. Cochran, Sampling Techniques, 3rd ed., §2.6).
 * 1, no correction, when N is unknown or smaller than n.
 */
export function finitePopulationCorrection(responses: number, invited: number | null): number {
  if (invited === null || invited < responses || invited <= 1) return 1
  return Math.sqrt((invited - responses) / (invited - 1))
}

/**
 * AAPOR response rate 1: completes over all invited, when nothing is known of the rest
 * (AAPOR Standard Definitions). Null when the list is unknown or shorter than the responses.
 */
export function responseRate(completes: number, invited: number | null): number | null {
  return invited === null || invited < completes || invited === 0 ? null : completes / invited
}

export interface Estimate extends Interval {
  value: number
}

export interface Sample {
  count: number
  base: number
}

export interface Difference extends Interval {
  difference: number
  /** The interval does not cover 0. */
  isClear: boolean
}

/**
 * Difference second − first of two independent proportions with the interval built from both Wilson intervals
 * (R. G. Newcombe, Statistics in Medicine 17, 1998, method 10).
 */
export function newcombeDifference(first: Sample, second: Sample): Difference {
  const estimate = ({ count, base }: Sample) => ({ value: count / base, ...wilsonInterval(count, base) })
  return differenceOf(estimate(first), estimate(second))
}

/**
 * Difference second − first of any two independent estimates from their intervals, which need not be symmetric: the square-and-add
 * method that Newcombe’s is a case of (G. Y. Zou and A. Donner, Statistics in Medicine 27, 2008).
 */
export function differenceOf(first: Estimate, second: Estimate): Difference {
  const difference = second.value - first.value
  const low = difference - Math.hypot(second.value - second.low, first.high - first.value)
  const high = difference + Math.hypot(second.high - second.value, first.value - first.low)
  return { difference, low, high, isClear: low > 0 || high < 0 }
}
