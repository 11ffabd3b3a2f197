import type { TableCell } from './cells.ts'
import type { ColumnName, Messages } from './messages/messages.ts'

/** A figure as a table: the same on the page, in print and as CSV. */
export interface Table {
  caption: string
  columns: Column[]
  rows: TableRow[]
}

export interface Column {
  key: string
  label: string
  numeric: boolean
}

export interface TableRow {
  key: string
  /** In the order of the columns. */
  cells: TableCell[]
}

export type TableBody = Omit<Table, 'caption'>

type Labels = Messages['columns']

export function words(labels: Labels, key: ColumnName): Column {
  return { key, label: labels[key], numeric: false }
}

export function numbers(labels: Labels, ...keys: ColumnName[]): Column[] {
  return keys.map(key => ({ key, label: labels[key], numeric: true }))
}
