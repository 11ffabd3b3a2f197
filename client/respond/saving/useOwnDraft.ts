import { type RefObject, useEffect } from 'react'
import type { Draft } from '../draft.ts'
import type { Keeper } from './keeper.ts'
import { keepOwnDraft } from './own-draft.ts'

interface OwnDraftOptions {
  link: string
  saving: 'automatic' | 'code' | 'none'
  draft: RefObject<Draft>
  keeping: RefObject<Keeper | undefined>
  page: string | null
}

export interface OwnDraft {
  keeper: Keeper
  /** Everything of this device is saved, and everything of others is known here. `changed`: others had changed something. */
  prepare(): Promise<'ready' | 'changed'>
}

/** The draft that the server keeps for a personal link; undefined where it keeps none. */
export function useOwnDraft({ link, saving, draft, keeping, page }: OwnDraftOptions): OwnDraft | undefined {
  if (saving === 'automatic') keeping.current ??= keepOwnDraft(link, draft)
  const keeper = saving === 'automatic' ? keeping.current : undefined

  // biome-ignore lint/correctness/useExhaustiveDependencies: another page is a reason to save
  useEffect(() => keeper?.saveSoon(), [keeper, page])
  if (!keeper) return undefined
  return {
    keeper,
    prepare: async () => {
      const before = keeper.newsCount
      await keeper.save({ always: draft.current.kept !== undefined })
      return keeper.newsCount > before ? 'changed' : 'ready'
    },
  }
}
