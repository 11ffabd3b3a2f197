import { type MissingState, missingStates } from '../../surveys/answers/missing.ts'
import { type Counts, countsOf } from '../../surveys/answers/tally.ts'
import type { Codebook, Variable } from '../../surveys/codebook/codebook.ts'
import { hiddenIn, isBlurred } from '../disclosure/withhold.ts'

/** What of one variable is written as "suppressed". */
export interface Suppressed {
  missing: ReadonlySet<MissingState>
  /** Multiples only: a response that chose anything at all. */
  answered: boolean
  /** In the order of `choices`: a value of a single question, a whole column of a multiple. */
  choices: boolean[]
}

export type Suppression = ReadonlyMap<string, Suppressed>

/** From the counts of exactly the rows that will be written. */
export function suppressionOf(codebook: Codebook, counts: ArrayLike<number>): Suppression {
  const closed = codebook.variables.filter(({ kind }) => kind !== 'text')
  return new Map(closed.map(variable => [variable.name, suppress(variable, countsOf(codebook, counts, variable.name))]))
}

function suppress({ kind }: Variable, { responses, answered, missing, choices }: Counts): Suppressed {
  const ownMissing = missingStates.map(state => missing[state])
  const values = kind === 'single' ? choices : [answered]
  const hidden = hiddenIn({ kind: 'partition', counts: [...ownMissing, ...values], base: responses })
  const hiddenValues = hidden.slice(missingStates.length)
  const isAnsweredHidden = kind === 'multiple' && hiddenValues[0] === true
  return {
    missing: new Set(missingStates.filter((_, index) => hidden[index])),
    answered: isAnsweredHidden,
    choices: kind === 'single' ? hiddenValues : hiddenOptions(choices, answered),
  }
}

/**
 * Whoever chose only hidden options stands out as having chosen one of them: so several options with enough respondents
 * are hidden together, as in a partition.
 */
function hiddenOptions(choices: number[], answered: number): boolean[] {
  const hidden = hiddenIn({ kind: 'shares', counts: choices, base: answered })
  const spare = choices
    .map((count, index) => ({ count, index }))
    .filter(({ count, index }) => count > 0 && !hidden[index])
    .sort((a, b) => a.count - b.count || a.index - b.index)
  while (hidden.includes(true) && !isBlurred(choices.filter((_, index) => hidden[index]))) {
    const next = spare.shift()
    if (!next) return choices.map(() => true)
    hidden[next.index] = true
  }
  return hidden
}

/** Areas by id: true where too few answered. */
export function hiddenAreas(responses: ReadonlyMap<string, number>): ReadonlyMap<string, boolean> {
  const counts = [...responses.values()]
  const base = counts.reduce((sum, count) => sum + count, 0)
  const hidden = hiddenIn({ kind: 'partition', counts, base })
  return new Map([...responses.keys()].map((id, index) => [id, hidden[index] ?? true]))
}
