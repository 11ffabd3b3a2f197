import { MultiSelect, Select } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { languages } from '../../../surveys/taxonomies/languages.ts'
import { useFormats } from '../i18n/useFormats.ts'

/** The languages of the questionnaires first, then by name; a tag that is not in the list stays choosable. */
function useLanguageOptions(chosen: string[]) {
  const { i18n } = useTranslation()
  const formats = useFormats()
  return useMemo(() => {
    const known = languages.terms.map(({ code, label }) => ({
      value: code,
      label: label[i18n.language] ?? label.default,
    }))
    const others = chosen.filter(tag => !known.some(({ value }) => value === tag))
    const byName = (one: { label: string }, other: { label: string }) =>
      one.label.localeCompare(other.label, i18n.language)
    return [
      ...known.slice(0, 4),
      ...others.map(tag => ({ value: tag, label: formats.language(tag) })),
      ...known.slice(4).sort(byName),
    ]
  }, [i18n.language, formats, chosen])
}

interface FieldProps<Value> {
  label: string
  description?: string
  error?: string | undefined
  value: Value
  onChange: (value: Value) => void
}

export function LanguagesField({ value, onChange, error, ...texts }: FieldProps<string[]>) {
  const data = useLanguageOptions(value)
  return (
    <MultiSelect
      searchable
      hidePickedOptions
      comboboxProps={{ withinPortal: false }}
      data={data}
      value={value}
      onChange={onChange}
      error={error}
      {...texts}
    />
  )
}

export function LanguageField({ value, onChange, error, ...texts }: FieldProps<string>) {
  const chosen = useMemo(() => [value], [value])
  const data = useLanguageOptions(chosen)
  return (
    <Select
      searchable
      allowDeselect={false}
      data={data}
      value={value}
      onChange={tag => tag && onChange(tag)}
      error={error}
      {...texts}
    />
  )
}
