import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { CopyButton } from '../ui/CopyButton.tsx'
import { Note } from '../ui/Note.tsx'
import { ProblemPanel } from '../ui/ProblemPanel.tsx'
import classes from './Invitations.module.css'
import { type CollectorAddress, type Invitation, usePersonalLink } from './invitations.hooks.ts'

interface LinkDialogProps {
  address: CollectorAddress
  invitation: Invitation
  onClose: () => void
}

/** Asked for on purpose, because it is recorded; shown until the dialog is closed. */
export function LinkDialog({ address, invitation: { id, provider, contact }, onClose }: LinkDialogProps) {
  const { t } = useTranslation()
  const link = usePersonalLink(address)
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('invitations.link.title', { provider: provider.name })}
      centered
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Stack gap="md">
        <Text>{t('invitations.link.detail')}</Text>
        {contact?.phone && <Text>{t('invitations.link.phone', { name: contact.name, phone: contact.phone })}</Text>}
        {link.error && <ProblemPanel error={link.error} />}
        {link.data ? (
          <>
            <output className={classes.url}>{link.data.url}</output>
            <Group justify="flex-end">
              <CopyButton value={link.data.url} label={t('collect.copyLink')} />
              <Button onClick={onClose}>{t('common.close')}</Button>
            </Group>
          </>
        ) : (
          <>
            <Note tone="warning" detail={t('invitations.link.recorded')} />
            <Group justify="flex-end">
              <Button variant="default" onClick={onClose}>
                {t('common.cancel')}
              </Button>
              <Button loading={link.isPending} onClick={() => link.mutate(id)}>
                {t('invitations.link.show')}
              </Button>
            </Group>
          </>
        )}
      </Stack>
    </Modal>
  )
}
