import { isChosenMissing, maxChoices } from '../../answers/missing.ts'
import type { Choice, Definition, Panel, Question } from '../definition.ts'
import type { Finding, FindingRule } from '../finding.ts'
import { isMultiple, isText, questionsOf } from '../questions.ts'

export function checkChoices(definition: Definition): Finding[] {
  return questionsOf(definition).flatMap(({ question, pointer }) => {
    if (isText(question)) return []
    const at = `${pointer}/choices`
    const { choices } = question
    return [
      ...checkNumber(choices, at),
      ...checkRepeated(choices, at),
      ...(isMultiple(question) ? checkExclusive(choices, at) : []),
      ...(!isMultiple(question) && question.scale ? checkScale(choices, at) : []),
    ]
  })
}

/** SurveyJS compares without regard to case, so two values that differ only in it are the same. */
function checkRepeated(choices: Choice[], at: string): Finding[] {
  const values = choices.map(({ value }) => value.toLowerCase())
  return values.flatMap((value, index) =>
    values.indexOf(value) < index ? found(`${at}/${index}/value`, 'duplicate_choice', 'The value is used before.') : [],
  )
}

function checkNumber(choices: Choice[], at: string): Finding[] {
  const { length } = choices.filter(isSubstantive)
  if (length >= 1 && length <= maxChoices) return []
  return found(at, 'choices', `A question has 1 to ${maxChoices} choices beside "don't know" and the like.`)
}

/** Otherwise SurveyJS would let them be combined with others. */
function checkExclusive(choices: Choice[], at: string): Finding[] {
  return choices.flatMap((choice, index) =>
    isSubstantive(choice) || choice.isExclusive
      ? []
      : found(`${at}/${index}`, 'exclusive', `${choice.value} cannot be combined: set isExclusive.`),
  )
}

function checkScale(choices: Choice[], at: string): Finding[] {
  const values = choices.filter(isSubstantive).map(({ value }) => value)
  if (values.length >= 2 && values.every((value, index) => value === String(index + 1))) return []
  return found(at, 'scale', "The values of a scale are '1', '2' … 'n' in this order.")
}

/** The rows of a panel are answered on the same choices. */
export function checkGrids(definition: Definition): Finding[] {
  return definition.pages.flatMap(({ elements }, page) =>
    elements.flatMap((element, index) =>
      element.type === 'panel' ? checkRows(element, `#/pages/${page}/elements/${index}`) : [],
    ),
  )
}

function checkRows({ elements: [first, ...others] }: Panel, pointer: string): Finding[] {
  return others.flatMap((row, index) =>
    first && signatureOf(row) === signatureOf(first)
      ? []
      : found(`${pointer}/elements/${index + 1}`, 'grid', 'The rows of a grid have the same type and choices.'),
  )
}

function signatureOf(question: Question): string {
  if (isText(question)) return question.type
  const scale = isMultiple(question) ? false : question.scale === true
  return [question.type, scale, ...question.choices.map(({ value }) => value)].join(' ')
}

function isSubstantive({ value }: Choice): boolean {
  return !isChosenMissing(value)
}

function found(pointer: string, rule: FindingRule, detail: string): Finding[] {
  return [{ pointer, rule, detail }]
}
