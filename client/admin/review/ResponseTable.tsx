import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../i18n/useFormats.ts'
import { DataTable } from '../ui/DataTable.tsx'
import { ResponseStateBadge } from './ResponseStateBadge.tsx'
import classes from './Review.module.css'
import type { ListedResponse } from './review.hooks.ts'
import type { Sort } from './useResponseQuery.ts'

interface ResponseTableProps {
  responses: ListedResponse[]
  chosen: string
  sort: Sort
  direction: 'ascending' | 'descending'
  onSort: (sort: Sort) => void
  onChoose: (id: string) => void
}

/** Beside an open response only what tells the rows apart is left. */
const wide: Sort[] = ['provider', 'received', 'area', 'sector', 'completeness']
const slim: Sort[] = ['provider', 'completeness']

const cellClasses = { received: 'nowrap', area: '', sector: '', completeness: 'numeric' }

export function ResponseTable(props: ResponseTableProps) {
  const { t } = useTranslation()
  const { responses, chosen, sort, direction, onSort } = props
  const columns = chosen ? slim : wide
  const Arrow = direction === 'ascending' ? IconArrowUp : IconArrowDown
  return (
    <DataTable caption={t('review.title')}>
      <thead>
        <tr>
          {columns.map(column => (
            <th
              key={column}
              scope="col"
              className={column === 'completeness' ? 'numeric' : ''}
              {...(column === sort ? { 'aria-sort': direction } : {})}
            >
              <button type="button" className={classes.sort} onClick={() => onSort(column)}>
                {t(`review.column.${column}`)}
                {column === sort && <Arrow size={14} aria-hidden />}
              </button>
            </th>
          ))}
          <th scope="col">{t('review.column.state')}</th>
        </tr>
      </thead>
      <tbody>
        {responses.map(response => (
          <ResponseRow key={response.id} {...props} response={response} columns={columns} />
        ))}
      </tbody>
    </DataTable>
  )
}

function ResponseRow({
  response,
  columns,
  chosen,
  onChoose,
}: ResponseTableProps & { response: ListedResponse; columns: Sort[] }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const isChosen = response.id === chosen
  const cells: Record<Exclude<Sort, 'provider'>, string> = {
    received: formats.date(response.receivedOn),
    area: response.area.name,
    sector: response.sector?.label ?? t('review.notGiven'),
    completeness: response.completeness === null ? '–' : formats.percent(response.completeness / 100),
  }
  return (
    <tr data-chosen={isChosen || undefined} className={classes.row}>
      {columns.map(column =>
        column === 'provider' ? (
          <th key={column} scope="row">
            <button
              type="button"
              id={`response-${response.id}`}
              className={classes.open}
              aria-expanded={isChosen}
              onClick={() => onChoose(isChosen ? '' : response.id)}
            >
              {response.provider?.name ?? t('review.noProvider')}
            </button>
            {columns === slim && <span className={classes.small}>{cells.received}</span>}
          </th>
        ) : (
          <td key={column} className={cellClasses[column]}>
            {cells[column]}
          </td>
        ),
      )}
      <td>
        <ResponseStateBadge state={response.state} />
        {response.openQueries > 0 && (
          <span className={classes.small}>{t('review.openQueries', { count: response.openQueries })}</span>
        )}
      </td>
    </tr>
  )
}
