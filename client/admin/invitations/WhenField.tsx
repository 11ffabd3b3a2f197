import { Radio, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../i18n/useFormats.ts'
import type { Plan } from './invitations.hooks.ts'

interface WhenFieldProps {
  canSend: boolean
  plan: Plan | undefined
  isSentNow: boolean
  onChange: (isSentNow: boolean) => void
}

export function WhenField({ canSend, plan, isSentNow, onChange }: WhenFieldProps) {
  const { t } = useTranslation()
  const formats = useFormats()
  const later = plan?.invitesOn
    ? t('invitations.when.planned', { date: formats.date(plan.invitesOn) })
    : t('invitations.when.later')
  return (
    <Radio.Group
      label={t('invitations.when.label')}
      description={canSend ? undefined : t('invitations.when.notOpen')}
      value={isSentNow ? 'now' : 'later'}
      onChange={value => onChange(value === 'now')}
    >
      <Stack gap="xs" mt="xs">
        <Radio value="now" label={t('invitations.when.now')} disabled={!canSend} />
        <Radio value="later" label={later} />
      </Stack>
    </Radio.Group>
  )
}
