import type { Answers } from '../../../surveys/answers/answers.ts'
import { type AnswerErrorCode, isAnswerErrorCode } from '../../../surveys/answers/errors.ts'
import type { ReplyOf } from '../../shared/api/call.ts'
import { ApiProblem } from '../../shared/api/failures.ts'
import type { CollectorAddress, Sheets } from './paper.hooks.ts'

export type Version = ReplyOf<'GET /organisations/:organisationId/questionnaires/:questionnaireId/versions/:version'>

export interface Paper {
  address: CollectorAddress
  collector: Sheets['collector']
  version: Version
  /** Where the list of sheets is. */
  back: string
}

/** What is on the screen of somebody who types. */
export interface Typed {
  sheet: string
  language: string
  area: string
  answers: Answers
}

/** Why answers were refused, by name of the question. */
export function answerErrors(error: unknown): Map<string, AnswerErrorCode> {
  if (!(error instanceof ApiProblem)) return new Map()
  return new Map(
    error.errors.flatMap(({ pointer, code }) => {
      const name = /^#\/answers\/([^/]+)/.exec(pointer)?.[1]
      return name && isAnswerErrorCode(code) ? [[name, code] as const] : []
    }),
  )
}
