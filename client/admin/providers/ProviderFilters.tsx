import { Anchor, Select } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addressOf } from '../../shared/api/call.ts'
import { AreaSelect } from '../areas/AreaSelect.tsx'
import { SearchField } from '../ui/SearchField.tsx'
import classes from './Providers.module.css'
import type { ProviderQuery } from './providers.hooks.ts'
import { useSectors } from './sectors.ts'

interface ProviderFiltersProps {
  query: ProviderQuery
  total: number
  organisationId: string
  onChange: (changes: Record<string, string | null>) => void
}

export function ProviderFilters({ query, total, organisationId, onChange }: ProviderFiltersProps) {
  const { t } = useTranslation()
  const sectors = useSectors()
  const [text, setText] = useState(query.search ?? '')
  const search = useDebouncedCallback((search: string) => onChange({ search }), 250)
  const choice = (name: 'audience' | 'sector' | 'active' | 'contact', data: { value: string; label: string }[]) => (
    <Select
      aria-label={t(`providers.filter.${name}`)}
      placeholder={t(`providers.filter.${name}`)}
      className={classes.filter ?? ''}
      clearable
      clearButtonProps={{ 'aria-label': t('providers.filter.clear', { name: t(`providers.filter.${name}`) }) }}
      searchable={name === 'sector'}
      data={data}
      value={data.some(({ value }) => value === query[name]) ? (query[name] ?? null) : null}
      onChange={value => onChange({ [name]: value })}
    />
  )
  return (
    <div className={classes.tools}>
      <SearchField
        label={t('providers.search')}
        value={text}
        onChange={value => {
          setText(value)
          search(value)
        }}
      />
      {choice('audience', [
        { value: 'provider', label: t('common.audience.provider') },
        { value: 'partner', label: t('common.audience.partner') },
      ])}
      {choice('sector', [...sectors, { value: 'none', label: t('providers.noSector') }])}
      <AreaSelect
        ariaLabel={t('providers.filter.area')}
        placeholder={t('providers.filter.area')}
        organisationId={organisationId}
        className={classes.filter}
        value={query.area ?? null}
        onChange={area => onChange({ area })}
      />
      {choice('active', [
        { value: 'no', label: t('providers.inactiveOnly') },
        { value: 'all', label: t('providers.activeAndInactive') },
      ])}
      {choice('contact', [
        { value: 'reachable', label: t('providers.reachable') },
        { value: 'unreachable', label: t('providers.unreachable') },
      ])}
      <span className={classes.count} role="status">
        {t('providers.count', { count: total })}
      </span>
      <Anchor
        href={addressOf('GET /organisations/:organisationId/providers.csv', { params: { organisationId }, query })}
        download
        className={classes.csv ?? ''}
      >
        <IconDownload size={16} aria-hidden />
        {t('providers.csv')}
      </Anchor>
    </div>
  )
}
