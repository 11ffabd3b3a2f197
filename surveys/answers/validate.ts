import type { Codebook, Variable } from '../codebook/codebook.ts'
import type { Definition } from '../definition/definition.ts'
import { pointerTo } from '../definition/pointer.ts'
import type { Answers, Visible } from './answers.ts'
import { type AnswerErrorCode, answerErrorDetails } from './errors.ts'
import { cleanText } from './text.ts'
import { compileVisibility } from './visibility.ts'

export interface Validator {
  check(answers: unknown): CheckedAnswers
}

export type CheckedAnswers = { ok: true; answers: Answers; visible: Visible } | { ok: false; errors: AnswerError[] }

export interface AnswerError {
  /** JSON pointer into the request body, e.g. `#/answers/lang_met/0`. */
  pointer: string
  code: AnswerErrorCode
  /** English, for developers; never contains the answer. */
  detail: string
}

/** More are not reported: the sender needs the first ones, and the work stays bounded. */
const maxErrors = 50

/** What one question accepts. */
interface Field {
  kind: Variable['kind']
  values: Set<string>
  /** Values that cannot be combined with another. */
  exclusive: Set<string>
  maxLength: number
}

/** Compiled once for a version and shared by all requests. */
export function compileValidator(definition: Definition, codebook: Codebook): Validator {
  const fields = new Map(codebook.variables.map(variable => [variable.name, fieldOf(variable)]))
  const visibleOf = compileVisibility(definition)
  return {
    check(input) {
      if (!isObject(input)) return { ok: false, errors: [errorAt([], 'not_an_object')] }
      const { answers, errors } = read(fields, input)
      // Without the refused answers, visibility would be wrong and blame others.
      if (errors.length > 0) return { ok: false, errors }
      const visible = visibleOf(answers)
      const hidden = Object.keys(answers).filter(name => !visible.has(name))
      if (hidden.length === 0) return { ok: true, answers, visible }
      return { ok: false, errors: hidden.slice(0, maxErrors).map(name => errorAt([name], 'not_visible')) }
    },
  }
}

function fieldOf({ kind, choices, missing, maxLength = 0 }: Variable): Field {
  const reserved = missing.map(({ state }) => state)
  return {
    kind,
    values: new Set([...choices.map(({ value }) => value), ...reserved]),
    exclusive: new Set([...choices.flatMap(({ value, isExclusive }) => (isExclusive ? value : [])), ...reserved]),
    maxLength,
  }
}

function isObject(input: unknown): input is object {
  return typeof input === 'object' && input !== null && !Array.isArray(input)
}

function read(fields: Map<string, Field>, input: object): { answers: Answers; errors: AnswerError[] } {
  const answers: Answers = {}
  const errors: AnswerError[] = []
  for (const [name, value] of Object.entries(input)) {
    const field = fields.get(name)
    const answer = field ? readAnswer(field, value) : refuse('unknown_question')
    if ('code' in answer) errors.push(errorAt([name, ...answer.path], answer.code))
    else if (answer.value !== undefined) answers[name] = answer.value
    if (errors.length === maxErrors) break
  }
  return { answers, errors }
}

interface Refusal {
  code: AnswerErrorCode
  path: PropertyKey[]
}

/** An undefined value is a skipped question. */
type Reading = { value: string | string[] | undefined } | Refusal

function readAnswer(field: Field, given: unknown): Reading {
  if (field.kind === 'multiple') return readMultiple(field, given)
  if (typeof given !== 'string') return refuse('wrong_type')
  if (field.kind === 'single') return field.values.has(given) ? { value: given } : refuse('unknown_choice')
  const text = cleanText(given)
  return text.length > field.maxLength ? refuse('too_long') : { value: text || undefined }
}

function readMultiple({ values, exclusive }: Field, given: unknown): Reading {
  if (!Array.isArray(given)) return refuse('wrong_type')
  if (given.length > values.size) return refuse('too_many_choices')
  const chosen = new Set<string>()
  for (const [index, value] of given.entries()) {
    if (typeof value !== 'string') return refuse('wrong_type', index)
    if (!values.has(value)) return refuse('unknown_choice', index)
    if (chosen.has(value)) return refuse('duplicate_choice', index)
    if (exclusive.has(value) && given.length > 1) return refuse('exclusive_choice', index)
    chosen.add(value)
  }
  return { value: chosen.size > 0 ? [...chosen] : undefined }
}

function refuse(code: AnswerErrorCode, ...path: PropertyKey[]): Refusal {
  return { code, path }
}

function errorAt(path: PropertyKey[], code: AnswerErrorCode): AnswerError {
  return { pointer: pointerTo('answers', ...path), code, detail: answerErrorDetails[code] }
}
