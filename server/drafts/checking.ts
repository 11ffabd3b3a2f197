import type { AnswerError, Changes } from '../../surveys/answers/validate.ts'
import { Problem } from '../contract/problems.ts'
import type { CompiledVersion } from '../questionnaires/versions.ts'

/** Unfinished answers may be incomplete and contradict each other, but are answers to questions of this version. */
export function checkChanges(
  { validator }: Pick<CompiledVersion, 'validator'>,
  given: Record<string, unknown>,
): Changes {
  const checked = validator.checkChanges(given)
  if (checked.ok) return checked.changes
  throw answersInvalid(checked.errors)
}

export function answersInvalid(errors: AnswerError[]): Problem {
  const { length: count } = errors
  return new Problem(
    'answers-invalid',
    count === 1 ? '1 answer is not valid.' : `${count} answers are not valid.`,
    errors,
  )
}
