import type { Draw, Person } from './person.ts'

export type Weights = Record<string, number>
/** How far the person leans to each choice: added to its log weight. */
export type Lean = (person: Person) => Weights

const nowhere: Lean = () => ({})

/** One choice, in proportion to the weights. */
export function oneOf(weights: Weights, lean = nowhere): Draw {
  return person => {
    const leaning = lean(person)
    const leant = Object.entries(weights).map(
      ([value, weight]) => [value, weight * Math.exp(leaning[value] ?? 0)] as const,
    )
    return person.random.weighted(leant)
  }
}

interface Several {
  /** Share who choose "none of these". */
  none?: number
  /** The choice that means it. */
  noneIs?: string
  dontKnow?: number
  notApplicable?: number
  ratherNotSay?: number
  /** Added to the log odds of all choices. */
  shift?: (person: Person) => number
  lean?: Lean
}

/** Several choices, each with its own likelihood; those that the question does not offer are left out. */
export function someOf(likelihoods: Weights, options: Several = {}): Draw {
  const { noneIs = 'none', shift = () => 0, lean = nowhere } = options
  const outcomes = outcomesOf(options)
  return (person, { choices }) => {
    const outcome = person.random.weighted(outcomes)
    if (outcome !== 'some') return [outcome]
    const leaning = lean(person)
    const by = shift(person)
    const chosen = Object.entries(likelihoods).flatMap(([value, likelihood]) =>
      person.random.chance(shifted(likelihood, by + (leaning[value] ?? 0))) ? value : [],
    )
    const offered = chosen.filter(value => choices.some(choice => choice.value === value))
    if (offered.length > 0) return offered
    return choices.some(choice => choice.value === noneIs) ? [noneIs] : undefined
  }
}

function outcomesOf({ noneIs = 'none', none = 0, dontKnow = 0, notApplicable = 0, ratherNotSay = 0 }: Several) {
  const shares = { [noneIs]: none, dont_know: dontKnow, not_applicable: notApplicable, rather_not_say: ratherNotSay }
  const some = 1 - none - dontKnow - notApplicable - ratherNotSay
  return Object.entries({ ...shares, some }).filter(([, share]) => share > 0)
}

/** A rating 1 … 5 around a mean. */
export function rating(mean: number, loading: (person: Person) => number = () => 0, dontKnow = 0): Draw {
  return person => {
    if (dontKnow > 0 && person.random.chance(dontKnow)) return 'dont_know'
    return ratingAround(person, mean + loading(person))
  }
}

export function ratingAround({ random }: Person, mean: number): string {
  return String(Math.min(5, Math.max(1, Math.round(mean + 0.85 * random.normal()))))
}

/** A probability moved on the scale of log odds, so that it stays one. */
export function shifted(probability: number, by: number): number {
  const odds = (probability / (1 - probability)) * Math.exp(by)
  return odds / (1 + odds)
}
