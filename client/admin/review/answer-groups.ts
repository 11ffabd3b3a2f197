import type { ReadQuestion } from './review.hooks.ts'

export interface AnswerGroup {
  /** Title of the group of rows; null: one question by itself. */
  grid: string | null
  questions: ReadQuestion[]
}

/** Rows of one group stand together under its title. */
export function groupsOf(questions: ReadQuestion[], isOnlyAnswered: boolean): AnswerGroup[] {
  const groups: AnswerGroup[] = []
  for (const question of questions) {
    if (isOnlyAnswered && (question.state === 'not_asked' || question.state === 'skipped')) continue
    const last = groups.at(-1)
    if (question.grid !== null && last?.grid === question.grid) last.questions.push(question)
    else groups.push({ grid: question.grid, questions: [question] })
  }
  return groups
}
