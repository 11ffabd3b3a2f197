import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { call, type ReplyOf } from '../../shared/api/call.ts'
import { fetchQuestionnaire, forgetQuestionnaires, type QuestionnaireReply } from '../collector.ts'
import type { Draft } from '../draft.ts'
import { loadSurveyLocale } from '../questionnaire/surveyLocales.ts'
import { Keeper } from '../saving/keeper.ts'

export interface LoadedSection {
  keeper: Keeper
  questionnaire: QuestionnaireReply
  doneOn: string | null
}

type Section = ReplyOf<'GET /collectors/:link/draft/section'>

/** The sections given, their questions in the present language, and the answers there. Asked anew when others change what is asked. */
export function useSection({ link, language, draft }: { link: string; language: string; draft: RefObject<Draft> }) {
  const [section, setSection] = useState<Section & { keeper: Keeper }>()
  const [questionnaire, setQuestionnaire] = useState<QuestionnaireReply>()
  const [conditions, setConditions] = useState('')
  const [error, setError] = useState<unknown>()
  const known = useRef('')

  const load = useCallback(async () => {
    setError(undefined)
    try {
      const found = await call('GET /collectors/:link/draft/section', { params: { link } })
      draft.current.answers = found.answers
      known.current = found.conditions
      setSection({ ...found, keeper: keeperOf(link, found, setConditions) })
      setConditions(found.conditions)
    } catch (cause) {
      setError(cause)
    }
  }, [link, draft])
  useEffect(() => void load(), [load])

  useEffect(() => {
    if (conditions === '') return
    if (conditions !== known.current) forgetQuestionnaires()
    known.current = conditions
    Promise.all([fetchQuestionnaire(link, language), loadSurveyLocale(language)]).then(
      ([reply]) => setQuestionnaire(reply),
      setError,
    )
  }, [link, language, conditions])

  const loaded: LoadedSection | undefined =
    section && questionnaire ? { keeper: section.keeper, doneOn: section.doneOn, questionnaire } : undefined
  return { loaded, error: loaded ? undefined : error, load }
}

function keeperOf(link: string, section: Section, onConditions: (conditions: string) => void): Keeper {
  return new Keeper(async (changes, revision) => {
    const body = { changes, revision }
    const saved = await call('PATCH /collectors/:link/draft/section', { params: { link }, body })
    onConditions(saved.conditions)
    return saved
  }, section)
}
