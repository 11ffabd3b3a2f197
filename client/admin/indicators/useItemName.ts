import { useTranslation } from 'react-i18next'
import { taxonomies } from '../../../surveys/taxonomies/all.ts'
import { localisedText } from '../../shared/i18n/languages.ts'
import { useFormats } from '../i18n/useFormats.ts'

/** Any registered language may be an item, not only those that questionnaires ask about. */
export function useItemName(): (listed: { taxonomy: string; item: string }) => string {
  const { i18n } = useTranslation()
  const formats = useFormats()
  return ({ taxonomy, item }) => {
    const list = Object.values(taxonomies).find(({ name }) => name === taxonomy)
    const term = list?.terms.find(({ code }) => code === item)
    if (term) return localisedText(term.label, i18n.language)
    return taxonomy === 'languages' ? formats.language(item) : item
  }
}
