import { Modal, Select, Stack } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { MergeForm } from './MergeForm.tsx'
import { type Provider, useProviders } from './providers.hooks.ts'

interface MergeDialogProps {
  organisationId: string
  provider: Provider
  onClose: () => void
  onMerged: (id: string) => void
}

/** Finds the other entry by what is typed; the register may have tens of thousands. */
export function MergeDialog({ organisationId, provider, onClose, onMerged }: MergeDialogProps) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const [search] = useDebouncedValue(text, 250)
  const { data } = useProviders(organisationId, { search, active: 'all', size: 20 })
  const [other, setOther] = useState<Provider | null>(null)
  const found = data?.providers.filter(one => one.id !== provider.id) ?? []
  const options = other && !found.some(one => one.id === other.id) ? [other, ...found] : found
  return (
    <Modal
      opened
      onClose={onClose}
      size="52rem"
      title={t('providers.merge.title', { name: provider.name })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Stack gap="md">
        <Select
          searchable
          label={t('providers.merge.other')}
          description={t('providers.merge.otherHelp')}
          nothingFoundMessage={t('providers.nothingFound')}
          filter={({ options: all }) => all}
          data={options.map(({ id, name, code, area }) => ({
            value: id,
            label: [name, area?.name, code].filter(Boolean).join(' · '),
          }))}
          onSearchChange={setText}
          value={other?.id ?? null}
          onChange={id => setOther(options.find(one => one.id === id) ?? null)}
        />
        {other && (
          <MergeForm
            key={other.id}
            organisationId={organisationId}
            one={provider}
            other={other}
            onMerged={id => {
              onClose()
              onMerged(id)
            }}
          />
        )}
      </Stack>
    </Modal>
  )
}
