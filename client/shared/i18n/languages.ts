import { isRightToLeft } from '../../../surveys/definition/direction.ts'

/** Those in which the words of reports are written. */
export const reportLanguages = ['en', 'es', 'fr', 'ar']

/** The language's own name for itself, e.g. "Español"; the tag when the browser does not know it. */
export function nativeName(tag: string): string {
  const name = new Intl.DisplayNames([tag], { type: 'language', fallback: 'code' }).of(tag) ?? tag
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1)
}

export function directionOf(tag: string): 'ltr' | 'rtl' {
  return isRightToLeft(tag) ? 'rtl' : 'ltr'
}

/** The best of `available` for the wanted tags in order of preference: exact, then same language. */
export function bestLanguage(wanted: readonly string[], available: readonly string[]): string | undefined {
  for (const tag of wanted) {
    const primary = tag.split('-')[0]
    const match = available.find(one => one === tag) ?? available.find(one => one.split('-')[0] === primary)
    if (match) return match
  }
  return undefined
}

/** Picks from a text by language; `default` is the first language. */
export function localisedText(text: Record<string, string>, language: string): string {
  return text[language] ?? text[language.split('-')[0] ?? ''] ?? text.default ?? ''
}
