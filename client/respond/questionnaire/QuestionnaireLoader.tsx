import { useCallback, useEffect, useState } from 'react'
import { fetchQuestionnaire, type QuestionnaireReply } from '../collector.ts'
import { useTexts } from '../i18n/InterfaceContext.tsx'
import { Loading } from '../shell/Loading.tsx'
import { ProblemScreen } from '../shell/ProblemScreen.tsx'
import { Questionnaire, type QuestionnaireProps } from './Questionnaire.tsx'
import { loadSurveyLocale } from './surveyLocales.ts'

/** Fetches the questions in the present language; while a new language loads, the old one stays on screen. */
export function QuestionnaireLoader(props: Omit<QuestionnaireProps, 'questionnaire'>) {
  const { t, language } = useTexts()
  const { link } = props
  const [questionnaire, setQuestionnaire] = useState<QuestionnaireReply>()
  const [error, setError] = useState<unknown>()

  const load = useCallback(async () => {
    setError(undefined)
    try {
      const [reply] = await Promise.all([fetchQuestionnaire(link, language), loadSurveyLocale(language)])
      setQuestionnaire(reply)
    } catch (cause) {
      setError(cause)
    }
  }, [link, language])
  useEffect(() => void load(), [load])

  if (error !== undefined && !questionnaire) return <ProblemScreen error={error} onRetry={() => void load()} />
  if (!questionnaire) return <Loading label={t('questions.loading')} />
  return <Questionnaire {...props} questionnaire={questionnaire} />
}
