import { Button, Select, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './Audit.module.css'
import type { AuditFilters, AuditQuery } from './audit.hooks.ts'
import { useAuditWords } from './sentence.ts'

interface AuditFilterBarProps {
  query: AuditQuery
  filters: AuditFilters | undefined
  onChange: (change: Partial<Record<keyof AuditQuery, string | null>>) => void
}

export function AuditFilterBar({ query, filters, onChange }: AuditFilterBarProps) {
  const { t } = useTranslation()
  const words = useAuditWords()
  const nouns = [...new Set((filters?.actions ?? []).map(action => action.split('.')[0] ?? ''))]
  const groups = nouns
    .map(noun => ({ value: `${noun}.`, label: words.group(noun) }))
    .toSorted((a, b) => a.label.localeCompare(b.label))
  const people = (filters?.actors ?? []).map(({ id, name }) => ({ value: id, label: name || t('audit.gone') }))
  return (
    <div className={classes.filters}>
      <Select
        label={t('audit.action')}
        placeholder={t('audit.anyAction')}
        clearable
        clearButtonProps={{ 'aria-label': t('audit.anyAction') }}
        data={groups}
        value={query.action ?? null}
        onChange={action => onChange({ action })}
      />
      <Select
        label={t('audit.person')}
        placeholder={t('audit.anyPerson')}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': t('audit.anyPerson') }}
        data={people}
        value={query.actorId ?? null}
        onChange={actorId => onChange({ actorId })}
      />
      <TextInput
        type="date"
        label={t('audit.from')}
        max={query.to}
        value={query.from ?? ''}
        onChange={event => onChange({ from: event.currentTarget.value })}
      />
      <TextInput
        type="date"
        label={t('audit.to')}
        min={query.from}
        value={query.to ?? ''}
        onChange={event => onChange({ to: event.currentTarget.value })}
      />
      {Object.keys(query).length > 0 && (
        <Button variant="subtle" onClick={() => onChange({ action: null, actorId: null, from: null, to: null })}>
          {t('audit.clear')}
        </Button>
      )}
    </div>
  )
}
