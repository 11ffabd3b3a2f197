import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WaveAddress } from '../assessment/assessment.hooks.ts'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { DataTable } from '../ui/DataTable.tsx'
import { say } from '../ui/say.ts'
import { CollectorRow } from './CollectorRow.tsx'
import { type Collector, useCollectorState } from './collectors.hooks.ts'

interface CollectorTableProps {
  collectors: Collector[]
  address: WaveAddress
  canChange: boolean
}

export function CollectorTable({ collectors, address, canChange }: CollectorTableProps) {
  const { t } = useTranslation()
  const change = useCollectorState(address)
  const [closing, setClosing] = useState<Collector | null>(null)

  function set(collector: Collector, isOpen: boolean) {
    change.mutate(
      { collectorId: collector.id, isOpen },
      {
        onSuccess: () => {
          setClosing(null)
          say(t(isOpen ? 'collect.said.open' : 'collect.said.closed'))
        },
      },
    )
  }

  return (
    <>
      <DataTable caption={t('collect.links')}>
        <thead>
          <tr>
            <th scope="col">{t('collect.column.audience')}</th>
            <th scope="col">{t('collect.column.area')}</th>
            <th scope="col">{t('collect.column.link')}</th>
            <th scope="col">{t('collect.column.state')}</th>
            <th scope="col" className="numeric">
              {t('collect.column.completed')}
            </th>
          </tr>
        </thead>
        <tbody>
          {collectors.map(one => (
            <CollectorRow
              key={one.id}
              collector={one}
              canChange={canChange}
              onClose={() => setClosing(one)}
              onReopen={() => set(one, true)}
            />
          ))}
        </tbody>
      </DataTable>
      {closing && (
        <ConfirmDialog
          isOpen
          title={t('collect.confirmClose.title')}
          detail={t('collect.confirmClose.detail')}
          yes={t('collect.confirmClose.yes')}
          isWorking={change.isPending}
          error={change.error}
          onYes={() => set(closing, false)}
          onClose={() => {
            change.reset()
            setClosing(null)
          }}
        />
      )}
    </>
  )
}
