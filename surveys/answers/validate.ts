import type { Codebook, Variable } from '../codebook/codebook.ts'
import type { Definition } from '../definition/definition.ts'
import { pointerTo } from '../definition/pointer.ts'
import type { Answers, Visible } from './answers.ts'
import { type AnswerErrorCode, answerErrorDetails } from './errors.ts'
import { cleanText } from './text.ts'
import { compileVisibility } from './visibility.ts'

export interface Validator {
  check(answers: unknown): CheckedAnswers
  /**
   * Of unfinished answers: names, types, choices and lengths are checked, conditions are not, for they depend on questions that
   * may still change. Null is an answer that was taken back.
   */
  checkChanges(changes: unknown): CheckedChanges
}

export type Changes = Record<string, string | string[] | null>
export type CheckedChanges = { ok: true; changes: Changes } | { ok: false; errors: AnswerError[] }

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
  // Somebody may be about to take the other choice away.
  const draftFields = new Map([...fields].map(([name, field]) => [name, { ...field, exclusive: new Set<string>() }]))
  const visibleOf = compileVisibility(definition)
  return {
    checkChanges(input) {
      if (!isObject(input)) return { ok: false, errors: [answerErrorAt([], 'not_an_object')] }
      const given = Object.entries(input).filter(([, value]) => value !== null)
      const { answers, errors } = read(draftFields, Object.fromEntries(given))
      const unknown = Object.keys(input).filter(name => input[name] === null && !fields.has(name))
      const all = [...errors, ...unknown.map(name => answerErrorAt([name], 'unknown_question'))].slice(0, maxErrors)
      if (all.length > 0) return { ok: false, errors: all }
      return { ok: true, changes: Object.fromEntries(Object.keys(input).map(name => [name, answers[name] ?? null])) }
    },
    check(input) {
      if (!isObject(input)) return { ok: false, errors: [answerErrorAt([], 'not_an_object')] }
      const { answers, errors } = read(fields, input)
      // Without the refused answers, visibility would be wrong and blame others.
      if (errors.length > 0) return { ok: false, errors }
      const visible = visibleOf(answers)
      const hidden = Object.keys(answers).filter(name => !visible.has(name))
      if (hidden.length === 0) return { ok: true, answers, visible }
      return { ok: false, errors: hidden.slice(0, maxErrors).map(name => answerErrorAt([name], 'not_visible')) }
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

function isObject(input: unknown): input is Record<string, unknown> {
  return typeof input === 'object' && input !== null && !Array.isArray(input)
}

function read(fields: Map<string, Field>, input: object): { answers: Answers; errors: AnswerError[] } {
  const answers: Answers = {}
  const errors: AnswerError[] = []
  for (const [name, value] of Object.entries(input)) {
    const field = fields.get(name)
    const answer = field ? readAnswer(field, value) : refuse('unknown_question')
    if ('code' in answer) errors.push(answerErrorAt([name, ...answer.path], answer.code))
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

export function answerErrorAt(path: PropertyKey[], code: AnswerErrorCode): AnswerError {
  return { pointer: pointerTo('answers', ...path), code, detail: answerErrorDetails[code] }
}
