import { Select } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useAreas } from './areas.hooks.ts'

interface AreaSelectProps {
  organisationId: string
  label?: string
  ariaLabel?: string
  placeholder: string
  className?: string | undefined
  error?: string | undefined
  value: string | null
  onChange: (code: string | null) => void
}

/** One area by typing part of its name or code; of thousands only the first that match are listed. */
export function AreaSelect({
  organisationId,
  label,
  ariaLabel,
  placeholder,
  className,
  error,
  value,
  onChange,
}: AreaSelectProps) {
  const { t } = useTranslation()
  const { data: areas = [] } = useAreas(organisationId)
  const options = useMemo(() => areas.map(({ code, name }) => ({ value: code, label: `${name} (${code})` })), [areas])
  return (
    <Select
      searchable
      clearable
      limit={50}
      className={className ?? ''}
      label={label}
      {...(ariaLabel ? { 'aria-label': ariaLabel } : {})}
      placeholder={placeholder}
      nothingFoundMessage={t('areas.noneFound')}
      clearButtonProps={{ 'aria-label': t('areas.clear') }}
      data={options}
      error={error}
      value={value}
      onChange={onChange}
    />
  )
}
