import type { Counts } from '../../surveys/answers/tally.ts'
import type { Variable } from '../../surveys/codebook/codebook.ts'
import { type Count, isSmall, withheld, withholdCount } from '../disclosure/withhold.ts'
import type { Respondents } from './figures.ts'

const opinionless = ['dont_know', 'rather_not_say'] as const
export type Opinionless = (typeof opinionless)[number]

/** Who a question's shares are about. */
export interface Base {
  respondents: Respondents
  /** All who gave any answer; 0 when nothing about the question may be shown. */
  base: number
  /** Of them, those who said something about the subject. */
  substantive: number
  /** Don't know and rather not say, where at least five or nobody chose them. */
  shownStates: Opinionless[]
}

/**
 * One to four who chose "don't know" count with those who gave no answer at all, so that neither number can be worked out:
 * only the total without a usable answer follows from the base.
 */
export function baseOf(counts: Counts, variable: Variable): Base {
  const { responses, answered: substantive, missing } = counts
  const shownStates = opinionless.filter(state => !isSmall(missing[state]))
  const base = shownStates.reduce((sum, state) => sum + missing[state], substantive)
  const asked = responses - missing.not_asked
  // A reader who knows the number of responses can take the asked from it: the few who were not asked are then known.
  const isAskedHidden = isSmall(asked) || isSmall(missing.not_asked)
  const isSplitHidden =
    isAskedHidden ||
    shownStates.length < opinionless.length ||
    [base, missing.skipped, missing.not_applicable].some(isSmall)
  const unless = (isHidden: boolean, count: number): Count => (isHidden ? withheld : withholdCount(count))
  const isOffered = variable.missing.some(({ state }) => state === 'not_applicable')
  const respondents = {
    isConditional: variable.visibleIf !== undefined,
    asked: unless(isSplitHidden, asked),
    answered: unless(isAskedHidden, base),
    skipped: unless(isSplitHidden, missing.skipped),
    notAsked: unless(isAskedHidden, missing.not_asked),
    notApplicable: isOffered ? unless(isSplitHidden, missing.not_applicable) : null,
  }
  return { respondents, base: isAskedHidden ? 0 : base, substantive, shownStates }
}
