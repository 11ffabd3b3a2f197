import { addToTally, countsOf, type Tally } from '../../surveys/answers/tally.ts'
import type { Codebook, Variable } from '../../surveys/codebook/codebook.ts'
import type { Crowd, CrowdCounts } from '../disclosure/benchmark.ts'
import type { Opinionless } from '../sections/base.ts'

/** A response that is in the tallies. */
export interface CountedResponse {
  areaId: string
  stratum: string
  /** Null: erased since. It still counts, but nobody can say where. */
  facts: Uint8Array | null
}

/** Tallied responses, of which some organisations have given several. */
export interface Group {
  vector: Int32Array
  several: Several[]
}

interface Several {
  vector: Int32Array
  responses: number
  erased: number
}

export function severalOf(tally: Tally, responses: CountedResponse[]): Several | null {
  if (responses.length === 0) return null
  const known = responses.flatMap(({ facts }) => facts ?? [])
  return { vector: tallyOf(tally, known), responses: responses.length, erased: responses.length - known.length }
}

function tallyOf(tally: Tally, facts: Uint8Array[]): Int32Array {
  const vector = new Int32Array(tally.length)
  for (const one of facts) addToTally(tally, one, vector, 1)
  return vector
}

export function minus(one: Int32Array, other: Int32Array | undefined): Int32Array {
  return other ? one.map((count, i) => count - (other[i] ?? 0)) : one
}

export function crowdOf({ vector, several }: Group): Crowd {
  const responses = vector[0] ?? 0
  const more = several.reduce((sum, of) => sum + of.responses - 1, 0)
  return {
    responses,
    organisations: responses - more,
    largest: largest(
      responses,
      several.map(of => of.responses),
    ),
  }
}

/** One question's answers, and by how many organisations; what is erased may have been any answer. */
export function crowdCounts(
  { vector, several }: Group,
  { codebook, variable, states }: { codebook: Codebook; variable: Variable; states: Opinionless[] },
): CrowdCounts {
  const all = cellsOf(vector, { codebook, variable, states })
  const givers = several.map(of => ({ ...cellsOf(of.vector, { codebook, variable, states }), erased: of.erased }))
  const spare = (given: number, erased: number) => Math.max(0, given + erased - 1)
  const less = (countOf: (of: (typeof givers)[number]) => number) =>
    givers.reduce((sum, of) => sum + spare(countOf(of), of.erased), 0)
  return {
    counts: all.counts,
    responses: all.base,
    substantive: all.substantive,
    organisations: Math.max(0, all.base - less(({ base }) => base)),
    largest: largest(
      all.base,
      givers.map(({ base, erased }) => base + erased),
    ),
    inside: all.counts.map((count, i) =>
      atLeastOne(
        count,
        less(({ counts }) => counts[i] ?? 0),
      ),
    ),
    outside: all.counts.map((count, i) =>
      atLeastOne(
        all.base - count,
        less(of => of.base - (of.counts[i] ?? 0)),
      ),
    ),
  }
}

function largest(responses: number, several: number[]): number {
  return Math.max(Math.min(1, responses), ...several)
}

/** Where there are responses there is somebody who gave them. */
function atLeastOne(responses: number, spare: number): number {
  return responses === 0 ? 0 : Math.max(1, responses - spare)
}

/** Choices and then the states that count, as the report has them. */
function cellsOf(
  vector: Int32Array,
  { codebook, variable, states }: { codebook: Codebook; variable: Variable; states: Opinionless[] },
): { counts: number[]; base: number; substantive: number } {
  const { answered, choices, missing } = countsOf(codebook, vector, variable.name)
  const opinionless = states.map(state => missing[state])
  const base = opinionless.reduce((sum, count) => sum + count, answered)
  return { counts: [...choices, ...opinionless], base, substantive: answered }
}
