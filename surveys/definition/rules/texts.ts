import type { Definition, Element, Page, Text } from '../definition.ts'
import type { Finding } from '../finding.ts'
import { isText } from '../questions.ts'

type PlacedText = [pointer: string, text: Text | undefined]

/** Every text is there in every language of the questionnaire, and every language is a real tag. */
export function checkTexts(definition: Definition): Finding[] {
  const languages = checkLanguages(definition.languages)
  if (languages.length > 0) return languages
  const [, ...translations] = definition.languages
  const keys = ['default', ...translations]
  return textsOf(definition).flatMap(([pointer, text]) =>
    keys.flatMap((key): Finding | [] => {
      if (text === undefined || text[key]?.trim()) return []
      return {
        pointer: `${pointer}/${key}`,
        rule: 'missing_text',
        detail: `The text is missing in ${languageOf(key)}.`,
      }
    }),
  )

  function languageOf(key: string) {
    return key === 'default' ? definition.languages[0] : key
  }
}

function checkLanguages(languages: string[]): Finding[] {
  return languages.flatMap((language, index): Finding | [] => {
    const isRepeated = languages.indexOf(language) < index
    if (isTag(language) && !isRepeated) return []
    const detail = isRepeated ? 'The language is named twice.' : 'The language is not a BCP 47 tag.'
    return { pointer: `#/languages/${index}`, rule: 'language', detail }
  })
}

function isTag(language: string): boolean {
  try {
    return Intl.getCanonicalLocales(language).length === 1
  } catch {
    return false
  }
}

function textsOf(definition: Definition): PlacedText[] {
  return [
    ['#/title', definition.title],
    ['#/introduction', definition.introduction],
    ...definition.pages.flatMap((page, index) => inPage(page, `#/pages/${index}`)),
  ]
}

function inPage(page: Page, pointer: string): PlacedText[] {
  return [
    [`${pointer}/title`, page.title],
    [`${pointer}/description`, page.description],
    ...page.elements.flatMap((element, index) => inElement(element, `${pointer}/elements/${index}`)),
  ]
}

function inElement(element: Element, pointer: string): PlacedText[] {
  const own: PlacedText[] = [
    [`${pointer}/title`, element.title],
    [`${pointer}/description`, element.description],
    [`${pointer}/reason`, element.reason],
  ]
  if (element.type === 'panel') {
    return [...own, ...element.elements.flatMap((row, index) => inElement(row, `${pointer}/elements/${index}`))]
  }
  if (isText(element)) return own
  return [...own, ...element.choices.map(({ text }, i): PlacedText => [`${pointer}/choices/${i}/text`, text])]
}
