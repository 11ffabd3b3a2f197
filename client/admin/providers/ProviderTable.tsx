import { UnstyledButton } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { DataTable } from '../ui/DataTable.tsx'
import { ContactsSummary } from './ContactsSummary.tsx'
import classes from './Providers.module.css'
import type { Provider, ProviderQuery } from './providers.hooks.ts'
import { useSectorName } from './sectors.ts'
import type { Sort } from './useListState.ts'

interface ProviderTableProps {
  providers: Provider[]
  query: ProviderQuery
  /** The one that is shown beside the list. */
  entry: string | null
  onSort: (sort: Sort, order: 'asc' | 'desc') => void
  onOpen: (id: string) => void
}

export function ProviderTable({ providers, query, entry, onSort, onOpen }: ProviderTableProps) {
  const { t } = useTranslation()
  const sectorName = useSectorName()
  const heading = (sort: Sort, isSecondary = false) => {
    const isSorted = query.sort === sort
    const isDescending = isSorted && query.order === 'desc'
    const Icon = isDescending ? IconArrowDown : IconArrowUp
    return (
      <th
        scope="col"
        className={isSecondary ? classes.secondary : undefined}
        aria-sort={isSorted ? (isDescending ? 'descending' : 'ascending') : 'none'}
      >
        <UnstyledButton
          className={classes.sort ?? ''}
          data-sorted={isSorted}
          onClick={() => onSort(sort, isSorted && !isDescending ? 'desc' : 'asc')}
        >
          {t(`providers.column.${sort}`)}
          <Icon size={14} aria-hidden />
        </UnstyledButton>
      </th>
    )
  }
  return (
    <DataTable caption={t('providers.title')}>
      <thead>
        <tr>
          {heading('name')}
          {heading('code', true)}
          {heading('audience', true)}
          {heading('sector')}
          {heading('area')}
          <th scope="col">{t('providers.column.contacts')}</th>
        </tr>
      </thead>
      <tbody>
        {providers.map(one => (
          <tr key={one.id} className={classes.row} data-open={one.id === entry}>
            <th scope="row">
              <UnstyledButton
                id={`entry-${one.id}`}
                className={classes.open ?? ''}
                aria-expanded={one.id === entry}
                onClick={() => onOpen(one.id)}
              >
                {one.name}
              </UnstyledButton>
              {!one.isActive && <span className={classes.inactive}>{t('providers.inactive')}</span>}
            </th>
            <td className={classes.secondary}>{one.code && <code>{one.code}</code>}</td>
            <td className={classes.secondary}>{t(`providers.audience.${one.audience}`)}</td>
            <td>{one.sector && sectorName(one.sector)}</td>
            <td>{one.area?.name}</td>
            <td>
              <ContactsSummary contacts={one.contacts} />
            </td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  )
}
