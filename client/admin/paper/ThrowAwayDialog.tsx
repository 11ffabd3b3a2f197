import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { say } from '../ui/say.ts'
import { type CollectorAddress, type Sheet, useThrowAway } from './paper.hooks.ts'

interface ThrowAwayDialogProps {
  sheet: Sheet
  address: CollectorAddress
  onClose: () => void
}

export function ThrowAwayDialog({ sheet, address, onClose }: ThrowAwayDialogProps) {
  const { t } = useTranslation()
  const throwAway = useThrowAway(address, sheet.id)
  return (
    <ConfirmDialog
      isOpen
      title={t('paper.throwAway.title', { sheet: sheet.sheet })}
      detail={t('paper.throwAway.detail')}
      yes={t('paper.throwAway.yes')}
      isDangerous
      isWorking={throwAway.isPending}
      error={throwAway.error}
      onYes={() =>
        throwAway.mutate(undefined, {
          onSuccess: () => {
            say(t('paper.throwAway.said', { sheet: sheet.sheet }))
            onClose()
          },
        })
      }
      onClose={onClose}
    />
  )
}
