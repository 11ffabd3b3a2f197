import { useTranslation } from 'react-i18next'
import { DataTable } from '../ui/DataTable.tsx'
import { type CollectorActs, CollectorRow } from './CollectorRow.tsx'
import type { Collector } from './collectors.hooks.ts'

interface CollectorTableProps {
  caption: string
  collectors: Collector[]
  /** Null where one's role or the wave lets nothing be changed. */
  acts: CollectorActs | null
}

export function CollectorTable({ caption, collectors, acts }: CollectorTableProps) {
  const { t } = useTranslation()
  return (
    <DataTable caption={caption}>
      <thead>
        <tr>
          <th scope="col">{t('collect.column.collector')}</th>
          <th scope="col">{t('collect.column.link')}</th>
          <th scope="col">{t('collect.column.state')}</th>
          <th scope="col" className="numeric">
            {t('collect.column.completed')}
          </th>
          {acts && (
            <th scope="col">
              <span className="visually-hidden">{t('collect.column.acts')}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {collectors.map(one => (
          <CollectorRow key={one.id} collector={one} acts={acts} />
        ))}
      </tbody>
    </DataTable>
  )
}
