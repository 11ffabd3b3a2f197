import type { TableCell } from './cells.ts'
import { type ColumnName, fill, type Messages } from './messages/messages.ts'
import { rangeText } from './numbers.ts'

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
  /** Of an interval of the column before. */
  end?: 'low' | 'high'
}

export interface TableRow {
  key: string
  /** In the order of the columns. */
  cells: TableCell[]
}

/** `small`: in small type; `landscape`: on pages of their own that lie on their side. */
export type TableLayout = 'normal' | 'small' | 'landscape'

export function layoutOf({ columns }: Table): TableLayout {
  return columns.length >= 10 ? 'landscape' : columns.length >= 7 ? 'small' : 'normal'
}

export type TableBody = Omit<Table, 'caption'>

type Labels = Messages['columns']

export function words(labels: Labels, key: ColumnName): Column {
  return { key, label: labels[key], numeric: false }
}

export function numbers(labels: Labels, ...keys: ColumnName[]): Column[] {
  return keys.map(key => {
    const end = endOf(key)
    return { key, label: labels[key], numeric: true, ...(end && { end }) }
  })
}

function endOf(key: ColumnName): Column['end'] {
  return /^low$|Low$/.test(key) ? 'low' : /^high$|High$/.test(key) ? 'high' : undefined
}

/** For readers: an interval stands in brackets behind its number, “0.64 (0.59–0.68)”, where a CSV has columns for its ends. */
export function foldIntervals({ caption, columns, rows }: Table, { withInterval }: Messages): Table {
  const kept = columns.flatMap((column, at) => {
    if (column.end) return []
    const hasInterval = columns[at + 1]?.end === 'low' && columns[at + 2]?.end === 'high'
    const label = hasInterval ? fill(withInterval, { label: column.label }) : column.label
    return [{ at, hasInterval, column: { ...column, label } }]
  })
  return {
    caption,
    columns: kept.map(({ column }) => column),
    rows: rows.map(({ key, cells }) => ({
      key,
      cells: kept.flatMap(({ at, hasInterval }) => {
        const [cell, low, high] = cells.slice(at)
        return !cell ? [] : hasInterval ? [withEnds(cell, low, high)] : [cell]
      }),
    })),
  }
}

function withEnds(cell: TableCell, low: TableCell | undefined, high: TableCell | undefined): TableCell {
  if (typeof low?.value !== 'number' || typeof high?.value !== 'number') return cell
  return { ...cell, text: `${cell.text} (${rangeText(low.text, high.text, low.value < 0)})` }
}
