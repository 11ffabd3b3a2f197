import { BinaryOperand, ConditionRunner, ConditionsParser, UnaryOperand, Variable } from 'survey-core'
import type { Definition, Element, Page, Question } from '../definition/definition.ts'
import { questionsOf } from '../definition/questions.ts'
import type { Answers } from './answers.ts'
import { compileVisibility } from './visibility.ts'

/**
 * Some pages of a questionnaire for whoever may see only those. What their conditions say of other pages is decided here from the
 * answers, so that the result depends on no question outside and gives none of those answers away.
 */
export function sectionsOf(definition: Definition, pageNames: readonly string[], answers: Answers): Definition {
  const placed = questionsOf(definition)
  const inside = new Set(placed.flatMap(({ page, question }) => (pageNames.includes(page.name) ? question.name : [])))
  const visible = compileVisibility(definition)(answers)
  // An answer to a hidden question counts as none.
  const standing = Object.fromEntries(Object.entries(answers).filter(([name]) => visible.has(name)))
  const decide = (expression: string) => decided(new ConditionsParser().parseExpression(expression), inside, standing)
  const pages = definition.pages.filter(({ name }) => pageNames.includes(name))
  return { ...definition, pages: pages.flatMap(page => keepPage(page, decide)) }
}

/** What is left of a condition. */
type Decided = boolean | string
type Decide = (expression: string) => Decided

function keepPage(page: Page, decide: Decide): Page[] {
  return keep(page, decide).flatMap(kept => {
    const elements = kept.elements.flatMap(element => keepElement(element, decide))
    return elements.length > 0 ? [{ ...kept, elements }] : []
  })
}

function keepElement(element: Element, decide: Decide): Element[] {
  return keep(element, decide).flatMap((kept): Element[] => {
    if (kept.type !== 'panel') return [kept]
    const elements = kept.elements.flatMap((question): Question[] => keep(question, decide))
    return elements.length > 0 ? [{ ...kept, elements }] : []
  })
}

/** Nothing when it is certainly hidden; without a condition when it is certainly shown. */
function keep<T extends { visibleIf?: string }>(given: T, decide: Decide): T[] {
  if (given.visibleIf === undefined) return [given]
  const left = decide(given.visibleIf)
  if (left === false) return []
  const kept = { ...given }
  if (left === true) delete kept.visibleIf
  else kept.visibleIf = left
  return [kept]
}

/** Conditions are comparisons of one question with constants, joined by and, or, not (definition/rules/conditions.ts). */
function decided(operand: unknown, inside: ReadonlySet<string>, answers: Answers): Decided {
  if (operand instanceof BinaryOperand && operand.isConjunction) {
    const sides = [operand.leftOperand, operand.rightOperand].map(side => decided(side, inside, answers))
    // What decides the whole, whichever the other side is: false for "and", true for "or".
    const decisive = operand.operator === 'or'
    if (sides.includes(decisive)) return decisive
    const open = sides.filter(side => typeof side === 'string')
    return open.length === 0 ? !decisive : open.map(side => `(${side})`).join(` ${operand.operator} `)
  }
  if (operand instanceof UnaryOperand && operand.operator === 'negate') {
    const inner = decided(operand.expression, inside, answers)
    return typeof inner === 'boolean' ? !inner : `!(${inner})`
  }
  if (operand instanceof BinaryOperand || operand instanceof UnaryOperand) {
    const text = operand.toString()
    return namesOf(operand).every(name => inside.has(name)) ? text : new ConditionRunner(text).runValues(answers)
  }
  throw new SyntaxError('a condition is none that questionnaires may have')
}

function namesOf(operand: BinaryOperand | UnaryOperand): string[] {
  const side: unknown = operand instanceof BinaryOperand ? operand.leftOperand : operand.expression
  return side instanceof Variable ? [side.variable] : []
}
