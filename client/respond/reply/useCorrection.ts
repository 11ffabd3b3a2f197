import { type RefObject, useState } from 'react'
import type { FieldError } from '../../../server/contract/field-errors.ts'
import { call } from '../../shared/api/call.ts'
import { ApiProblem } from '../../shared/api/failures.ts'
import type { Draft } from '../draft.ts'
import type { Answers } from '../questionnaire/surveyModel.ts'
import { newResponseId } from '../submit/retrying.ts'

interface CorrectionOptions {
  link: string
  language: string
  draft: RefObject<Draft>
  onCorrected: () => void
}

/** Sends the corrected answers. The same id at every attempt: they replace the old ones once. */
export function useCorrection({ link, language, draft, onCorrected }: CorrectionOptions) {
  const [failure, setFailure] = useState<unknown>()

  /** Resolves with the answers that the server refused. */
  const send = async (area: string, answers: Answers): Promise<FieldError[]> => {
    draft.current.id ||= newResponseId()
    try {
      const body = { id: draft.current.id, language, area, answers }
      await call('POST /replies/:link/correction', { params: { link }, body })
      onCorrected()
    } catch (error) {
      if (error instanceof ApiProblem && error.is('answers-invalid')) return error.errors
      setFailure(error)
    }
    return []
  }

  return { failure, send, forget: () => setFailure(undefined) }
}
