import type { Codebook, CodedChoice, Span, Variable } from '../codebook/codebook.ts'
import type { Answers, Visible } from './answers.ts'
import { isChosenMissing, type MissingState, missingBytes, missingStateOfByte } from './missing.ts'

/** Status byte of a multiple question that has a substantive answer. */
export const answeredByte = 1

/** A closed answer as numbers: why there is none, or the indexes into `choices` (one for a single question). */
export type Fact = { missing: MissingState } | { choices: number[] }

/** The closed answers of one response as bytes; `answers` and `visible` come from the validator. */
export function packFacts(codebook: Codebook, answers: Answers, visible: Visible): Uint8Array {
  const bytes = new Uint8Array(codebook.factsLength)
  for (const variable of codebook.variables) {
    if (!variable.facts) continue
    const answer = answers[variable.name]
    if (!visible.has(variable.name)) bytes[variable.facts.offset] = missingBytes.not_asked
    else if (answer === undefined) bytes[variable.facts.offset] = missingBytes.skipped
    else packAnswer(bytes, variable, variable.facts, typeof answer === 'string' ? [answer] : answer)
  }
  return bytes
}

function packAnswer(bytes: Uint8Array, { kind, choices }: Variable, { offset }: Span, values: string[]): void {
  const [first = ''] = values
  if (isChosenMissing(first)) bytes[offset] = missingBytes[first]
  else if (kind === 'single') bytes[offset] = indexOf(choices, first) + 1
  else {
    bytes[offset] = answeredByte
    for (const value of values) {
      const index = indexOf(choices, value)
      const position = offset + 1 + (index >> 3)
      bytes[position] = (bytes[position] ?? 0) | (1 << (index & 7))
    }
  }
}

/** Kept as long as their codebook: looking through long lists of choices would take most of the time of packing. */
const indexes = new WeakMap<CodedChoice[], Map<string, number>>()

function indexOf(choices: CodedChoice[], value: string): number {
  const index = (indexes.get(choices) ?? indexed(choices)).get(value)
  if (index === undefined)
    throw new RangeError('an answer is not among the choices of its question: it was not validated')
  return index
}

function indexed(choices: CodedChoice[]): Map<string, number> {
  const made = new Map(choices.map((choice, index) => [choice.value, index]))
  indexes.set(choices, made)
  return made
}

/** The facts of one response by variable name. */
export function unpackFacts(codebook: Codebook, bytes: Uint8Array): Map<string, Fact> {
  if (bytes.length !== codebook.factsLength) throw new RangeError('facts belong to another version')
  const facts = new Map<string, Fact>()
  for (const variable of codebook.variables) {
    if (variable.facts) facts.set(variable.name, unpack(variable, bytes, variable.facts.offset))
  }
  return facts
}

function unpack({ kind, choices }: Variable, bytes: Uint8Array, offset: number): Fact {
  const status = bytes[offset] ?? 0
  const missing = missingStateOfByte(status)
  if (missing) return { missing }
  if (kind === 'single') return { choices: [status - 1] }
  const chosen: number[] = []
  for (let index = 0; index < choices.length; index++) {
    if (((bytes[offset + 1 + (index >> 3)] ?? 0) >> (index & 7)) & 1) chosen.push(index)
  }
  return { choices: chosen }
}
