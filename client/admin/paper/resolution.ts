import type { Differences, Resolution } from './paper.hooks.ts'

export type Value = Differences['answers'][number]['first']
/** One thing that two people typed differently. */
export interface Row {
  key: string
  first: Value
  second: Value
}
/** What was decided: one of the two, or that it was left blank. */
export type Decision = 'first' | 'second' | 'blank'

export function rowsOf({ area, language, answers }: Differences): Row[] {
  return [
    ...(area ? [{ key: 'area', ...area }] : []),
    ...(language ? [{ key: 'language', ...language }] : []),
    ...answers.map(({ question, first, second }) => ({ key: `answers/${question}`, first, second })),
  ]
}

/** Undefined until everything is decided. */
export function resolutionOf(rows: Row[], decisions: ReadonlyMap<string, Decision>): Resolution | undefined {
  const answers: NonNullable<Resolution['answers']> = {}
  const head: Pick<Resolution, 'area' | 'language'> = {}
  for (const row of rows) {
    const decision = decisions.get(row.key)
    if (!decision) return undefined
    const value = decision === 'blank' ? null : row[decision]
    if (row.key.startsWith('answers/')) answers[row.key.slice('answers/'.length)] = value
    else if (typeof value === 'string') Object.assign(head, { [row.key]: value })
  }
  return { ...head, answers }
}
