import { Checkbox, NumberInput, SimpleGrid, Stack, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { fieldError } from '../ui/problem.ts'

/** What can be changed of a collector at any time. */
export interface CollectorDraft {
  label: string
  closesOn: string
  closesAtCount: number | string
  asksProof: boolean
}

export const collectorFields = ['label', 'closesOn', 'closesAtCount', 'asksProof']

export function bodyOf({ label, closesOn, closesAtCount, asksProof }: CollectorDraft) {
  return {
    label,
    closesOn: closesOn || null,
    closesAtCount: closesAtCount === '' ? null : Number(closesAtCount),
    asksProof,
  }
}

interface CollectorFieldsProps {
  draft: CollectorDraft
  error: unknown
  onChange: (part: Partial<CollectorDraft>) => void
}

export function CollectorFields({ draft, error, onChange }: CollectorFieldsProps) {
  const { t } = useTranslation()
  return (
    <Stack gap="md">
      <TextInput
        label={`${t('collect.label')} (${t('common.optional')})`}
        description={t('collect.labelHelp')}
        maxLength={120}
        error={fieldError(error, 'label')}
        value={draft.label}
        onChange={event => onChange({ label: event.currentTarget.value })}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
        <TextInput
          type="date"
          label={`${t('collect.closesOn')} (${t('common.optional')})`}
          description={t('collect.closesOnHelp')}
          error={fieldError(error, 'closesOn')}
          value={draft.closesOn}
          onChange={event => onChange({ closesOn: event.currentTarget.value })}
        />
        <NumberInput
          label={`${t('collect.closesAtCount')} (${t('common.optional')})`}
          description={t('collect.closesAtCountHelp')}
          error={fieldError(error, 'closesAtCount')}
          min={1}
          max={100_000_000}
          allowDecimal={false}
          hideControls
          value={draft.closesAtCount}
          onChange={closesAtCount => onChange({ closesAtCount })}
        />
      </SimpleGrid>
      <Checkbox
        label={t('collect.asksProof')}
        description={t('collect.asksProofHelp')}
        checked={draft.asksProof}
        onChange={event => onChange({ asksProof: event.currentTarget.checked })}
      />
    </Stack>
  )
}
