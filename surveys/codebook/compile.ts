import { isChosenMissing, maxChoices, missingStates } from '../answers/missing.ts'
import type { Choice, Definition, Question } from '../definition/definition.ts'
import { isMultiple, isText, type PlacedQuestion, questionsOf } from '../definition/questions.ts'
import type { Codebook, CodedChoice, RetiredCode, Span, Variable } from './codebook.ts'
import { pairsOf } from './pairs.ts'

/** `previous` is the codebook of the version before; it carries the codes of all versions before it. */
export function compileCodebook(definition: Definition, options: { version: number; previous?: Codebook }): Codebook {
  const codes = new CodeRegister(options.previous)
  const facts = new Cursor(0)
  const counts = new Cursor(1)
  const variables = questionsOf(definition).map(placed => {
    const variable = describe(placed, codes)
    if (variable.kind === 'text') return variable
    const n = variable.choices.length
    return {
      ...variable,
      facts: facts.take(variable.kind === 'single' ? 1 : 1 + Math.ceil(n / 8)),
      tally: counts.take(missingStates.length + n),
    }
  })
  const pairs = pairsOf(variables).map(pair => ({ ...pair, tally: counts.take(pair.rows * pair.columns) }))
  return {
    questionnaire: definition.key,
    audience: definition.audience,
    version: options.version,
    languages: definition.languages,
    title: definition.title,
    variables,
    pairs,
    retired: codes.retired(variables),
    factsLength: facts.offset,
    tallyLength: counts.offset,
  }
}

function describe(placed: PlacedQuestion, codes: CodeRegister): Variable {
  const { question, page, panel } = placed
  const visibleIf = conjunction([page.visibleIf, panel?.visibleIf, question.visibleIf])
  return {
    name: question.name,
    label: question.title,
    ...meaningOf(question),
    ...(panel ? { grid: panel.name, gridLabel: panel.title } : {}),
    page: page.name,
    pageTitle: page.title,
    ...(visibleIf ? { visibleIf } : {}),
    ...answersOf(question, codes),
  }
}

function meaningOf({ questionGroup, concept, item, taxonomy, role, pillar }: Question) {
  return { questionGroup, concept, ...(item ? { item } : {}), ...(taxonomy ? { taxonomy } : {}), role, pillar }
}

type AnswerSpace = Pick<Variable, 'kind' | 'choices' | 'missing' | 'scale' | 'maxLength'>

function answersOf(question: Question, codes: CodeRegister): AnswerSpace {
  if (isText(question)) {
    return { kind: 'text', choices: [], missing: [], scale: false, maxLength: question.maxLength }
  }
  return {
    kind: isMultiple(question) ? 'multiple' : 'single',
    choices: substantiveChoices(question.name, question.choices, codes),
    missing: question.choices.flatMap(({ value, text }) =>
      isChosenMissing(value) ? { state: value, label: text } : [],
    ),
    scale: !isMultiple(question) && question.scale === true,
  }
}

function substantiveChoices(question: string, choices: Choice[], codes: CodeRegister): CodedChoice[] {
  const substantive = choices.filter(({ value }) => !isChosenMissing(value))
  if (substantive.length > maxChoices) throw new RangeError(`${question} has more than ${maxChoices} choices`)
  return substantive.map(({ value, text, isExclusive }) => {
    return { value, code: codes.codeOf(question, value), label: text, isExclusive: isExclusive === true }
  })
}

function conjunction(conditions: (string | undefined)[]): string | undefined {
  const given = conditions.filter(condition => condition !== undefined)
  return given.length > 1 ? given.map(condition => `(${condition})`).join(' and ') : given[0]
}

class Cursor {
  offset: number
  constructor(offset: number) {
    this.offset = offset
  }

  take(length: number): Span {
    const span = { offset: this.offset, length }
    this.offset += length
    return span
  }
}

/** Hands out codes: the one a choice had before, else the next that no choice of the question ever had. */
class CodeRegister {
  readonly #codes = new Map<string, Map<string, number>>()

  constructor(previous: Codebook | undefined) {
    for (const { name, choices } of previous?.variables ?? []) {
      for (const { value, code } of choices) this.#of(name).set(value, code)
    }
    for (const { variable, value, code } of previous?.retired ?? []) this.#of(variable).set(value, code)
  }

  codeOf(question: string, value: string): number {
    const codes = this.#of(question)
    const known = codes.get(value)
    if (known !== undefined) return known
    const code = Math.max(0, ...codes.values()) + 1
    codes.set(value, code)
    return code
  }

  retired(variables: Variable[]): RetiredCode[] {
    const current = new Map(variables.map(({ name, choices }) => [name, new Set(choices.map(choice => choice.value))]))
    return [...this.#codes].flatMap(([variable, codes]) =>
      [...codes].flatMap(([value, code]) => (current.get(variable)?.has(value) ? [] : { variable, value, code })),
    )
  }

  #of(question: string): Map<string, number> {
    const codes = this.#codes.get(question) ?? new Map<string, number>()
    this.#codes.set(question, codes)
    return codes
  }
}
