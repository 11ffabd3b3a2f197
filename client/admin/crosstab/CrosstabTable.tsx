import { useTranslation } from 'react-i18next'
import type { CrosstabMeasure } from '../../../reports/charts/crosstab-bars.ts'
import { numberFormats } from '../../../reports/charts/numbers.ts'
import type { Crosstab, CrosstabCell, CrosstabTable as Shown } from '../../../reports/crosstabs/crosstab.ts'
import { DataTable } from '../ui/DataTable.tsx'
import result from '../ui/Result.module.css'

interface CrosstabTableProps {
  crosstab: Crosstab & { table: Shown }
  measure: CrosstabMeasure
  title: string
}

/** Every cell with its share and interval; rows and columns that nobody chose stay, since none is a finding too. */
export function CrosstabTable({ crosstab, measure, title }: CrosstabTableProps) {
  const { t } = useTranslation()
  const { rows, columns, table, language } = crosstab
  const formats = numberFormats(language)
  const withheld = <span className={result.quiet}>{t('crosstab.hidden')}</span>
  const total = (count: Shown['rowTotals'][number] | undefined) =>
    count?.shown ? formats.count(count.count) : withheld
  return (
    <DataTable caption={t('report.tableFor', { title })}>
      <thead>
        <tr>
          <th scope="col">{rows.label}</th>
          {columns.categories.map(({ value, label }) => (
            <th key={value} scope="col" className="numeric">
              {label}
            </th>
          ))}
          <th scope="col" className="numeric">
            {t('common.total')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.categories.map((row, i) => (
          <tr key={row.value}>
            <th scope="row">{row.label}</th>
            {columns.categories.map(({ value }, j) => (
              <Cell
                key={value}
                cell={table.cells[i]?.[j]}
                measure={measure}
                formats={formats}
                withheld={t('crosstab.hidden')}
              />
            ))}
            <td className="numeric">{total(table.rowTotals[i])}</td>
          </tr>
        ))}
        <tr>
          <th scope="row">{t('common.total')}</th>
          {columns.categories.map(({ value }, j) => (
            <td key={value} className="numeric">
              {total(table.columnTotals[j])}
            </td>
          ))}
          <td className="numeric">{formats.count(table.base)}</td>
        </tr>
      </tbody>
    </DataTable>
  )
}

interface CellProps {
  cell: CrosstabCell | undefined
  measure: CrosstabMeasure
  formats: ReturnType<typeof numberFormats>
  withheld: string
}

function Cell({ cell, measure, formats, withheld }: CellProps) {
  const part = cell?.shown && measure !== 'count' ? cell[measure] : null
  if (!cell?.shown || (measure !== 'count' && !part && cell.count > 0))
    return <td className={`numeric ${result.withheld}`}>{withheld}</td>
  if (!part) return <td className="numeric">{measure === 'count' ? formats.count(cell.count) : '–'}</td>
  return (
    <td className="numeric">
      {formats.share(part.share)}
      <span className={result.interval}>
        {formats.share(part.low)}–{formats.share(part.high)}
      </span>
    </td>
  )
}
