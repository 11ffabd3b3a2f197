import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { foldIntervals, layoutOf } from '../../../reports/charts/columns.ts'
import { figureTable } from '../../../reports/charts/table.ts'
import type { Figure } from '../../../reports/sections/figures.ts'
import { DataTable } from '../ui/DataTable.tsx'
import classes from './Report.module.css'
import { useReportSettings } from './report-context.ts'

/** One click away, always in the document, and open in print. */
export function FigureTable({ figure, title }: { figure: Figure; title: string }) {
  const { t } = useTranslation()
  const { messages, language, isPrinting } = useReportSettings()
  const [isOpen, setOpen] = useState(false)
  const table = useMemo(
    () => foldIntervals(figureTable(figure, messages, language), messages),
    [figure, messages, language],
  )
  return (
    <details
      className={classes.details}
      data-layout={layoutOf(table)}
      open={isOpen || isPrinting}
      onToggle={event => {
        if (!isPrinting) setOpen(event.currentTarget.open)
      }}
    >
      <summary aria-label={t('report.tableFor', { title })}>{t('report.table')}</summary>
      <DataTable caption={t('report.tableFor', { title })}>
        <thead>
          <tr>
            {table.columns.map(column => (
              <th key={column.key} scope="col" className={column.numeric ? 'numeric' : ''}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(row => (
            <tr key={row.key}>
              {table.columns.map((column, at) => {
                const cell = row.cells[at]
                const className = `${column.numeric ? 'numeric' : ''} ${cell?.withheld ? classes.withheld : column.numeric ? classes.number : ''}`
                return at === 0 ? (
                  <th key={column.key} scope="row">
                    {cell?.text}
                  </th>
                ) : (
                  <td key={column.key} className={className}>
                    {cell?.text}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </DataTable>
    </details>
  )
}
