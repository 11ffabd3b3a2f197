import type { Answers } from '../../../surveys/answers/answers.ts'
import type { Differences, Resolution } from './paper.hooks.ts'

export type Value = Differences['answers'][number]['first']
/** One thing that two people typed differently. */
export interface Row {
  key: string
  first: Value
  second: Value
}
/** What was decided: one of the two, or something else, which is typed once more. */
export type Decision = 'first' | 'second' | 'other'

export function rowsOf({ area, language, answers }: Differences): Row[] {
  return [
    ...(area ? [{ key: 'area', ...area }] : []),
    ...(language ? [{ key: 'language', ...language }] : []),
    ...answers.map(({ question, first, second }) => ({ key: `answers/${question}`, first, second })),
  ]
}

/** Undefined until everything is decided. */
export function resolutionOf(
  rows: Row[],
  decisions: ReadonlyMap<string, Decision>,
  others: Answers,
): Resolution | undefined {
  const answers: NonNullable<Resolution['answers']> = {}
  const head: Pick<Resolution, 'area' | 'language'> = {}
  for (const row of rows) {
    const decision = decisions.get(row.key)
    if (!decision) return undefined
    const question = questionOf(row)
    const value = decision === 'other' ? (others[question ?? ''] ?? null) : row[decision]
    if (question) answers[question] = value
    else if (typeof value === 'string') Object.assign(head, { [row.key]: value })
  }
  return { ...head, answers }
}

/** Undefined for what stands at the top of the sheet. */
export function questionOf({ key }: Row): string | undefined {
  return key.startsWith('answers/') ? key.slice('answers/'.length) : undefined
}
