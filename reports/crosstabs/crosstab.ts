import type { Audience } from '../../surveys/definition/definition.ts'
import type { Count, Withheld } from '../disclosure/withhold.ts'
import type { Interval } from '../gaps/proportions.ts'

/** A table of two questions, or of a question by area, sector, language or wave; small numbers are already withheld. */
export interface Crosstab {
  language: string
  audience: Audience
  waves: CrosstabWave[]
  /** Waves that cannot be counted in: the question was another one, or the answers have been erased. */
  leftOut: (CrosstabWave & { reason: 'different' | 'erased' })[]
  isFiltered: boolean
  rows: CrosstabSide
  columns: CrosstabSide
  /** `few`: too few responses; `sparse`: too much of the table would have to be hidden. */
  table: CrosstabTable | { shown: false; reason: 'few' | 'sparse' }
}

export interface CrosstabWave {
  number: number
  name: string
}

export interface CrosstabSide {
  kind: 'question' | 'frame'
  /** Name of the question, or the dimension. */
  name: string
  label: string
  /** Several answers possible: shares may add to more than 100 %. */
  isMultiple: boolean
  /** The order has meaning. */
  isOrdered: boolean
  categories: { value: string; label: string }[]
}

export interface CrosstabTable {
  shown: true
  /** Responses that answered both. */
  base: number
  rowTotals: Count[]
  columnTotals: Count[]
  /** A row of columns for each row. */
  cells: CrosstabCell[][]
}

export type CrosstabCell = { shown: true; count: number; ofRow: Part | null; ofColumn: Part | null } | Withheld

/** 0 … 1 with its 95 % Wilson interval; null where the total it is a part of is withheld. */
export interface Part extends Interval {
  share: number
}
