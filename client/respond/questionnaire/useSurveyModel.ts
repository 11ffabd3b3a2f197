import { useEffect, useMemo, useReducer, useRef } from 'react'
import type { SurveyModel } from 'survey-core'
import type { QuestionnaireReply } from '../collector.ts'
import { type Answers, createSurveyModel } from './surveyModel.ts'

/** One model per language; answers move over to the next. The component renders again on every change of an answer. */
export function useSurveyModel({ survey, language }: QuestionnaireReply): SurveyModel {
  const [, render] = useReducer((count: number) => count + 1, 0)
  const answers = useRef<Answers>({})
  const model = useMemo(() => createSurveyModel(survey, language, answers.current), [survey, language])

  useEffect(() => {
    const keep = () => {
      answers.current = model.data
      render()
    }
    model.onValueChanged.add(keep)
    return () => model.onValueChanged.remove(keep)
  }, [model])
  return model
}
