import { z } from 'zod'
import type { Answers } from '../../surveys/answers/answers.ts'

/** What one person has typed, checked by the version's validator; kept only until the sheet is done. */
export interface TypedSheet {
  language: string
  area: string
  answers: Answers
}

const shape = z.object({
  language: z.string(),
  area: z.string(),
  answers: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
})

export function readTyped(stored: unknown): TypedSheet {
  return shape.parse(stored)
}
