import type { Answers, Visible } from './answers.ts'

/**
 * Per cent of the questions put to a respondent that were answered, “don't know” included; rounded down, so that 100 means all.
 * `answers` and `visible` come from the validator: whatever is answered was asked.
 */
export function completenessOf(answers: Answers, visible: Visible): number {
  if (visible.size === 0) return 100
  return Math.floor((100 * Object.keys(answers).length) / visible.size)
}
