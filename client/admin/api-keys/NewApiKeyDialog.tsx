import { Modal } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiKeyForm } from './ApiKeyForm.tsx'
import type { MadeApiKey } from './api-keys.hooks.ts'
import { ShownOnce } from './ShownOnce.tsx'

/** First the form, then the key, which is not shown again: a click beside the dialog must not lose it. */
export function NewApiKeyDialog({ organisationId, onClose }: { organisationId: string; onClose: () => void }) {
  const { t } = useTranslation()
  const [made, setMade] = useState<MadeApiKey | null>(null)
  return (
    <Modal
      opened
      onClose={onClose}
      title={made ? t('apiKeys.made', { name: made.name }) : t('apiKeys.newTitle')}
      size="xl"
      closeOnClickOutside={made === null}
      closeOnEscape={made === null}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {made ? (
        <ShownOnce made={made} organisationId={organisationId} onClose={onClose} />
      ) : (
        <ApiKeyForm organisationId={organisationId} onMade={setMade} onCancel={onClose} />
      )}
    </Modal>
  )
}
