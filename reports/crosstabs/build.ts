import { type CrossShown, type CrossTable, withholdCrossTable } from '../disclosure/cross-table.ts'
import type { Count } from '../disclosure/withhold.ts'
import { wilsonInterval } from '../gaps/proportions.ts'
import type { SplitCounts } from './count.ts'
import type { Crosstab, Part } from './crosstab.ts'

export interface CrosstabParts extends Omit<Crosstab, 'table'> {
  counts: SplitCounts
}

export async function buildCrosstab({ counts, ...parts }: CrosstabParts): Promise<Crosstab> {
  const table: CrossTable = {
    within: counts.within,
    without: parts.isFiltered ? counts.without : null,
    parts: counts.parts,
    isMultiple: { rows: parts.rows.isMultiple, columns: parts.columns.isMultiple },
    names: { rows: `${parts.rows.kind} ${parts.rows.name}`, columns: `${parts.columns.kind} ${parts.columns.name}` },
  }
  return { ...parts, table: withShares(await withholdCrossTable(table)) }
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
