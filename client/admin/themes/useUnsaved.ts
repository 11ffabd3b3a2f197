import { useCallback, useMemo, useState } from 'react'
import { useLeaveGuard } from '../ui/useLeaveGuard.tsx'
import type { Draft, Drafts } from './coding.ts'
import type { Unsaved } from './useCoding.ts'

/** Ticks stay when another pile or question is looked at; who leaves the page is asked. Render `leaving`. */
export function useUnsaved() {
  const [drafts, setDrafts] = useState<Drafts>(new Map())
  const leaving = useLeaveGuard(drafts.size > 0)
  const set = useCallback((key: string, draft: Draft | undefined) => {
    setDrafts(now => {
      const after = new Map(now)
      if (draft) after.set(key, draft)
      else after.delete(key)
      return after
    })
  }, [])
  const unsaved: Unsaved = useMemo(() => ({ drafts, set }), [drafts, set])
  return { unsaved, leaving }
}
