import { type Fact, unpackFacts } from '../../surveys/answers/facts.ts'
import type { Codebook, Variable } from '../../surveys/codebook/codebook.ts'
import { comparableIn } from '../../surveys/codebook/comparable.ts'
import { isSmall } from '../disclosure/withhold.ts'
import { mcnemarExact } from './mcnemar.ts'
import type { Matched } from './trend.ts'

/** By `<figure>/<row>`. */
export type MatchedRows = ReadonlyMap<string, Matched>

/** The facts of one provider in the two waves. */
export interface MatchedFacts {
  before: Uint8Array
  after: Uint8Array
}

/** So few providers would be known one by one. */
const fewestPairs = 20

/**
 * For every choice of every closed question that both waves ask alike: how many of the providers that answered it in both
 * waves changed their answer. Withheld where few did, or few did not.
 */
export function matchProviders(
  pairs: MatchedFacts[],
  { before, after }: { before: Codebook; after: Codebook },
): MatchedRows {
  const rows = new Map<string, Matched>()
  if (pairs.length < fewestPairs) return rows
  const unpacked = pairs.map(pair => ({
    before: unpackFacts(before, pair.before),
    after: unpackFacts(after, pair.after),
  }))
  for (const variable of after.variables) {
    const earlier = variable.facts && comparableIn(before, variable)
    if (!earlier) continue
    const answered = unpacked.flatMap(pair => {
      const [first, second] = [pair.before.get(variable.name), pair.after.get(variable.name)]
      return isAnswer(first) && isAnswer(second)
        ? [{ first: valuesOf(earlier, first), second: valuesOf(variable, second) }]
        : []
    })
    for (const { value } of variable.choices) {
      const matched = matchedOf(answered, value)
      if (matched) for (const key of keysOf(after, variable, value)) rows.set(key, matched)
    }
  }
  return rows
}

type Answered = { choices: number[] }

function isAnswer(fact: Fact | undefined): fact is Answered {
  return fact !== undefined && 'choices' in fact
}

function valuesOf({ choices }: Variable, { choices: chosen }: Answered): Set<string> {
  return new Set(chosen.map(index => choices[index]?.value ?? ''))
}

function matchedOf(answered: { first: Set<string>; second: Set<string> }[], value: string): Matched | undefined {
  const pairs = answered.length
  const gained = answered.filter(({ first, second }) => !first.has(value) && second.has(value)).length
  const lost = answered.filter(({ first, second }) => first.has(value) && !second.has(value)).length
  const both = answered.filter(({ first, second }) => first.has(value) && second.has(value)).length
  if (pairs < fewestPairs || [gained, lost, both, pairs - gained - lost - both].some(isSmall)) return undefined
  return { pairs, gained, lost, p: mcnemarExact(gained, lost) }
}

/** A row of a grid stands in the figure of its grid, any other question in one of its own. */
function keysOf({ audience }: Codebook, { name, item }: Variable, value: string): string[] {
  const [grid, row] = name.split('__')
  const own = `${audience}.${name}/${value}`
  return row === undefined || grid === undefined ? [own] : [own, `${audience}.${grid}/${item ?? row}/${value}`]
}
