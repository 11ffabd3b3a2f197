import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { sectors } from '../../../surveys/taxonomies/sectors.ts'

/** Code and name of every sector, in the order of the taxonomy. */
export function useSectors(): { value: string; label: string }[] {
  const { i18n } = useTranslation()
  return useMemo(
    () => sectors.terms.map(({ code, label }) => ({ value: code, label: label[i18n.language] ?? label.default })),
    [i18n.language],
  )
}

export function useSectorName(): (code: string) => string {
  const all = useSectors()
  return code => all.find(({ value }) => value === code)?.label ?? code
}
