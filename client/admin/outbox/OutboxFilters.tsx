import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './Outbox.module.css'
import type { Message, OutboxQuery } from './outbox.hooks.ts'

const states = ['waiting', 'sent', 'failed', 'bounced', 'cancelled'] as const satisfies Message['state'][]
const kinds = [
  'provider-invitation',
  'provider-reminder',
  'section-handover',
  'response-query',
  'response-reply',
  'member-invitation',
  'export-decision',
  'password-reset',
  'account-change',
] as const satisfies Message['kind'][]

export function OutboxFilters({ query, onChange }: { query: OutboxQuery; onChange: (query: OutboxQuery) => void }) {
  const { t } = useTranslation()
  return (
    <div className={classes.filters}>
      <Select
        label={t('outbox.state')}
        placeholder={t('outbox.anyState')}
        clearable
        clearButtonProps={{ 'aria-label': t('outbox.anyState') }}
        data={states.map(one => ({ value: one, label: t(`outbox.states.${one}`) }))}
        value={query.state ?? null}
        onChange={value => onChange({ ...query, state: states.find(one => one === value) })}
      />
      <Select
        label={t('outbox.kind')}
        placeholder={t('outbox.anyKind')}
        clearable
        clearButtonProps={{ 'aria-label': t('outbox.anyKind') }}
        data={kinds.map(one => ({ value: one, label: t(`outbox.kinds.${one}`) }))}
        value={query.kind ?? null}
        onChange={value => onChange({ ...query, kind: kinds.find(one => one === value) })}
      />
    </div>
  )
}
