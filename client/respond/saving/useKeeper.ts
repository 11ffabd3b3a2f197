import { type RefObject, useEffect, useReducer } from 'react'
import type { SurveyModel } from 'survey-core'
import type { Draft } from '../draft.ts'
import { clearHidden } from '../questionnaire/surveyModel.ts'
import type { Keeper, KeeperState } from './keeper.ts'

/** Ties the keeper to what is on the page. Undefined: nothing is kept. */
export function useKeeper(
  keeper: Keeper | undefined,
  model: SurveyModel,
  draft: RefObject<Draft>,
): KeeperState | undefined {
  const [, render] = useReducer((count: number) => count + 1, 0)

  useEffect(() => {
    if (!keeper) return
    let isTakingOver = false
    const observe = () => {
      if (!isTakingOver) keeper.observe(model.data)
    }
    const takeOver = () => {
      draft.current.answers = keeper.answers
    }
    keeper.onNews(news => {
      takeOver()
      isTakingOver = true
      for (const [name, answer] of Object.entries(news)) model.setValue(name, answer ?? undefined)
      clearHidden(model)
      isTakingOver = false
      observe()
    })
    // What was hidden when the model was made is gone from it.
    observe()
    model.onValueChanged.add(observe)
    return () => {
      model.onValueChanged.remove(observe)
      keeper.onNews(takeOver)
      keeper.saveSoon()
    }
  }, [keeper, model, draft])

  useEffect(() => {
    if (!keeper) return
    const save = () => keeper.saveSoon()
    const stopListening = keeper.listen(() => render())
    document.addEventListener('visibilitychange', save)
    window.addEventListener('online', save)
    return () => {
      stopListening()
      document.removeEventListener('visibilitychange', save)
      window.removeEventListener('online', save)
    }
  }, [keeper])

  return keeper?.state
}
