import { Select } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SearchField } from '../ui/SearchField.tsx'
import classes from './Indicators.module.css'
import type { Series } from './indicators.hooks.ts'
import { useItemName } from './useItemName.ts'
import type { NumbersQuery } from './useNumbersQuery.ts'

interface NumbersFiltersProps {
  query: NumbersQuery
  series: Series
  /** Found. */
  total: number
  onChange: (changes: { search?: string; item?: string | null }) => void
}

export function NumbersFilters({ query, series, total, onChange }: NumbersFiltersProps) {
  const { t, i18n } = useTranslation()
  const itemName = useItemName()
  const [text, setText] = useState(query.search)
  const search = useDebouncedCallback((typed: string) => onChange({ search: typed }), 250)
  const items = series.listed
    .map(listed => ({ value: listed.item, label: itemName(listed) }))
    .sort((a, b) => a.label.localeCompare(b.label, i18n.language))
  const label = t(series.taxonomy === 'languages' ? 'indicators.series.language' : 'indicators.series.item')
  return (
    <div className={classes.tools}>
      <SearchField
        label={t('indicators.series.search')}
        value={text}
        onChange={value => {
          setText(value)
          search(value)
        }}
      />
      {items.length > 1 && (
        <Select
          aria-label={label}
          placeholder={label}
          clearable
          searchable
          clearButtonProps={{ 'aria-label': t('indicators.series.clear', { name: label }) }}
          nothingFoundMessage={t('indicators.series.nothing')}
          data={items}
          value={query.item ?? null}
          onChange={item => onChange({ item })}
        />
      )}
      <span className={classes.muted} role="status">
        {t('indicators.series.count', { count: total })}
      </span>
    </div>
  )
}
