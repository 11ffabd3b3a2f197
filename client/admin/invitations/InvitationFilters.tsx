import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../i18n/useFormats.ts'
import { SearchField } from '../ui/SearchField.tsx'
import classes from './Invitations.module.css'
import type { InvitationPage, InvitationQuery } from './invitations.hooks.ts'
import { states } from './states.ts'

interface InvitationFiltersProps {
  query: InvitationQuery
  page: InvitationPage
  total: number
  onChange: (query: InvitationQuery) => void
}

export function InvitationFilters({ query, page, total, onChange }: InvitationFiltersProps) {
  const { t } = useTranslation()
  const formats = useFormats()
  // A changed filter begins at the first row again.
  const set = (change: InvitationQuery) => {
    const { offset: _, ...rest } = { ...query, ...change }
    onChange(rest)
  }
  const present = states.filter(state => (page.counts[state] ?? 0) > 0 || state === query.state)
  return (
    <div className={classes.filters}>
      <SearchField
        label={t('invitations.find')}
        value={query.search ?? ''}
        onChange={search => set({ search: search || undefined })}
      />
      <Select
        aria-label={t('invitations.filter.state')}
        allowDeselect={false}
        className={classes.filter ?? ''}
        data={[
          { value: '', label: t('invitations.filter.all', { count: total }) },
          ...present.map(state => ({
            value: state,
            label: `${t(`invitations.state.${state}`)} (${formats.number(page.counts[state] ?? 0)})`,
          })),
        ]}
        value={query.state ?? ''}
        onChange={value => set({ state: states.find(state => state === value) })}
      />
      {page.languages.length > 1 && (
        <Select
          aria-label={t('invitations.filter.language')}
          allowDeselect={false}
          className={classes.filter ?? ''}
          data={[
            { value: '', label: t('invitations.filter.allLanguages') },
            ...page.languages.map(tag => ({ value: tag, label: formats.language(tag) })),
          ]}
          value={query.language ?? ''}
          onChange={language => set({ language: language || undefined })}
        />
      )}
    </div>
  )
}
