import type { QuestionSelectBase } from 'survey-core'
import { nativeName } from '../../shared/i18n/languages.ts'
import type { Option } from '../choosing/options.ts'

/** Languages can also be found by their own names, for instance by someone who helps to fill in. */
export function optionsOf(question: QuestionSelectBase, language: string): Option[] {
  const isLanguages = question.getPropertyValue('taxonomy') === 'languages'
  return question.visibleChoices.map(choice => {
    const option = { value: String(choice.value), text: choice.text }
    const hint = isLanguages ? ownName(option.value) : ''
    return hint && hint.toLocaleLowerCase(language) !== option.text.toLocaleLowerCase(language)
      ? { ...option, hint }
      : option
  })
}

/** Choices such as `none` or `dont_know` are no language tags, and browsers do not know every language. */
function ownName(tag: string): string {
  if (!/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag)) return ''
  const name = nativeName(tag)
  return name.toLowerCase() === tag.toLowerCase() ? '' : name
}

/** What was chosen or written, as the respondent saw it. */
export function answerTexts(question: QuestionSelectBase | { value: unknown }): string[] {
  const values: unknown[] = Array.isArray(question.value) ? question.value : [question.value]
  if (!('visibleChoices' in question)) return values.map(String)
  return question.visibleChoices.filter(choice => values.includes(choice.value)).map(choice => choice.text)
}
