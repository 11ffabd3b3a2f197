import { type CrossShown, type CrossSide, type CrossTable, withholdCrossTable } from '../disclosure/cross-table.ts'
import type { Count } from '../disclosure/withhold.ts'
import { wilsonInterval } from '../gaps/proportions.ts'
import { opinionless } from './axis.ts'
import type { SplitCounts } from './count.ts'
import type { Crosstab, CrosstabSide, Part } from './crosstab.ts'

export interface CrosstabParts extends Omit<Crosstab, 'table'> {
  counts: SplitCounts
  /** Questions whose choices the report shows a mean of. */
  averaged: { rows: boolean; columns: boolean }
}

export async function buildCrosstab({ counts, averaged, ...parts }: CrosstabParts): Promise<Crosstab> {
  const table: CrossTable = {
    within: counts.within,
    without: parts.isFiltered ? counts.without : null,
    parts: counts.parts,
    sides: { rows: sideOf(parts.rows, averaged.rows), columns: sideOf(parts.columns, averaged.columns) },
  }
  return { ...parts, table: withShares(await withholdCrossTable(table)) }
}

function sideOf({ kind, name, isMultiple, categories }: CrosstabSide, isAveraged: boolean): CrossSide {
  const states: readonly string[] = kind === 'question' ? opinionless : []
  const keep = categories.map((_, i) => i).filter(i => states.includes(categories[i]?.value ?? ''))
  return { name: `${kind} ${name}`, isMultiple, keep, isAveraged }
}

function withShares(shown: CrossShown): Crosstab['table'] {
  if (!shown.shown) return shown
  const { base, rows, columns, cells } = shown
  return {
    shown: true,
    base,
    rowTotals: rows,
    columnTotals: columns,
    cells: cells.map((row, i) =>
      row.map((cell, j) =>
        cell.shown ? { ...cell, ofRow: partOf(cell.count, rows[i]), ofColumn: partOf(cell.count, columns[j]) } : cell,
      ),
    ),
  }
}

function partOf(count: number, total: Count | undefined): Part | null {
  if (!total?.shown || total.count === 0) return null
  return { share: count / total.count, ...wilsonInterval(count, total.count) }
}
