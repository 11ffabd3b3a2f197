import { useCallback, useEffect, useState } from 'react'
import { useTexts } from '../i18n/InterfaceContext.tsx'
import { loadSurveyLocale } from '../questionnaire/surveyLocales.ts'
import { Loading } from '../shell/Loading.tsx'
import { ProblemScreen } from '../shell/ProblemScreen.tsx'
import { CorrectionQuestionnaire } from './CorrectionQuestionnaire.tsx'
import type { CorrectionProps } from './correction-props.ts'
import { fetchGivenAnswers, type GivenAnswers } from './reply.ts'

/** Fetches the questions in the present language, and with the first ones the answers that were given. */
export function Correction(props: CorrectionProps) {
  const { t, language } = useTexts()
  const { link, draft } = props
  const [questionnaire, setQuestionnaire] = useState<GivenAnswers>()
  const [error, setError] = useState<unknown>()

  const load = useCallback(async () => {
    setError(undefined)
    try {
      const [reply] = await Promise.all([fetchGivenAnswers(link, language), loadSurveyLocale(language)])
      // What was changed meanwhile is not overwritten by a change of language.
      setQuestionnaire(before => {
        if (!before) draft.current.answers = reply.answers
        return reply
      })
    } catch (cause) {
      setError(cause)
    }
  }, [link, language, draft])
  useEffect(() => void load(), [load])

  if (error !== undefined && !questionnaire) return <ProblemScreen error={error} onRetry={() => void load()} />
  if (!questionnaire) return <Loading label={t('questions.loading')} />
  return <CorrectionQuestionnaire {...props} questionnaire={questionnaire} />
}
