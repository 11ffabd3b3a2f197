import { Button, Group, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { CopyButton } from '../ui/CopyButton.tsx'
import { Note } from '../ui/Note.tsx'
import classes from './ApiKeys.module.css'
import type { MadeApiKey } from './api-keys.hooks.ts'

interface ShownOnceProps {
  made: MadeApiKey
  organisationId: string
  onClose: () => void
}

export function ShownOnce({ made, organisationId, onClose }: ShownOnceProps) {
  const { t } = useTranslation()
  const place = made.permissions.includes('assessments.read') ? 'assessments' : '…'
  const example = `curl -H 'Authorization: Bearer ${made.key}' \\\n  ${location.origin}/api/v1/organisations/${organisationId}/${place}`
  return (
    <Stack gap="md">
      <Note tone="warning" title={t('apiKeys.once')} detail={t('apiKeys.onceHelp')} />
      <div className={classes.secret}>
        <code>{made.key}</code>
        <CopyButton value={made.key} label={t('apiKeys.copy')} />
      </div>
      <div>
        <p>{t('apiKeys.example')}</p>
        <pre className={classes.example}>{example}</pre>
      </div>
      <Group justify="flex-end">
        <Button onClick={onClose}>{t('apiKeys.kept')}</Button>
      </Group>
    </Stack>
  )
}
