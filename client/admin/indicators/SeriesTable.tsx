import { Anchor, Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useFormats } from '../i18n/useFormats.ts'
import { DataTable } from '../ui/DataTable.tsx'
import { DeleteSeries } from './DeleteSeries.tsx'
import classes from './Indicators.module.css'
import type { Series } from './indicators.hooks.ts'

interface SeriesTableProps {
  series: Series[]
  organisationId: string
  canManage: boolean
}

const columns = ['name', 'year', 'covers', 'unit', 'source'] as const

export function SeriesTable({ series, organisationId, canManage }: SeriesTableProps) {
  const { t } = useTranslation()
  const [removed, setRemoved] = useState<Series | null>(null)
  return (
    <>
      <DataTable caption={t('indicators.title')} stacks>
        <thead>
          <tr>
            {columns.map(column => (
              <th key={column} scope="col">
                {t(`indicators.column.${column}`)}
              </th>
            ))}
            {canManage && (
              <th scope="col">
                <span className="visually-hidden">{t('indicators.column.actions')}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {series.map(one => (
            <SeriesRow
              key={`${one.name} ${one.year}`}
              series={one}
              {...(canManage ? { onDelete: () => setRemoved(one) } : {})}
            />
          ))}
        </tbody>
      </DataTable>
      {removed && <DeleteSeries series={removed} organisationId={organisationId} onClose={() => setRemoved(null)} />}
    </>
  )
}

function SeriesRow({ series, onDelete }: { series: Series; onDelete?: () => void }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const { name, year, taxonomy, items, areas, units, sources } = series
  const unit = formats.list(units.map(one => (one === 'persons' ? t('indicators.persons') : one)))
  const listed = taxonomy === 'languages' ? 'indicators.languages' : 'indicators.items'
  return (
    <tr>
      <th scope="row" className={classes.name}>
        <Anchor component={Link} to={`series?${new URLSearchParams({ name, year: String(year) })}`} inherit>
          {name}
        </Anchor>
      </th>
      <td>{String(year)}</td>
      <td>
        {t('indicators.areas', { count: areas })}
        {items > 0 && <span className={classes.muted}> · {t(listed, { count: items })}</span>}
      </td>
      <td className={unit === '' ? classes.none : undefined}>{unit}</td>
      <td className={classes.source}>{formats.list(sources)}</td>
      {onDelete && (
        <td>
          <Button
            size="compact-sm"
            variant="subtle"
            color="red"
            aria-label={t('indicators.remove.of', { name, year: String(year) })}
            onClick={onDelete}
          >
            {t('indicators.remove.action')}
          </Button>
        </td>
      )}
    </tr>
  )
}
