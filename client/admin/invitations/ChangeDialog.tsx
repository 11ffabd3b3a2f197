import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { say } from '../ui/say.ts'
import { type Change, type CollectorAddress, type Invitation, useChangeInvitation } from './invitations.hooks.ts'

const changes = {
  cancel: { isCancelled: true },
  restore: { isCancelled: false },
  bounce: { hasBounced: true },
  unbounce: { hasBounced: false },
} as const satisfies Record<string, Change>

export type ChangeKind = keyof typeof changes

interface ChangeDialogProps {
  address: CollectorAddress
  kind: ChangeKind
  invitation: Invitation
  onClose: () => void
}

export function ChangeDialog({ address, kind, invitation, onClose }: ChangeDialogProps) {
  const { t } = useTranslation()
  const change = useChangeInvitation(address)
  const { provider, contact } = invitation
  const values = { provider: provider.name, name: contact?.name || contact?.email || provider.name }
  return (
    <ConfirmDialog
      isOpen
      title={t(`invitations.${kind}.title`)}
      detail={t(`invitations.${kind}.detail`, values)}
      yes={t(`invitations.${kind}.action`)}
      isDangerous={kind === 'cancel'}
      isWorking={change.isPending}
      error={change.error}
      onYes={() =>
        change.mutate(
          { id: invitation.id, change: changes[kind] },
          {
            onSuccess: () => {
              say(t(`invitations.said.${kind}`))
              onClose()
            },
          },
        )
      }
      onClose={onClose}
    />
  )
}
