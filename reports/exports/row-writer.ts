import type { Codebook } from '../../surveys/codebook/codebook.ts'
import { CellPool } from './cell-pool.ts'
import { compileStep, noCell, type RowStep } from './row-plan.ts'
import type { Suppression } from './suppression.ts'
import type { Values } from './values.ts'
import { exportedVariables } from './variables.ts'

export type Separator = ',' | ';' | '\t'

export interface RowWriterOptions {
  codebook: Codebook
  suppression: Suppression
  values: Values
  separator: Separator
  /** Header cells of the columns before the answers, the response's id first. */
  lead: string[]
}

/** Bytes of the longest id of a row. */
const longestId = 64
const quoteMark = 34
const lineEnd = [13, 10]

/** Writes responses as CSV rows: tables are looked up by each byte of facts, and nothing is parsed or built for a row. */
export class RowWriter {
  readonly header: Buffer
  /** Enough for any row. */
  readonly longestRow: number
  readonly factsLength: number
  readonly #steps: RowStep[]
  readonly #bytes: Uint8Array
  readonly #starts: Int32Array
  readonly #joiner: number
  readonly #separator: number
  readonly #longestAnswers: number

  constructor({ codebook, suppression, values, separator, lead }: RowWriterOptions) {
    const pool = new CellPool()
    const exported = exportedVariables(codebook)
    this.#steps = exported.map(variable => {
      const suppressed = suppression.get(variable.variable.name)
      if (!suppressed) throw new RangeError('a variable has no rule what to suppress')
      return compileStep(variable, suppressed, { values, separator, pool })
    })
    const headers = exported.flatMap(({ variable, name, options }) => [
      values.header(variable, name),
      ...options.map(option => values.header(variable, option.name, option.choice)),
    ])
    this.header = Buffer.from(`${values.start}${[...lead, ...headers].join(separator)}\r\n`)
    const { bytes, starts } = pool.pack()
    this.#bytes = bytes
    this.#starts = starts
    this.#joiner = Buffer.byteLength(values.joiner)
    this.#separator = separator.charCodeAt(0)
    this.#longestAnswers = this.#steps.reduce((sum, step) => sum + step.longest, 0)
    this.longestRow = this.#longestAnswers + longestId + 8_192
    this.factsLength = codebook.factsLength
  }

  /** Writes one row to `out` from `at` on; returns where it ends. `lead`: the cells between id and answers, each after a separator. */
  write(out: Uint8Array, at: number, row: { id: Uint8Array; lead: Uint8Array; facts: Uint8Array }): number {
    if (row.facts.length !== this.factsLength) throw new RangeError('facts belong to another version')
    let end = at
    out[end++] = quoteMark
    for (const byte of row.id) out[end++] = byte
    out[end++] = quoteMark
    out.set(row.lead, end)
    end += row.lead.length
    for (const step of this.#steps) end = this.#writeStep(out, end, step, row.facts)
    for (const byte of lineEnd) out[end++] = byte
    return end
  }

  #writeStep(out: Uint8Array, at: number, { facts: offset, status, bits }: RowStep, facts: Uint8Array): number {
    const cell = status[facts[offset] ?? 0] ?? noCell
    if (cell !== noCell) return this.#copy(out, at, cell, 0)
    if (!bits) throw new RangeError('facts name a choice that the version does not have')
    let end = at
    out[end++] = this.#separator
    out[end++] = quoteMark
    const start = end
    for (let byte = 0; byte < bits.length; byte++) {
      const part = bits.summary[byte * 256 + (facts[offset + 1 + byte] ?? 0)] ?? 0
      // Each part begins with the joiner, which the first one leaves out.
      end = this.#copy(out, end, part, end === start ? this.#joiner : 0)
    }
    if (end === start) end = this.#copy(out, end, bits.nothingShown, 0)
    out[end++] = quoteMark
    for (let byte = 0; byte < bits.length; byte++) {
      end = this.#copy(out, end, bits.columns[byte * 256 + (facts[offset + 1 + byte] ?? 0)] ?? 0, 0)
    }
    return end
  }

  #copy(out: Uint8Array, at: number, cell: number, skip: number): number {
    const bytes = this.#bytes
    const last = this.#starts[cell + 1] ?? 0
    let end = at
    for (let i = (this.#starts[cell] ?? 0) + skip; i < last; i++) out[end++] = bytes[i] ?? 0
    return end
  }
}
