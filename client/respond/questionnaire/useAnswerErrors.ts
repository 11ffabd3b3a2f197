import { useCallback, useEffect, useState } from 'react'
import { SurveyError, type SurveyModel } from 'survey-core'
import type { FieldError } from '../../../server/contract/field-errors.ts'
import type { MessageKey } from '../i18n/en.ts'
import { useTexts } from '../i18n/InterfaceContext.tsx'
import { visibleQuestions } from './surveyModel.ts'

export interface AnswerError {
  question: string
  title: string
  page: string
  message: string
}

/** Answers that the server refused, shown beside their questions until the answer changes. */
export function useAnswerErrors(model: SurveyModel) {
  const { t } = useTexts()
  const [codes, setCodes] = useState<Map<string, string>>(new Map())

  useEffect(() => {
    for (const [name, code] of codes) {
      const question = model.getQuestionByName(name)
      question?.clearErrors()
      question?.addError(new SurveyError(t(messageOf(code)), question))
    }
    const forget = (_: SurveyModel, change: { name: string }) => {
      if (!codes.has(change.name)) return
      model.getQuestionByName(change.name)?.clearErrors()
      setCodes(new Map([...codes].filter(([name]) => name !== change.name)))
    }
    model.onValueChanged.add(forget)
    return () => model.onValueChanged.remove(forget)
  }, [model, codes, t])

  const errors = model.visiblePages.flatMap(page =>
    visibleQuestions(page).flatMap((question): AnswerError[] => {
      const code = codes.get(question.name)
      if (!code) return []
      return [{ question: question.name, title: question.title, page: page.name, message: t(messageOf(code)) }]
    }),
  )

  /** Returns the name of the first page with a refused answer. */
  const setErrors = useCallback(
    (refused: FieldError[]) => {
      const found = new Map(refused.flatMap(error => named(error)))
      setCodes(found)
      return model.visiblePages.find(page => visibleQuestions(page).some(question => found.has(question.name)))?.name
    },
    [model],
  )
  return { errors, setErrors }
}

/** `#/answers/<question>` or `#/answers/<question>/<index>`. */
function named({ pointer, code }: FieldError): [string, string][] {
  const name = /^#\/answers\/([^/]+)/.exec(pointer)?.[1]
  return name ? [[decodeURIComponent(name), code]] : []
}

const messages = new Map<string, MessageKey>([
  ['unknown_question', 'errors.unknown_question'],
  ['not_visible', 'errors.not_visible'],
  ['wrong_type', 'errors.wrong_type'],
  ['unknown_choice', 'errors.unknown_choice'],
  ['duplicate_choice', 'errors.duplicate_choice'],
  ['exclusive_choice', 'errors.exclusive_choice'],
  ['too_long', 'errors.too_long'],
])

function messageOf(code: string): MessageKey {
  return messages.get(code) ?? 'errors.other'
}
