import type { Choice, Definition, Element, Page, Question, Text } from '../../surveys/definition/definition.ts'

/** The SurveyJS JSON of one language: texts are plain strings, and nothing is in it that only staff need. */
export function localiseSurvey(definition: Definition, language: string): Record<string, unknown> {
  const plain = (text: Text) => text[language] ?? text.default
  const choice = ({ text, ...rest }: Choice) => ({ ...rest, text: plain(text) })
  const shared = ({
    title,
    description,
    reason,
    visibleIf,
  }: Pick<Question, 'title' | 'description' | 'reason' | 'visibleIf'>) => ({
    title: plain(title),
    ...(description ? { description: plain(description) } : {}),
    ...(reason ? { reason: plain(reason) } : {}),
    ...(visibleIf ? { visibleIf } : {}),
  })
  const element = (given: Element): Record<string, unknown> => {
    const base = { type: given.type, name: given.name, ...shared(given) }
    if (given.type === 'panel') return { ...base, elements: given.elements.map(element) }
    if ('choices' in given)
      return { ...base, choices: given.choices.map(choice), ...('scale' in given ? { scale: given.scale } : {}) }
    return { ...base, maxLength: given.maxLength }
  }
  const page = (given: Page) => ({ name: given.name, ...shared(given), elements: given.elements.map(element) })
  return {
    title: plain(definition.title),
    clearInvisibleValues: definition.clearInvisibleValues,
    pages: definition.pages.map(page),
  }
}
