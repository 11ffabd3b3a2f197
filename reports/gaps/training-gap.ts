import { type Interval, normalInterval } from './proportions.ts'

/** Joint counts of two ratings 1 … 5: `joint[i][a]` rated importance i + 1 and confidence a + 1. */
export type JointRatings = number[][]

/** Mean importance times mean difference of ratings 1 … 5: at most 5 × (5 − 1). */
export const largestMwds = 20

export interface Discrepancy {
  /** Respondents with both ratings. */
  pairs: number
  meanImportance: number
  meanDifference: number
  mwds: number
  /** Respondents with confidence below, equal to and above importance. */
  below: number
  equal: number
  above: number
  rds: number
  mwdsInterval: Interval
  rdsInterval: Interval
}

/**
 * Mean weighted discrepancy score, mean(I) × mean(I − A): G. D. Borich, "A needs assessment model for conducting
 * follow-up studies", J. Teacher Education 31(3), 1980, as worked in UF/IFAS Extension WC415. Higher: more need.
 * Ranked discrepancy score, PR − NR in percent, −100 … 100: L. Narine and A. Harder, "Comparing the Borich model with
 * the ranked discrepancy model", Advancements in Agricultural Development 2(3), 2021. Lower: more need.
 */
export function discrepancy(joint: JointRatings, correction = 1): Discrepancy | null {
  let pairs = 0
  let importance = 0
  let confidence = 0
  const order = { below: 0, equal: 0, above: 0 }
  joint.forEach((row, i) => {
    row.forEach((count, a) => {
      pairs += count
      importance += count * (i + 1)
      confidence += count * (a + 1)
      order[a < i ? 'below' : a > i ? 'above' : 'equal'] += count
    })
  })
  if (pairs === 0) return null
  const meanImportance = importance / pairs
  const meanDifference = (importance - confidence) / pairs
  const means = { pairs, meanImportance, meanDifference }
  return {
    ...means,
    ...order,
    mwds: meanImportance * meanDifference,
    rds: (100 * (order.above - order.below)) / pairs,
    mwdsInterval: mwdsInterval(joint, means, correction),
    rdsInterval: rdsInterval({ pairs, ...order }, correction),
  }
}

type Means = Pick<Discrepancy, 'pairs' | 'meanImportance' | 'meanDifference'>

/**
 * 95 % interval of a product of two means of the same respondents by the delta method (G. W. Oehlert, American Statistician
 * 46, 1992): each adds D̄·(I − Ī) + Ī·(D − D̄), where D = I − A; standard error √(s²/n), s² with n − 1.
 */
function mwdsInterval(joint: JointRatings, { pairs, meanImportance, meanDifference }: Means, correction: number) {
  let squares = 0
  joint.forEach((row, i) => {
    row.forEach((count, a) => {
      const influence = meanDifference * (i + 1 - meanImportance) + meanImportance * (i - a - meanDifference)
      squares += count * influence ** 2
    })
  })
  const variance = pairs > 1 ? squares / (pairs - 1) : 0
  return normalInterval(meanImportance * meanDifference, Math.sqrt(variance / pairs), correction)
}

/**
 * 95 % interval of PR − NR in percent: adjusted Wald for a difference of paired proportions, with one respondent added to
 * each of the two (D. G. Bonett and R. M. Price, J. Educational and Behavioral Statistics 37(4), 2012). It holds the score.
 */
function rdsInterval({ pairs, below, above }: Pick<Discrepancy, 'pairs' | 'below' | 'above'>, correction: number) {
  const rds = (above - below) / pairs
  const positive = (above + 1) / (pairs + 2)
  const negative = (below + 1) / (pairs + 2)
  const difference = positive - negative
  const error = Math.sqrt((positive + negative - difference ** 2) / (pairs + 2))
  const { low, high } = normalInterval(difference, error)
  const limit = (end: number) => 100 * Math.max(-1, Math.min(1, rds + (end - rds) * correction))
  return { low: limit(Math.min(low, rds)), high: limit(Math.max(high, rds)) }
}

export interface Training {
  base: number
  untrained: number
  /** Of the untrained, those who want the training. */
  wanting: number
}

/** From joint counts `joint[received][wanted]`, 0 = not selected, 1 = selected. */
export function training(joint: number[][]): Training {
  const [[neither = 0, wanting = 0] = [], [received = 0, both = 0] = []] = joint
  return { base: neither + wanting + received + both, untrained: neither + wanting, wanting }
}
