import { localisedText } from '../../shared/i18n/languages.ts'
import { matches } from '../ui/matches.ts'
import type { Item, ViewedPage } from './version-view.ts'

interface Filter {
  text: string
  group: string | null
  language: string
}

export function filterPages(pages: ViewedPage[], filter: Filter): ViewedPage[] {
  return pages
    .map(page => ({ ...page, items: page.items.filter(item => isWanted(item, filter)) }))
    .filter(page => page.items.length > 0)
}

function isWanted(item: Item, { text, group, language }: Filter): boolean {
  if (group !== null && String(item.meaning.questionGroup) !== group) return false
  if (!text.trim()) return true
  const words = [item.title, ...item.rows.map(row => row.label), ...item.choices.map(choice => choice.label)]
  return matches(text, [item.name, item.meaning.concept, ...words.map(word => localisedText(word, language))])
}
