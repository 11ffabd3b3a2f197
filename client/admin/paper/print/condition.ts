import { localisedText } from '../../../shared/i18n/languages.ts'
import type { PaperWords } from '../../../shared/i18n/paper/words.ts'
import type { Item } from '../../questionnaires/version-view.ts'

const simple = /^\{(\w+)\} (?:=|contains) '([^']+)'$/
const named = /\{(\w+)\}/

/** A condition as an instruction on paper: which tick in which question decides. */
export function conditionWords(
  condition: string | undefined,
  { items, words, language }: { items: Item[]; words: PaperWords; language: string },
): string | undefined {
  if (!condition) return undefined
  const [, name = named.exec(condition)?.[1], value] = simple.exec(condition) ?? []
  const decisive = items.find(item => item.name === name || item.rows.some(row => row.name === name))
  if (!decisive) return undefined
  const choice = decisive.choices.find(one => one.value === value)
  const text = choice
    ? words.onlyIf.replace('{choice}', localisedText(choice.label, language))
    : words.onlyWhatWasTicked
  return text.replace('{number}', String(decisive.number))
}
