import { ArrayOperand, BinaryOperand, ConditionsParser, Const, UnaryOperand, Variable } from 'survey-core'
import type { Definition, Question } from '../definition.ts'
import type { Finding, FindingRule } from '../finding.ts'
import { isMultiple, isText } from '../questions.ts'

/**
 * Conditions have one plain form: comparisons of an earlier question with its choices, joined by and, or, not. So they
 * can be decided in one pass, shown in words, and exported.
 */
export function checkConditions(definition: Definition): Finding[] {
  const earlier = new Map<string, Question>()
  return definition.pages.flatMap((page, p) => {
    const findings = check(page.visibleIf, `#/pages/${p}`)
    for (const [e, element] of page.elements.entries()) {
      const pointer = `#/pages/${p}/elements/${e}`
      findings.push(...check(element.visibleIf, pointer))
      for (const [q, question] of (element.type === 'panel' ? element.elements : []).entries()) {
        findings.push(...check(question.visibleIf, `${pointer}/elements/${q}`))
        earlier.set(question.name, question)
      }
      if (element.type !== 'panel') earlier.set(element.name, element)
    }
    return findings
  })

  function check(expression: string | undefined, pointer: string): Finding[] {
    if (expression === undefined) return []
    const place = { pointer: `${pointer}/visibleIf`, earlier }
    const operand = new ConditionsParser().parseExpression(expression)
    return operand ? checkOperand(operand, place) : found(place, 'condition_syntax', 'The condition cannot be read.')
  }
}

interface Place {
  pointer: string
  earlier: Map<string, Question>
}

function checkOperand(operand: unknown, place: Place): Finding[] {
  if (operand instanceof BinaryOperand) {
    const left: unknown = operand.leftOperand
    const right: unknown = operand.rightOperand
    if (operand.isConjunction) return [left, right].flatMap(side => checkOperand(side, place))
    const values = constantsOf(right)
    if (left instanceof Variable && values) return checkComparison(left.variable, operand.operator, values, place)
  }
  if (operand instanceof UnaryOperand) {
    if (operand.operator === 'negate') return checkOperand(operand.expression, place)
    if (operand.expression instanceof Variable) {
      return checkComparison(operand.expression.variable, operand.operator, [], place)
    }
  }
  const example = "{services} contains 'shelter'"
  return found(place, 'condition_form', `A condition compares an earlier question with its choices, as in ${example}.`)
}

function checkComparison(name: string, operator: string, values: string[], place: Place): Finding[] {
  const question = place.earlier.get(name)
  if (!question) return found(place, 'condition_question', `There is no question ${name} before this one.`)
  if (!operatorsOf(question).includes(operator)) {
    return found(place, 'condition_form', `The question ${name} cannot be compared by "${operator}".`)
  }
  const choices = isText(question) ? [] : question.choices.map(({ value }) => value)
  return values
    .filter(value => !choices.includes(value))
    .flatMap(value => found(place, 'condition_choice', `The question ${name} has no choice ${value}.`))
}

const presence = ['empty', 'notempty']
const order = ['less', 'lessorequal', 'greater', 'greaterorequal']

/** Operators that mean what they say: on a string, SurveyJS's "contains" would look for a part of it. */
function operatorsOf(question: Question): string[] {
  if (isText(question)) return presence
  if (isMultiple(question)) return [...presence, 'contains', 'notcontains', 'anyof', 'allof', 'noneof']
  return [...presence, 'equal', 'notequal', 'anyof', 'noneof', ...(question.scale ? order : [])]
}

function constantsOf(operand: unknown): string[] | undefined {
  if (operand instanceof Variable) return undefined
  if (operand instanceof Const) return [String(operand.correctValue)]
  if (!(operand instanceof ArrayOperand)) return undefined
  const constants = operand.values.map(constantsOf)
  return constants.every(values => values !== undefined) ? constants.flat() : undefined
}

function found({ pointer }: Place, rule: FindingRule, detail: string): Finding[] {
  return [{ pointer, rule, detail }]
}
