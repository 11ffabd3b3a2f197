import type { RefObject } from 'react'
import { call } from '../../shared/api/call.ts'
import type { Draft } from '../draft.ts'
import { newResponseId } from '../submit/retrying.ts'
import { Keeper } from './keeper.ts'

/** The draft of a personal link. */
export function keepOwnDraft(link: string, draft: RefObject<Draft>): Keeper {
  return new Keeper(
    async (changes, revision) => {
      draft.current.id ||= newResponseId()
      const { kept, id: responseId, place = { language: 'en', area: null, page: null } } = draft.current
      const body = { id: kept?.id ?? null, responseId, revision, changes, ...place }
      const saved = await call('PATCH /collectors/:link/draft', { params: { link }, body })
      draft.current.id = saved.responseId
      draft.current.kept = { id: saved.id, revision: saved.revision, shares: saved.shares }
      return saved
    },
    { answers: draft.current.answers, revision: draft.current.kept?.revision ?? 0 },
  )
}
