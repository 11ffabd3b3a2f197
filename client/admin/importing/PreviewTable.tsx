import { SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../i18n/useFormats.ts'
import { DataTable } from '../ui/DataTable.tsx'
import classes from './Importing.module.css'
import type { ImportRow } from './importing.hooks.ts'
import { type ImportKind, kinds } from './kinds.ts'

interface PreviewTableProps {
  kind: ImportKind
  rows: ImportRow[]
  /** In the file. */
  total: number
  shows: 'all' | 'messages'
  hasMessages: boolean
  onShows: (shows: 'all' | 'messages') => void
}

export function PreviewTable({ kind, rows, total, shows, hasMessages, onShows }: PreviewTableProps) {
  const { t } = useTranslation()
  const formats = useFormats()
  const given = new Set(
    rows.flatMap(({ values }) => Object.entries(values).flatMap(([key, cell]) => (cell ? key : []))),
  )
  const rowLabel = t(kind === 'boundaries' ? 'importing.feature' : 'importing.row')
  const fields = kinds[kind].fields.filter(field => given.has(field))
  return (
    <section aria-label={t('importing.rows')}>
      <div className={classes.tools}>
        {hasMessages && (
          <SegmentedControl
            size="sm"
            aria-label={t('importing.rows')}
            value={shows}
            onChange={value => onShows(value === 'all' ? 'all' : 'messages')}
            data={[
              { value: 'messages', label: t('importing.withMessages') },
              { value: 'all', label: t('importing.allRows') },
            ]}
          />
        )}
        <span className={classes.muted}>
          {t('importing.shown', { shown: formats.number(rows.length), total: formats.number(total) })}
        </span>
      </div>
      <DataTable caption={t('importing.rows')} stacks>
        <thead>
          <tr>
            <th scope="col" className="numeric">
              {rowLabel}
            </th>
            <th scope="col">{t('importing.what')}</th>
            {fields.map(field => (
              <th key={field} scope="col">
                {t(`importing.field.${field}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={row.row} data-outcome={row.outcome} className={classes.row}>
              <td className="numeric" data-label={rowLabel}>
                {formats.number(row.row)}
              </td>
              <td className={classes.what}>
                <strong>{t(`importing.outcome.${row.outcome}`)}</strong>
                {row.messages.length > 0 && (
                  <ul>
                    {row.messages.map(({ column, code, text }) => (
                      <li key={`${column} ${code}`}>
                        {column !== null && <span className={classes.column}>{column}: </span>}
                        {text}
                      </li>
                    ))}
                  </ul>
                )}
              </td>
              {fields.map(field => (
                <td
                  key={field}
                  className={row.values[field] ? classes.cell : classes.none}
                  data-label={t(`importing.field.${field}`)}
                >
                  {row.values[field]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </DataTable>
    </section>
  )
}
