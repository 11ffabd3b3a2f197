import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { say } from '../ui/say.ts'
import { type Area, useDeleteArea } from './areas.hooks.ts'

export function DeleteArea({
  area,
  organisationId,
  onClose,
}: {
  area: Area
  organisationId: string
  onClose: () => void
}) {
  const { t } = useTranslation()
  const remove = useDeleteArea(organisationId)
  const [typed, setTyped] = useState('')
  return (
    <ConfirmDialog
      isOpen
      isDangerous
      title={t('areas.remove.title', { name: area.name })}
      detail={t('areas.remove.detail')}
      yes={t('areas.remove.yes')}
      isDisabled={typed.trim() !== area.code}
      isWorking={remove.isPending}
      error={remove.error}
      onYes={() =>
        remove.mutate(area.id, {
          onSuccess: () => {
            say(t('areas.remove.done', { name: area.name }))
            onClose()
          },
        })
      }
      onClose={onClose}
    >
      <TextInput
        label={t('areas.remove.type', { code: area.code })}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={event => setTyped(event.currentTarget.value)}
      />
    </ConfirmDialog>
  )
}
