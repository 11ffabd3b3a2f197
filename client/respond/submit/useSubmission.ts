import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import type { FieldError } from '../../../server/contract/field-errors.ts'
import { call } from '../../shared/api/call.ts'
import { ApiProblem, NetworkFailure } from '../../shared/api/failures.ts'
import type { Draft } from '../draft.ts'
import type { ProofSource } from '../proof/useProof.ts'
import type { Answers } from '../questionnaire/surveyModel.ts'
import type { Step } from '../steps.ts'
import { backoffSeconds, newResponseId } from './retrying.ts'

export type SubmissionState =
  | { name: 'idle' }
  /** The proof of work is not done yet. */
  | { name: 'checking' }
  | { name: 'sending' }
  /** Not acknowledged; tried again at `retryAt`, and with the same id, so that it counts once. */
  | { name: 'waiting'; reason: 'network' | 'server' | 'busy'; retryAt: number }
  | { name: 'refused'; error: unknown }

/** Each is another one; a server that takes none of them is broken. */
const mostRefusedProofs = 3
const mostOutdated = 3

interface SubmissionOptions {
  link: string
  area: string
  language: string
  draft: RefObject<Draft>
  step: Step
  proof: ProofSource
  /** Before each attempt, where the server keeps a draft: brings it up to date. `changed`: look at it first. */
  prepare?: (() => Promise<'ready' | 'changed'>) | undefined
  onSubmitted: (receipt: string) => void
}

export function useSubmission({ link, area, language, draft, step, proof, prepare, onSubmitted }: SubmissionOptions) {
  const [state, setState] = useState<SubmissionState>({ name: 'idle' })
  const wake = useRef<() => void>(() => undefined)
  const attempt = useRef<AbortController>(null)

  const cancel = useCallback(() => {
    attempt.current?.abort()
    setState({ name: 'idle' })
  }, [])
  const retryNow = useCallback(() => wake.current(), [])

  useEffect(() => {
    window.addEventListener('online', retryNow)
    return () => window.removeEventListener('online', retryNow)
  }, [retryNow])
  // Going back in the browser while waiting returns to the answers.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the step is what cancels
  useEffect(() => cancel, [step, cancel])

  /** Resolves with the answers that the server refused; with none when it was accepted, cancelled or refused as a whole. */
  const submit = async (answers: Answers): Promise<FieldError[]> => {
    draft.current.id ||= newResponseId()
    const controller = new AbortController()
    attempt.current = controller
    const { signal } = controller
    let outdated = 0
    let needsProof = proof.isAsked
    let refusedProofs = 0
    for (let failures = 0; !signal.aborted; ) {
      try {
        if ((await prepare?.()) === 'changed') {
          if (!signal.aborted) setState({ name: 'idle' })
          return []
        }
        if (needsProof && !proof.isReady()) setState({ name: 'checking' })
        const shown = needsProof ? { proof: await proof.get() } : {}
        if (signal.aborted) return []
        setState({ name: 'sending' })
        const { id, kept, code = null } = draft.current
        const given = { id, language, area, consent: true, answers, revision: kept?.revision ?? null, code } as const
        const sent = { params: { link }, body: { ...given, ...shown }, signal }
        const { receipt } = await call('POST /collectors/:link/responses', sent)
        onSubmitted(receipt)
        return []
      } catch (error) {
        if (signal.aborted) return []
        if (error instanceof ApiProblem && error.is('proof-required') && refusedProofs < mostRefusedProofs) {
          refusedProofs += 1
          needsProof = true
          proof.discard()
          continue
        }
        // Saved by somebody else between preparing and sending.
        if (error instanceof ApiProblem && error.is('draft-changed') && prepare && outdated < mostOutdated) {
          outdated += 1
          continue
        }
        if (error instanceof ApiProblem && error.is('answers-invalid')) {
          setState({ name: 'idle' })
          return error.errors
        }
        const isPassing = error instanceof NetworkFailure || (error instanceof ApiProblem && isTemporary(error.status))
        if (!isPassing) {
          setState({ name: 'refused', error })
          return []
        }
        failures += 1
        const seconds = Math.max(backoffSeconds(failures), error instanceof ApiProblem ? error.retryAfter : 0)
        const reason = reasonOf(error)
        setState({ name: 'waiting', reason, retryAt: Date.now() + seconds * 1000 })
        await pause(seconds, signal, resume => {
          wake.current = resume
        })
      }
    }
    return []
  }

  return { state, submit, cancel, retryNow }
}

function reasonOf(error: ApiProblem | NetworkFailure): 'network' | 'server' | 'busy' {
  if (error instanceof NetworkFailure) return 'network'
  return error.is('too-many-requests') ? 'busy' : 'server'
}

function isTemporary(status: number): boolean {
  return status >= 500 || status === 429 || status === 408
}

function pause(seconds: number, signal: AbortSignal, offer: (resume: () => void) => void): Promise<void> {
  return new Promise(resolve => {
    window.setTimeout(resolve, seconds * 1000)
    signal.addEventListener('abort', () => resolve())
    offer(resolve)
  })
}
