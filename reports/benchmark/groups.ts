import { compileTally, type Tally } from '../../surveys/answers/tally.ts'
import type { Codebook } from '../../surveys/codebook/codebook.ts'
import { type Crowd, refusalOf } from '../disclosure/benchmark.ts'
import { hiddenIn } from '../disclosure/withhold.ts'
import type { AudienceTallies } from '../sections/audience.ts'
import type { BenchmarkGroup, GroupId } from './benchmark.ts'
import { type CountedResponse, crowdOf, type Group, minus, severalOf } from './crowd.ts'

export interface ComparedResponses {
  codebook: Codebook
  /** Everything released of the audience. */
  tallies: AudienceTallies
  response: CountedResponse & { facts: Uint8Array }
  /** Everything of the same provider in the release, with this response. */
  own: (CountedResponse & { facts: Uint8Array })[]
  /** Providers other than that with more than one response in the release. */
  several: CountedResponse[][]
}

/** A group of others, what it leaves out of all the others, and what the report counts in its place. */
export interface OfferedGroup {
  id: GroupId
  others: Group
  rest: Group | null
  /** With the own responses. */
  reported: Int32Array
  /** The parts that make up all, of which this is one. */
  parts: Map<string, Int32Array>
  part: string
}

export function offeredGroup(given: ComparedResponses, id: GroupId): OfferedGroup | null {
  const { tallies, response } = given
  const tally = compileTally(given.codebook)
  const all = othersIn(given, tally, { isIn: () => true, reported: tallies.total })
  if (id === 'all') return { id, others: all, rest: null, reported: tallies.total, parts: new Map(), part: '' }
  const parts = id === 'area' ? tallies.byArea : tallies.bySector
  const key = id === 'area' ? 'areaId' : 'stratum'
  const part = response[key]
  const reported = parts.get(part)
  if (!part || !reported) return null
  const others = othersIn(given, tally, { isIn: one => one[key] === part, reported })
  const outside = othersIn(given, tally, { isIn: one => one[key] !== part, reported: minus(tallies.total, reported) })
  return { id, others, rest: outside, reported, parts, part }
}

/** All that is tallied there without what the own provider has given. */
function othersIn(
  { own, several }: ComparedResponses,
  tally: Tally,
  { isIn, reported }: { isIn: (response: CountedResponse) => boolean; reported: Int32Array },
): Group {
  return {
    vector: minus(reported, severalOf(tally, own.filter(isIn))?.vector),
    several: several.flatMap(responses => severalOf(tally, responses.filter(isIn)) ?? []),
  }
}

/** Whether a group may be shown at all. */
export function stateOfGroup(offered: OfferedGroup | null): BenchmarkGroup['state'] {
  if (!offered) return 'unknown'
  const { others, rest, parts, part } = offered
  const crowd = crowdOf(others)
  const outside: Crowd | null = rest && crowdOf(rest)
  const refusal = refusalOf(crowd, outside)
  if (refusal) return refusal
  if (outside?.responses === 0) return 'same'
  return isHiddenPart(parts, part, vector => vector[0] ?? 0) ? 'close' : 'shown'
}

/** Parts add up to all: one that is hidden among them is not shown here. */
export function isHiddenPart(
  parts: Map<string, Int32Array>,
  part: string,
  countOf: (vector: Int32Array) => number,
): boolean {
  if (parts.size === 0) return false
  const names = [...parts.keys()].sort()
  const counts = names.map(name => countOf(parts.get(name) ?? new Int32Array(0)))
  const base = counts.reduce((sum, count) => sum + count, 0)
  return base > 0 && hiddenIn({ kind: 'partition', counts, base })[names.indexOf(part)] !== false
}
