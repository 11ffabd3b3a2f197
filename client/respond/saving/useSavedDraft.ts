import { useCallback, useEffect, useState } from 'react'
import { call } from '../../shared/api/call.ts'
import type { Collector } from '../collector.ts'
import type { SavedDraft } from './saved.ts'

/** What was answered through this personal link before; null: nothing, or the link keeps nothing by itself. */
export function useSavedDraft(link: string, { saving, section }: Collector) {
  const isKept = saving === 'automatic' && section === null
  const [saved, setSaved] = useState<SavedDraft | null | undefined>(isKept ? undefined : null)
  useEffect(() => {
    if (!isKept) return
    // When it cannot be loaded now, the first save brings it.
    call('GET /collectors/:link/draft', { params: { link } }).then(
      ({ draft }) => setSaved(draft),
      () => setSaved(null),
    )
  }, [link, isKept])
  const forget = useCallback(() => setSaved(null), [])
  return { saved, forget }
}
