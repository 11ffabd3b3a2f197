import type { Answers } from '../../../../surveys/answers/answers.ts'
import type { Codebook } from '../../../../surveys/codebook/codebook.ts'
import type { Text } from '../../../../surveys/definition/definition.ts'

/** What can be typed into one question. */
export interface Field {
  name: string
  label: Text
  kind: 'single' | 'multiple' | 'text'
  choices: { value: string; label: Text; isExclusive: boolean }[]
  maxLength: number
}

export function fieldsOf({ variables }: Codebook): Map<string, Field> {
  return new Map(
    variables.map(({ name, label, kind, choices, missing, maxLength = 0 }) => [
      name,
      {
        name,
        label,
        kind,
        maxLength,
        choices: [
          ...choices.map(({ value, label: text, isExclusive }) => ({ value, label: text, isExclusive })),
          ...missing.map(({ state, label: text }) => ({ value: state, label: text, isExclusive: true })),
        ],
      },
    ]),
  )
}

export function chosenIn(answers: Answers, name: string): string[] {
  const answer = answers[name]
  return answer === undefined ? [] : typeof answer === 'string' ? [answer] : answer
}

/** Ticks a choice, or takes its tick away; one that excludes others stands alone. */
export function toggled(answers: Answers, { name, kind, choices }: Field, value: string): Answers {
  const chosen = chosenIn(answers, name)
  if (kind === 'single') return withAnswer(answers, name, chosen[0] === value ? undefined : value)
  if (chosen.includes(value))
    return withAnswer(
      answers,
      name,
      chosen.filter(one => one !== value),
    )
  const excludes = (one: string) => choices.find(choice => choice.value === one)?.isExclusive ?? false
  const kept = excludes(value) ? [] : chosen.filter(one => !excludes(one))
  return withAnswer(answers, name, [...kept, value])
}

/** A question left blank has no key. */
export function withAnswer(answers: Answers, name: string, value: string | string[] | undefined): Answers {
  const { [name]: _before, ...others } = answers
  return value === undefined || value.length === 0 ? others : { ...others, [name]: value }
}

/** 1 … 9 and 0 for the tenth: the numbers beside the boxes, on screen and on paper. */
export function choiceOfKey({ choices }: Field, key: string): string | undefined {
  return /^\d$/.test(key) ? choices[key === '0' ? 9 : Number(key) - 1]?.value : undefined
}
