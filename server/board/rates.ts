/**
 * Response rates as defined by the American Association for Public Opinion Research (AAPOR), Standard Definitions: Final
 * Dispositions of Case Codes and Outcome Rates for Surveys, 10th edition, 2023, for surveys of named addressees by e-mail.
 */

/**
 * I complete · P partial · R refusal or break-off · NC not contacted · O other, eligible but without a usable response ·
 * UO unknown whether eligible: the letter came back · UH unknown whether eligible: not written to yet · NE not eligible.
 */
export const outcomes = ['I', 'P', 'O', 'R', 'NC', 'UO', 'UH', 'NE'] as const
export type Outcome = (typeof outcomes)[number]
export type OutcomeCounts = Readonly<Record<Outcome, number>>

/** Per cent of the questions put to somebody. */
export const completeFrom = 80
export const partialFrom = 50

/** What became of one invitation. */
export interface Invitation {
  isSent: boolean
  hasBounced: boolean
  isOpened: boolean
  isStarted: boolean
  hasOptedOut: boolean
  isCancelled: boolean
  hasCompleted: boolean
  /** Null: not known, because the collector is anonymous or it was not kept then; counts as complete. */
  completeness: number | null
  /** Why what they submitted does not count; null: it counts. */
  takenOut: 'withdrawn' | 'not_eligible' | 'excluded' | null
}

export function outcomeOf(given: Invitation): Outcome {
  if (given.hasCompleted) return outcomeOfResponse(given)
  if (given.isCancelled) return 'NE'
  if (given.hasOptedOut) return 'R'
  if (given.hasBounced) return 'UO'
  if (given.isOpened || given.isStarted) return 'R'
  return given.isSent ? 'NC' : 'UH'
}

function outcomeOfResponse({ completeness, takenOut }: Invitation): Outcome {
  if (takenOut === 'not_eligible') return 'NE'
  if (takenOut === 'excluded') return 'O'
  if (takenOut === 'withdrawn') return 'R'
  if (completeness === null || completeness >= completeFrom) return 'I'
  return completeness >= partialFrom ? 'P' : 'R'
}

/** An organisation is one case however many of its people were invited: the best of their outcomes. */
export function outcomeOfCase(of: readonly Outcome[]): Outcome {
  return outcomes.find(outcome => of.includes(outcome)) ?? 'UH'
}

export function countOutcomes(of: Iterable<Outcome>): OutcomeCounts {
  const counts = { I: 0, P: 0, O: 0, R: 0, NC: 0, UO: 0, UH: 0, NE: 0 }
  for (const outcome of of) counts[outcome] += 1
  return counts
}

export interface ResponseRates {
  rr1: number
  rr2: number
  /** Everybody but those who are not eligible. */
  base: number
}

/** RR1 = I / ((I + P) + (R + NC + O) + (UH + UO)); RR2 counts partial ones too. Undefined when nobody was eligible. */
export function responseRates({ I, P, R, NC, O, UH, UO }: OutcomeCounts): ResponseRates | undefined {
  const base = I + P + (R + NC + O) + (UH + UO)
  return base === 0 ? undefined : { rr1: I / base, rr2: (I + P) / base, base }
}
