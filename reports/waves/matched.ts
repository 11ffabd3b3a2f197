import { type Fact, unpackFacts } from '../../surveys/answers/facts.ts'
import type { Codebook, Variable } from '../../surveys/codebook/codebook.ts'
import { comparableIn } from '../../surveys/codebook/comparable.ts'
import { type Cell, isSmall, type Measure } from '../disclosure/withhold.ts'
import { mcnemarExact } from './mcnemar.ts'
import type { Matched } from './trend.ts'

/** By `<figure>/<row>`; `both` said it in both waves. */
export type MatchedRows = ReadonlyMap<string, Matched & { both: number }>

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
  const rows = new Map<string, Matched & { both: number }>()
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

function matchedOf(answered: { first: Set<string>; second: Set<string> }[], value: string) {
  const pairs = answered.length
  const gained = answered.filter(({ first, second }) => !first.has(value) && second.has(value)).length
  const lost = answered.filter(({ first, second }) => first.has(value) && !second.has(value)).length
  const both = answered.filter(({ first, second }) => first.has(value) && second.has(value)).length
  const isAnyoneKnown = [gained, lost, both, pairs - gained - lost - both].some(isSmall)
  if (pairs < fewestPairs || isAnyoneKnown) return undefined
  return { pairs, gained, lost, both, p: mcnemarExact({ firstOnly: lost, secondOnly: gained }) }
}

/**
 * Null where the matched, taken from all of a wave, which stand beside them, would leave a few: those that answered once are
 * then known.
 */
export function shownMatched(
  found: (Matched & { both: number }) | undefined,
  before: Cell | Measure | null,
  after: Cell | Measure | null,
): Matched | null {
  if (!found || !before?.shown || !after?.shown || !('base' in before) || !('base' in after)) return null
  const { both, ...matched } = found
  const { pairs, gained, lost } = matched
  const rest = (cell: { count: number; base: number }, said: number) => [
    ...[cell.count - said, cell.base - pairs, cell.base - pairs - (cell.count - said)],
  ]
  return [...rest(before, both + lost), ...rest(after, both + gained)].some(isSmall) ? null : matched
}

/** A row of a grid stands in the figure of its grid, any other question in one of its own. */
function keysOf({ audience }: Codebook, { name, item }: Variable, value: string): string[] {
  const [grid, row] = name.split('__')
  const own = `${audience}.${name}/${value}`
  return row === undefined || grid === undefined ? [own] : [own, `${audience}.${grid}/${item ?? row}/${value}`]
}
