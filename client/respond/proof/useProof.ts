import { type RefObject, useCallback, useEffect, useRef } from 'react'
import type { Proof } from '../../../server/contract/proofs.ts'
import type { Draft } from '../draft.ts'
import { newResponseId } from '../submit/retrying.ts'

export interface ProofSource {
  /** Known when the page was loaded; the server may ask for it later. */
  isAsked: boolean
  /** Whether one would have to wait for it. */
  isReady(): boolean
  /** Begins anew when the last attempt failed or has become too old. */
  get(): Promise<Proof>
  /** The server did not take it: the next one is another. */
  discard(): void
}

/** The server takes one for two hours; by the same clock at both ends, which need not be right. */
const keptFor = 100 * 60_000

/** Where the collector asks for it, it is worked out while the person answers. */
export function useProof({
  link,
  isAsked,
  draft,
}: {
  link: string
  isAsked: boolean
  draft: RefObject<Draft>
}): ProofSource {
  const working = useRef<Promise<Proof>>(null)
  const ready = useRef<{ proof: Proof; since: number }>(null)
  const end = useRef<AbortController>(null)

  const discard = useCallback(() => {
    working.current = null
    ready.current = null
  }, [])
  const get = useCallback(() => {
    draft.current.id ||= newResponseId()
    const { id } = draft.current
    if (ready.current && isOld(ready.current, id)) discard()
    if (working.current) return working.current
    end.current ??= new AbortController()
    const { signal } = end.current
    const begun = import('./proof.ts').then(({ prove }) => prove(link, id, signal))
    working.current = begun
    const since = Date.now()
    begun.then(
      proof => {
        if (working.current === begun) ready.current = { proof, since }
      },
      () => {
        if (working.current === begun) discard()
      },
    )
    return begun
  }, [link, draft, discard])

  useEffect(() => {
    if (isAsked) get().catch(() => undefined)
    return () => {
      end.current?.abort()
      end.current = null
      discard()
    }
  }, [isAsked, get, discard])

  return { isAsked, isReady: () => ready.current !== null, get, discard }
}

function isOld({ proof, since }: { proof: Proof; since: number }, id: string): boolean {
  return proof.challenge.parameters.data.response !== id || Date.now() - since > keptFor
}
