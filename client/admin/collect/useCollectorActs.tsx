import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WaveAddress } from '../assessment/assessment.hooks.ts'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { say } from '../ui/say.ts'
import type { CollectorActs } from './CollectorRow.tsx'
import { type Collector, useChangeCollector } from './collectors.hooks.ts'
import { EditCollector } from './EditCollector.tsx'

/** What can be done with a collector, and the dialogs that ask for it. */
export function useCollectorActs(address: WaveAddress): { acts: CollectorActs; dialogs: ReactNode } {
  const { t } = useTranslation()
  const change = useChangeCollector(address)
  const [closing, setClosing] = useState<Collector | null>(null)
  const [editing, setEditing] = useState<Collector | null>(null)

  function set({ id }: Collector, isOpen: boolean) {
    change.mutate(
      { collectorId: id, isOpen },
      {
        onSuccess: () => {
          setClosing(null)
          say(t(isOpen ? 'collect.said.open' : 'collect.said.closed'))
        },
      },
    )
  }

  const dialogs = (
    <>
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
      {editing && (
        <EditCollector key={editing.id} collector={editing} address={address} onClose={() => setEditing(null)} />
      )}
    </>
  )
  return { acts: { onEdit: setEditing, onClose: setClosing, onReopen: one => set(one, true) }, dialogs }
}
