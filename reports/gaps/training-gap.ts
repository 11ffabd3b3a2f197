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
}

/**
 * Mean weighted discrepancy score, mean(I) × mean(I − A): G. D. Borich, "A needs assessment model for conducting
 * follow-up studies", J. Teacher Education 31(3), 1980, as worked in UF/IFAS Extension WC415. Higher: more need.
 * Ranked discrepancy score, PR − NR in percent, −100 … 100: L. Narine and A. Harder, "Comparing the Borich model with
 * the ranked discrepancy model", Advancements in Agricultural Development 2(3), 2021. Lower: more need.
 */
export function discrepancy(joint: JointRatings): Discrepancy | null {
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
  const rds = (100 * (order.above - order.below)) / pairs
  return { pairs, meanImportance, meanDifference, mwds: meanImportance * meanDifference, ...order, rds }
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
