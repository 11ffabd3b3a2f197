import type { Crosstab, CrosstabCell, CrosstabTable } from '../crosstabs/crosstab.ts'
import { type Bar, type Bars, maxBars, type Series } from './bars.ts'
import { crosstabWords } from './crosstab-words.ts'
import { numberFormats } from './numbers.ts'
import { palette } from './palette.ts'

export type CrosstabMeasure = 'count' | 'ofRow' | 'ofColumn'

/** What is drawn of a table: a group of bars for each row, or a whole where the columns are parts of the row. */
export function crosstabBars(crosstab: Crosstab & { table: CrosstabTable }, measure: CrosstabMeasure): Bars {
  const { rows, columns, table, language } = crosstab
  const words = crosstabWords(language)
  const drawnRows = rowsDrawn(crosstab)
  const drawnColumns = columnsDrawn(crosstab)
  const isStacked = measure === 'ofRow' && !columns.isMultiple && drawnColumns.length === columnsGiven(table).length
  const draw = writer(language, measure, words.withheld)
  const cellsOf = (row: number) => drawnColumns.map(column => table.cells[row]?.[column] ?? { shown: false as const })
  const series: Series[] = drawnColumns.map((column, at) => ({
    label: columns.categories[column]?.label ?? '',
    isWithheld: false,
    bars: drawnRows.map(row => draw(cellsOf(row)[at], isStacked)),
  }))
  const rests = drawnRows.map(row => restOf(cellsOf(row), words.withheld))
  if (isStacked && rests.some(({ value }) => value !== null))
    series.push({ label: words.withheld, bars: rests, isWithheld: true })
  return {
    labels: drawnRows.map(row => rows.categories[row]?.label ?? ''),
    series,
    isStacked,
    unit: measure === 'count' ? 'count' : 'share',
  }
}

/** How many columns the chart leaves out: more would not be told apart. */
export function columnsLeftOut({ table }: { table: CrosstabTable }): number {
  return Math.max(0, columnsGiven(table).length - palette.length)
}

/** Pixels in which every row can be read. */
export function crosstabHeight({ labels, series, isStacked }: Bars): number {
  return 72 + labels.length * (16 + 20 * (isStacked ? 1 : series.length))
}

function writer(language: string, measure: CrosstabMeasure, withheld: string) {
  const formats = numberFormats(language)
  return (cell: CrosstabCell | undefined, isPart: boolean): Bar => {
    if (!cell?.shown) return { value: null, text: isPart ? '' : withheld }
    if (measure === 'count') return { value: cell.count, text: formats.count(cell.count) }
    const part = cell[measure]
    if (!part) return { value: null, text: isPart ? '' : withheld }
    const text = formats.share(part.share)
    return isPart ? { value: part.share, text } : { value: part.share, low: part.low, high: part.high, text }
  }
}

/** What the shown cells leave of the whole row. */
function restOf(cells: CrosstabCell[], withheld: string): Bar {
  if (cells.every(cell => cell.shown && cell.ofRow)) return { value: null, text: '' }
  const shown = cells.reduce((sum, cell) => sum + (cell.shown ? (cell.ofRow?.share ?? 0) : 0), 0)
  return { value: Math.max(0, 1 - shown), text: withheld }
}

function isGiven(total: { shown: boolean; count?: number } | undefined): boolean {
  return total !== undefined && (!total.shown || (total.count ?? 0) > 0)
}

function rowsDrawn({ rows, table }: Crosstab & { table: CrosstabTable }): number[] {
  const given = [...rows.categories.keys()].filter(row => isGiven(table.rowTotals[row]))
  const size = (row: number) => {
    const total = table.rowTotals[row]
    return total?.shown ? total.count : 0
  }
  return (rows.isOrdered ? given : given.sort((a, b) => size(b) - size(a))).slice(0, maxBars)
}

function columnsGiven({ columnTotals }: CrosstabTable): number[] {
  return [...columnTotals.keys()].filter(column => isGiven(columnTotals[column]))
}

function columnsDrawn({ table }: { table: CrosstabTable }): number[] {
  const size = (column: number) => {
    const total = table.columnTotals[column]
    return total?.shown ? total.count : 0
  }
  const largest = columnsGiven(table).sort((a, b) => size(b) - size(a))
  return largest.slice(0, palette.length).sort((a, b) => a - b)
}
