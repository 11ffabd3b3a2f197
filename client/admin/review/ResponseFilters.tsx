import { Button, Select, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../i18n/useFormats.ts'
import { SearchField } from '../ui/SearchField.tsx'
import classes from './Review.module.css'
import type { Listing } from './review.hooks.ts'
import { type Filter, states } from './useResponseQuery.ts'

interface ResponseFiltersProps {
  values: Record<Filter, string>
  isFiltered: boolean
  areas: { code: string; name: string }[]
  sectors: Listing['sectors']
  onChange: (change: Partial<Record<Filter, string>>) => void
  onClear: () => void
}

const completeness = ['25', '50', '75', '90'] as const

export function ResponseFilters({ values, isFiltered, areas, sectors, onChange, onClear }: ResponseFiltersProps) {
  const { t } = useTranslation()
  const formats = useFormats()
  const [typed, setTyped] = useState(values.provider)
  const search = useDebouncedCallback((provider: string) => onChange({ provider }), 300)
  const clearLabel = (label: string) => ({ 'aria-label': t('review.filter.clearOne', { label }) })
  const select = (name: Exclude<Filter, 'provider' | 'from' | 'to'>, data: { value: string; label: string }[]) => ({
    label: t(`review.filter.${name}`),
    placeholder: t('review.filter.any'),
    clearable: true,
    clearButtonProps: clearLabel(t(`review.filter.${name}`)),
    data,
    value: values[name] || null,
    onChange: (value: string | null) => onChange({ [name]: value ?? '' }),
  })
  const day = (name: 'from' | 'to') => (
    <TextInput
      type="date"
      label={t(`review.filter.${name}`)}
      value={values[name]}
      onChange={event => onChange({ [name]: event.currentTarget.value })}
    />
  )
  return (
    <search className={classes.filters} aria-label={t('review.filter.title')}>
      <div className={classes.find}>
        <SearchField
          label={t('review.filter.provider')}
          value={typed}
          onChange={text => {
            setTyped(text)
            search(text)
          }}
        />
      </div>
      <Select
        {...select(
          'area',
          areas.map(area => ({ value: area.code, label: area.name })),
        )}
        searchable
      />
      <Select
        {...select(
          'sector',
          sectors.map(({ code, label }) => ({ value: code, label })),
        )}
        searchable
      />
      <Select
        {...select(
          'state',
          states.map(state => ({ value: state, label: t(`review.state.${state}`) })),
        )}
      />
      <Select
        {...select(
          'completeTo',
          completeness.map(per => ({
            value: per,
            label: t('review.filter.atMost', { per: formats.percent(Number(per) / 100) }),
          })),
        )}
      />
      <Select
        {...select('openQuery', [
          { value: 'yes', label: t('review.filter.waiting') },
          { value: 'no', label: t('review.filter.notWaiting') },
        ])}
      />
      {day('from')}
      {day('to')}
      {isFiltered && (
        <Button
          variant="subtle"
          onClick={() => {
            setTyped('')
            onClear()
          }}
        >
          {t('review.filter.clear')}
        </Button>
      )}
    </search>
  )
}
