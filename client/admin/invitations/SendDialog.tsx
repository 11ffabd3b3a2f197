import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { say } from '../ui/say.ts'
import { type CollectorAddress, useSendLetters } from './invitations.hooks.ts'
import type { Task } from './task.ts'

interface SendDialogProps {
  address: CollectorAddress
  task: Extract<Task, { kind: 'send' }>
  onClose: () => void
}

/** Letters cannot be called back, so their number is said before. */
export function SendDialog({ address, task: { letter, count, id }, onClose }: SendDialogProps) {
  const { t } = useTranslation()
  const send = useSendLetters(address)
  const texts = letter === 'reminder' ? ('remind' as const) : ('send' as const)
  return (
    <ConfirmDialog
      isOpen
      title={t(`invitations.${texts}.title`)}
      detail={t(`invitations.${texts}.detail`, { count })}
      yes={t(`invitations.${texts}.yes`, { count })}
      isWorking={send.isPending}
      error={send.error}
      onYes={() =>
        send.mutate(
          { kind: letter, invitationIds: id ? [id] : null },
          {
            onSuccess: ({ queued }) => {
              say(t('invitations.said.queued', { count: queued }))
              onClose()
            },
          },
        )
      }
      onClose={onClose}
    />
  )
}
