import type { Codebook, Pair, PairSide, Span, Variable } from '../codebook/codebook.ts'
import { type MissingState, missingBytes, missingStates } from './missing.ts'

/** A codebook reduced to the positions that folding one response reads and writes. */
export interface Tally {
  factsLength: number
  length: number
  variables: Layout[]
  pairs: PairLayout[]
}

interface Layout {
  /** Position in `facts`, and how many bytes of bit set follow it (none for a single question). */
  facts: number
  bitBytes: number
  choices: number
  /** Positions in the vector of the first missing state and of the first choice. */
  missingAt: number
  choicesAt: number
}

interface PairLayout {
  left: Layout
  leftChoice: number
  right: Layout
  rightChoice: number
  columns: number
  at: number
}

// Read once: looked up at each answer, they would take most of the time of a release.
const { not_asked: notAsked, not_applicable: lastMissing } = missingBytes

/** Side of a pair that is a whole scale, not one option of a multiple. */
const wholeScale = -1

export function compileTally(codebook: Codebook): Tally {
  const layouts = new Map(codebook.variables.flatMap(layoutOf))
  const layout = ({ variable }: PairSide) => {
    const found = layouts.get(variable)
    if (!found) throw new RangeError(`${variable} has no facts to pair`)
    return found
  }
  const pairs = codebook.pairs.map(({ left, right, columns, tally }) => ({
    left: layout(left),
    leftChoice: left.choice ?? wholeScale,
    right: layout(right),
    rightChoice: right.choice ?? wholeScale,
    columns,
    at: tally.offset,
  }))
  return { factsLength: codebook.factsLength, length: codebook.tallyLength, variables: [...layouts.values()], pairs }
}

function layoutOf({ name, facts, tally, choices }: Variable): [string, Layout][] {
  if (!facts || !tally) return []
  const positions = { missingAt: tally.offset, choicesAt: tally.offset + missingStates.length }
  return [[name, { facts: facts.offset, bitBytes: facts.length - 1, choices: choices.length, ...positions }]]
}

/**
 * Adds `amount` at every position the response counts in: 1 or -1 for counts; the response's record key or its
 * negative for key sums, which wrap modulo 2^32 as int32.
 */
export function addToTally(tally: Tally, facts: Uint8Array, vector: Int32Array, amount: number): void {
  if (facts.length !== tally.factsLength || vector.length !== tally.length) {
    throw new RangeError('facts or vector belong to another version')
  }
  add(vector, 0, amount)
  for (const layout of tally.variables) {
    const status = facts[layout.facts] ?? 0
    if (isMissing(status)) add(vector, layout.missingAt + missingIndex(status), amount)
    else if (layout.bitBytes === 0) add(vector, layout.choicesAt + within(status - 1, layout), amount)
    else addBits(facts, layout, vector, amount)
  }
  for (const pair of tally.pairs) {
    const row = sideIndex(facts, pair.left, pair.leftChoice)
    const column = sideIndex(facts, pair.right, pair.rightChoice)
    if (row >= 0 && column >= 0) add(vector, pair.at + row * pair.columns + column, amount)
  }
}

function addBits(facts: Uint8Array, layout: Layout, vector: Int32Array, amount: number): void {
  for (let byte = 0; byte < layout.bitBytes; byte++) {
    for (let bits = facts[layout.facts + 1 + byte] ?? 0; bits !== 0; bits &= bits - 1) {
      const bit = 31 - Math.clz32(bits & -bits)
      add(vector, layout.choicesAt + within(byte * 8 + bit, layout), amount)
    }
  }
}

/** -1 when the side has no substantive answer. */
function sideIndex(facts: Uint8Array, layout: Layout, choice: number): number {
  const status = facts[layout.facts] ?? 0
  if (isMissing(status)) return -1
  if (choice === wholeScale) return status - 1
  return ((facts[layout.facts + 1 + (choice >> 3)] ?? 0) >> (choice & 7)) & 1
}

function isMissing(status: number): boolean {
  return status === notAsked || status >= lastMissing
}

/** Index into `missingStates`: their bytes are 0, 255, 254, 253, 252. */
function missingIndex(status: number): number {
  return (256 - status) & 255
}

function within(index: number, { choices }: Layout): number {
  if (index >= choices) throw new RangeError('facts name a choice that the version does not have')
  return index
}

function add(vector: Int32Array, position: number, amount: number): void {
  vector[position] = (vector[position] ?? 0) + amount
}

export interface Counts {
  responses: number
  /** Responses with a substantive answer. */
  answered: number
  missing: Record<MissingState, number>
  /** In the order of the variable's `choices`. */
  choices: number[]
}

/** One closed question's part of a vector of counts. */
export function countsOf(codebook: Codebook, vector: ArrayLike<number>, variableName: string): Counts {
  const span = codebook.variables.find(({ name }) => name === variableName)?.tally
  if (!span) throw new RangeError(`${variableName} is not a closed question of this version`)
  const [responses = 0] = slice(codebook, vector, { offset: 0, length: 1 })
  const block = slice(codebook, vector, span)
  const [not_asked = 0, skipped = 0, dont_know = 0, rather_not_say = 0, not_applicable = 0] = block
  const missing = { not_asked, skipped, dont_know, rather_not_say, not_applicable }
  const answered = responses - not_asked - skipped - dont_know - rather_not_say - not_applicable
  return { responses, answered, missing, choices: block.slice(missingStates.length) }
}

/** Joint counts of a pair: one array of columns for each row. */
export function pairCounts(codebook: Codebook, vector: ArrayLike<number>, pair: Pair): number[][] {
  const block = slice(codebook, vector, pair.tally)
  return Array.from({ length: pair.rows }, (_, row) => block.slice(row * pair.columns, (row + 1) * pair.columns))
}

function slice(codebook: Codebook, vector: ArrayLike<number>, { offset, length }: Span): number[] {
  if (vector.length !== codebook.tallyLength) throw new RangeError('the vector belongs to another version')
  return Array.from({ length }, (_, i) => vector[offset + i] ?? 0)
}
