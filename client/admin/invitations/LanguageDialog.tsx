import { Button, Group, Modal, Stack } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LanguageField } from '../ui/LanguageFields.tsx'
import { ProblemPanel } from '../ui/ProblemPanel.tsx'
import { fieldError } from '../ui/problem.ts'
import { say } from '../ui/say.ts'
import { type CollectorAddress, type Invitation, useChangeInvitation } from './invitations.hooks.ts'

interface LanguageDialogProps {
  address: CollectorAddress
  invitation: Invitation
  onClose: () => void
}

export function LanguageDialog({ address, invitation, onClose }: LanguageDialogProps) {
  const { t } = useTranslation()
  const change = useChangeInvitation(address)
  const [language, setLanguage] = useState(invitation.language)
  const save = () =>
    change.mutate(
      { id: invitation.id, change: { language } },
      {
        onSuccess: () => {
          say(t('invitations.said.language'))
          onClose()
        },
      },
    )
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('invitations.language.title', { name: invitation.contact?.name || invitation.provider.name })}
      centered
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Stack gap="md">
        {change.error && <ProblemPanel error={change.error} />}
        <LanguageField
          label={t('invitations.language.label')}
          description={t('invitations.language.help')}
          error={fieldError(change.error, 'language')}
          value={language}
          onChange={setLanguage}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button loading={change.isPending} onClick={save}>
            {t('common.save')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
