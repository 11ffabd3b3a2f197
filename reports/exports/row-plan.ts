import { answeredByte } from '../../surveys/answers/facts.ts'
import { missingBytes, missingStates } from '../../surveys/answers/missing.ts'
import type { CodedChoice } from '../../surveys/codebook/codebook.ts'
import type { CellPool } from './cell-pool.ts'
import type { Suppressed } from './suppression.ts'
import type { Values } from './values.ts'
import type { ExportedVariable } from './variables.ts'

/** Not a byte that the version's facts can hold. */
export const noCell = -1

/** What each byte of facts is written as: numbers of cells in the pool, separators included. */
export interface RowStep {
  facts: number
  /** By status byte: the whole cell of a single question, or all cells of a multiple without an answer. */
  status: Int32Array
  /** Multiples only: by position and value of each byte of the bit set, 256 for each byte. */
  bits: { length: number; summary: Int32Array; columns: Int32Array; nothingShown: number } | undefined
  /** Most bytes that the step can write. */
  longest: number
}

interface Writing {
  values: Values
  separator: string
  pool: CellPool
}

export function compileStep(exported: ExportedVariable, suppressed: Suppressed, writing: Writing): RowStep {
  const step = exported.variable.kind === 'single' ? singleStep : multipleStep
  return step(exported, suppressed, writing)
}

function singleStep(
  { variable, facts }: ExportedVariable,
  suppressed: Suppressed,
  { values, separator, pool }: Writing,
): RowStep {
  const status = new Int32Array(256).fill(noCell)
  for (const state of missingStates) {
    const cell = values.missing(suppressed.missing.has(state) ? 'suppressed' : state, variable)
    status[missingBytes[state]] = pool.idOf(separator + cell)
  }
  for (const [index, choice] of variable.choices.entries()) {
    const cell = suppressed.choices[index] ? values.missing('suppressed', variable) : values.choice(choice)
    status[index + 1] = pool.idOf(separator + cell)
  }
  return { facts: facts.offset, status, bits: undefined, longest: longestOf(status, pool) }
}

function multipleStep(exported: ExportedVariable, suppressed: Suppressed, writing: Writing): RowStep {
  const { values, separator, pool } = writing
  const { variable, facts } = exported
  const status = new Int32Array(256).fill(noCell)
  const without = (state: Parameters<Values['missing']>[0]) => {
    const columns = variable.choices.map((_, index) =>
      values.missing(suppressed.choices[index] ? 'suppressed' : state, variable),
    )
    return pool.idOf(separator + [values.noSummary(state, variable), ...columns].join(separator))
  }
  for (const state of missingStates) {
    status[missingBytes[state]] = without(suppressed.missing.has(state) ? 'suppressed' : state)
  }
  if (suppressed.answered) {
    status[answeredByte] = without('suppressed')
    return { facts: facts.offset, status, bits: undefined, longest: longestOf(status, pool) }
  }
  const length = facts.length - 1
  const perByte = (cellOf: (choices: CodedChoice[], first: number, byte: number) => string) => {
    const cells = new Int32Array(length * 256)
    for (let at = 0; at < length; at++) {
      const choices = variable.choices.slice(at * 8, at * 8 + 8)
      for (let byte = 0; byte < 256; byte++) cells[at * 256 + byte] = pool.idOf(cellOf(choices, at * 8, byte))
    }
    return cells
  }
  const summary = perByte((choices, first, byte) => {
    const shown = choices.filter((_, bit) => (byte >> bit) & 1 && !suppressed.choices[first + bit])
    return shown.map(choice => values.joiner + values.part(choice)).join('')
  })
  const columns = perByte((choices, first, byte) => {
    const cellOf = (bit: number) =>
      suppressed.choices[first + bit]
        ? values.missing('suppressed', variable)
        : values.selected(((byte >> bit) & 1) === 1)
    return choices.map((_, bit) => separator + cellOf(bit)).join('')
  })
  const nothingShown = pool.idOf(values.nothingShown)
  const longest = Math.max(
    longestOf(status, pool),
    longestBits([summary, columns], pool) + pool.lengthOf(nothingShown) + 8,
  )
  return { facts: facts.offset, status, bits: { length, summary, columns, nothingShown }, longest }
}

function longestOf(cells: Int32Array, pool: CellPool): number {
  return cells.reduce((most, id) => Math.max(most, pool.lengthOf(id)), 0)
}

function longestBits(tables: Int32Array[], pool: CellPool): number {
  let sum = 0
  for (const table of tables) {
    for (let at = 0; at < table.length; at += 256) sum += longestOf(table.subarray(at, at + 256), pool)
  }
  return sum
}
