import type { FactsPage } from '../queries/facts.ts'
import type { Axis, Reader } from './axis.ts'

/** Responses that have answered both sides. Sides with several answers add to more than `base`. */
export interface TableCounts {
  base: number
  rows: number[]
  columns: number[]
  /** A row of columns for each row. */
  cells: number[][]
}

/** What a filter leaves, and what it takes away: neither may give the other's small numbers away. */
export interface SplitCounts {
  within: TableCounts
  without: TableCounts
  /** Those within, by the categories of the condition; none without one. */
  parts: TableCounts[]
}

/** One condition: the response falls into one of these categories of the axis. */
export interface Condition {
  axis: Axis
  allowed: boolean[]
}

/** One condition at most: two would single people out. */
export interface TableAxes {
  rows: Axis
  columns: Axis
  condition: Condition | undefined
}

export function emptyCounts(rows: number, columns: number, parts = 0): SplitCounts {
  const counts = (): TableCounts => ({
    base: 0,
    rows: new Array(rows).fill(0),
    columns: new Array(columns).fill(0),
    cells: Array.from({ length: rows }, () => new Array(columns).fill(0)),
  })
  return { within: counts(), without: counts(), parts: Array.from({ length: parts }, counts) }
}

/** The positions of `facts` that the table needs, in the order in which `countPage` expects the columns. */
export function positionsOf(axes: TableAxes): number[] {
  return axesOf(axes).flatMap(({ positions }) => positions)
}

function axesOf({ rows, columns, condition }: TableAxes): Axis[] {
  return [rows, columns, ...(condition ? [condition.axis] : [])]
}

/** Adds one page of responses. */
export function countPage(axes: TableAxes, page: FactsPage, counts: SplitCounts): void {
  const readers = readersOf(axes, page)
  const [readRows, readColumns, readCondition] = readers
  if (!readRows || !readColumns) return
  const rows = new Int32Array(axes.rows.categories)
  const columns = new Int32Array(axes.columns.categories)
  const met = new Int32Array(axes.condition?.axis.categories ?? 0)
  const allowed = axes.condition?.allowed ?? []
  for (let at = 0; at < page.size; at++) {
    const rowCount = readRows(at, rows)
    if (rowCount === 0) continue
    const columnCount = readColumns(at, columns)
    if (columnCount === 0) continue
    const found = { rows, rowCount, columns, columnCount }
    if (!readCondition) {
      addResponse(counts.within, found)
      continue
    }
    let isWithin = false
    const metCount = readCondition(at, met)
    for (let i = 0; i < metCount; i++) {
      const category = met[i] ?? 0
      const part = allowed[category] ? counts.parts[category] : undefined
      if (!part) continue
      isWithin = true
      addResponse(part, found)
    }
    addResponse(isWithin ? counts.within : counts.without, found)
  }
}

function readersOf(axes: TableAxes, page: FactsPage): Reader[] {
  let first = 0
  return axesOf(axes).map(axis => {
    const columns = page.columns.slice(first, first + axis.positions.length)
    first += axis.positions.length
    return axis.read(page, columns)
  })
}

interface Found {
  rows: Int32Array
  rowCount: number
  columns: Int32Array
  columnCount: number
}

function addResponse(to: TableCounts, { rows, rowCount, columns, columnCount }: Found): void {
  to.base++
  for (let j = 0; j < columnCount; j++) add(to.columns, columns[j] ?? 0)
  for (let i = 0; i < rowCount; i++) {
    const row = rows[i] ?? 0
    add(to.rows, row)
    const cells = to.cells[row]
    if (cells) for (let j = 0; j < columnCount; j++) add(cells, columns[j] ?? 0)
  }
}

function add(list: number[], at: number): void {
  list[at] = (list[at] ?? 0) + 1
}
