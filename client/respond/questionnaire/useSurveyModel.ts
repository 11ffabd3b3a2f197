import { type RefObject, useEffect, useMemo, useReducer } from 'react'
import type { SurveyModel } from 'survey-core'
import type { QuestionnaireReply } from '../collector.ts'
import type { Draft } from '../draft.ts'
import { createSurveyModel } from './surveyModel.ts'

/** One model per language; answers move over to the next. The component renders again on every change of an answer. */
export function useSurveyModel({ survey, language }: QuestionnaireReply, draft: RefObject<Draft>): SurveyModel {
  const [, render] = useReducer((count: number) => count + 1, 0)
  const model = useMemo(() => createSurveyModel(survey, language, draft.current.answers), [survey, language, draft])

  useEffect(() => {
    const keep = () => {
      draft.current.answers = model.data
      render()
    }
    model.onValueChanged.add(keep)
    return () => model.onValueChanged.remove(keep)
  }, [model, draft])
  return model
}
