import type { TypedSheet } from './typed-sheet.ts'

export type Value = string | string[] | null

export interface Difference {
  question: string
  first: Value
  second: Value
}

export interface Differences {
  area: { first: string; second: string } | null
  language: { first: string; second: string } | null
  answers: Difference[]
}

/** Where two typings of a sheet differ; answers in the order of `questions`. */
export function differencesOf(first: TypedSheet, second: TypedSheet, questions: readonly string[]): Differences {
  return {
    area: pairOf(first.area, second.area),
    language: pairOf(first.language, second.language),
    answers: questions.flatMap(question => {
      const [one, other] = [first.answers[question] ?? null, second.answers[question] ?? null]
      return isSame(one, other) ? [] : { question, first: one, second: other }
    }),
  }
}

export function hasDifferences({ area, language, answers }: Differences): boolean {
  return area !== null || language !== null || answers.length > 0
}

function pairOf(first: string, second: string) {
  return first === second ? null : { first, second }
}

/** In which order boxes were ticked, and how a text is spaced, is not on the paper. */
function isSame(one: Value, other: Value): boolean {
  return comparable(one) === comparable(other)
}

function comparable(value: Value): string {
  if (typeof value === 'string') return JSON.stringify(value.replaceAll(/\s+/g, ' ').trim())
  return JSON.stringify(value && [...value].sort())
}
