import type { Table } from '../charts/columns.ts'
import { crosstabWords } from '../charts/crosstab-words.ts'
import type { Count } from '../disclosure/withhold.ts'
import { tableCsv } from '../exports/table-csv.ts'
import type { Crosstab, CrosstabCell, Part } from './crosstab.ts'

/** A line for each cell, with the totals it is a part of; unrounded. A table that is withheld as a whole has no lines. */
export function crosstabCsv({ language, rows, columns, table }: Crosstab): string {
  const words = crosstabWords(language)
  const named = words.columns
  const number = (label: string) => ({ key: label, label, numeric: true })
  const shares = (base: string, share: string) => [base, share, `${share}: ${named.low}`, `${share}: ${named.high}`]
  const body: Table = {
    caption: `${rows.label} × ${columns.label}`,
    columns: [
      { key: 'row', label: `${named.row}: ${rows.label}`, numeric: false },
      { key: 'column', label: `${named.column}: ${columns.label}`, numeric: false },
      ...[named.count, ...shares(named.rowBase, named.ofRow), ...shares(named.columnBase, named.ofColumn)].map(number),
    ],
    rows: [],
  }
  if (!table.shown) return tableCsv(body)
  const text = (value: string) => ({ text: value, value, withheld: false })
  const count = (value: number | undefined) =>
    value === undefined ? { text: words.withheld, withheld: true, value: null } : { text: '', value, withheld: false }
  const total = (of: Count | undefined) => count(of?.shown ? of.count : undefined)
  const parts = (part: Part | null) => [count(part?.share), count(part?.low), count(part?.high)]
  const partsOf = (cell: CrosstabCell, side: 'ofRow' | 'ofColumn') => parts(cell.shown ? cell[side] : null)
  for (const [i, row] of rows.categories.entries())
    for (const [j, column] of columns.categories.entries()) {
      const cell = table.cells[i]?.[j] ?? { shown: false }
      body.rows.push({
        key: `${row.value}/${column.value}`,
        cells: [
          ...[text(row.label), text(column.label), count(cell.shown ? cell.count : undefined)],
          ...[total(table.rowTotals[i]), ...partsOf(cell, 'ofRow')],
          ...[total(table.columnTotals[j]), ...partsOf(cell, 'ofColumn')],
        ],
      })
    }
  return tableCsv(body)
}
