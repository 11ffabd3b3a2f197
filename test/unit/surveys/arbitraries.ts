import fc from 'fast-check'
import type { Answers } from '../../../surveys/answers/answers.ts'
import { cleanText } from '../../../surveys/answers/text.ts'
import type { Choice, Definition, Element, Panel, Question, Text } from '../../../surveys/definition/definition.ts'
import { isMultiple, isText, questionsOf } from '../../../surveys/definition/questions.ts'
import { choice, dontKnow, notApplicable, ratherNotSay } from '../../../surveys/questionnaires/build.ts'
import { taxonomies } from '../../../surveys/taxonomies/all.ts'

type Draw = fc.GeneratorValue

export function words(value: string): Text {
  return { default: value }
}

/** A publishable questionnaire of one to three pages, with conditions on pages, panels and questions. */
export function aDefinition(draw: Draw): Definition {
  const earlier: Question[] = []
  let count = 0
  const conditional = () => (earlier.length > 0 && draw(fc.boolean) ? { visibleIf: aCondition(draw, earlier) } : {})
  const question = (): Question => {
    const made = { ...aQuestion(draw, `q${count++}`), ...conditional() }
    earlier.push(made)
    return made
  }
  const panel = (): Panel => {
    const name = `grid${count++}`
    const head = { type: 'panel' as const, name, title: words(name), ...conditional() }
    const row = aQuestion(draw, name)
    const elements = times(draw(fc.integer, { min: 1, max: 3 }), index => {
      const made = { ...row, name: `${name}__${index}`, ...conditional() }
      earlier.push(made)
      return made
    })
    return { ...head, elements }
  }
  const element = (): Element => (draw(fc.integer, { min: 0, max: 3 }) === 0 ? panel() : question())
  return {
    key: 'generated',
    audience: 'provider',
    title: words('Generated'),
    introduction: words('Generated'),
    languages: ['en'],
    clearInvisibleValues: 'onHiddenContainer',
    pages: times(draw(fc.integer, { min: 1, max: 3 }), page => {
      const head = { name: `page${page}`, title: words('Page'), ...conditional() }
      return { ...head, elements: times(draw(fc.integer, { min: 1, max: 4 }), element) }
    }),
  }
}

function aQuestion(draw: Draw, name: string): Question {
  const base = { name, title: words(name), questionGroup: 3, role: 'other', pillar: 'protection' } as const
  const kind = draw(fc.constantFrom, 'single', 'single', 'scale', 'multiple', 'multiple', 'text')
  if (kind === 'text') {
    const concept = 'text.other'
    return { ...base, type: 'comment', role: 'free_text', description: words('Hint'), concept, maxLength: 20 }
  }
  const size = draw(fc.integer, { min: 2, max: 19 })
  const reserved = draw(fc.shuffledSubarray, [dontKnow, ratherNotSay, notApplicable])
  if (kind === 'scale') {
    const concept = draw(fc.constantFrom, 'training.importance', 'training.confidence')
    const item = draw(fc.constantFrom, ...taxonomies.training_topics.terms.slice(0, 2).map(({ code }) => code))
    const choices = [...times(5, index => choice(String(index + 1), words('x'))), ...reserved]
    return { ...base, type: 'radiogroup', concept, item, taxonomy: 'training_topics', choices, scale: true }
  }
  const choices = [...times(size, index => choice(`c${index}`, words('x'))), ...reserved]
  if (kind === 'single')
    return { ...base, type: draw(fc.constantFrom, 'radiogroup', 'dropdown'), concept: 'a.b', choices }
  const none = draw(fc.boolean) ? [choice('none', words('None'), { isExclusive: true })] : []
  const concept = draw(fc.constantFrom, 'training.received', 'training.wanted', 'services.needed')
  return { ...base, type: draw(fc.constantFrom, 'checkbox', 'tagbox'), concept, choices: [...choices, ...none] }
}

function aCondition(draw: Draw, earlier: Question[]): string {
  const one = aComparison(draw, draw(fc.constantFrom, ...earlier))
  const shape = draw(fc.constantFrom, 'plain', 'plain', 'not', 'and', 'or')
  if (shape === 'plain') return one
  if (shape === 'not') return `!(${one})`
  return `${one} ${shape} (${aComparison(draw, draw(fc.constantFrom, ...earlier))})`
}

function aComparison(draw: Draw, question: Question): string {
  const presence = draw(fc.constantFrom, `{${question.name}} empty`, `{${question.name}} notempty`)
  if (isText(question) || draw(fc.integer, { min: 0, max: 4 }) === 0) return presence
  const quoted = question.choices.map(({ value }) => `'${value}'`)
  const one = draw(fc.constantFrom, ...quoted)
  const some = `[${draw(fc.shuffledSubarray, quoted, { minLength: 1 }).join(', ')}]`
  const multiple = [`contains ${one}`, `notcontains ${one}`, `anyof ${some}`, `allof ${some}`, `noneof ${some}`]
  const single = [`= ${one}`, `<> ${one}`, `anyof ${some}`, `noneof ${some}`]
  return `{${question.name}} ${draw(fc.constantFrom, ...(isMultiple(question) ? multiple : single))}`
}

/** One acceptable answer to each question or undefined for a skipped one; hidden questions are answered too. */
export function anAnswer(draw: Draw, question: Question): string | string[] | undefined {
  if (draw(fc.integer, { min: 0, max: 5 }) === 0) return undefined
  if (isText(question)) {
    const text = cleanText(draw(fc.string, { unit: 'grapheme', maxLength: 8 }))
    return text.length > 0 && text.length <= question.maxLength ? text : undefined
  }
  if (!isMultiple(question)) return draw(fc.constantFrom, ...question.choices).value
  const [free, alone] = [question.choices.filter(isFree), question.choices.filter(one => !isFree(one))]
  if (alone.length > 0 && draw(fc.integer, { min: 0, max: 4 }) === 0) return [draw(fc.constantFrom, ...alone).value]
  return draw(fc.shuffledSubarray, free, { minLength: 1 }).map(({ value }) => value)
}

function isFree(candidate: Choice): boolean {
  return candidate.isExclusive !== true
}

/** Answers to every question, asked or not. */
export function anAnswerSheet(draw: Draw, definition: Definition): Answers {
  const answers: Answers = {}
  for (const { question } of questionsOf(definition)) {
    const answer = anAnswer(draw, question)
    if (answer !== undefined) answers[question.name] = answer
  }
  return answers
}

export function times<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index))
}
