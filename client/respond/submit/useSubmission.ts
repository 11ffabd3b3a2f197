import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import type { FieldError } from '../../../server/contract/problems.ts'
import { call } from '../../shared/api/call.ts'
import { ApiProblem, NetworkFailure } from '../../shared/api/failures.ts'
import type { Draft } from '../draft.ts'
import type { Answers } from '../questionnaire/surveyModel.ts'
import type { Step } from '../steps.ts'
import { backoffSeconds, newResponseId } from './retrying.ts'

export type SubmissionState =
  | { name: 'idle' }
  | { name: 'sending' }
  /** Not acknowledged; tried again at `retryAt`, and with the same id, so that it counts once. */
  | { name: 'waiting'; reason: 'network' | 'server'; retryAt: number }
  | { name: 'refused'; error: unknown }

interface SubmissionOptions {
  link: string
  area: string
  language: string
  draft: RefObject<Draft>
  step: Step
  onSubmitted: (receipt: string) => void
}

export function useSubmission({ link, area, language, draft, step, onSubmitted }: SubmissionOptions) {
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
    const body = { id: draft.current.id, language, area, consent: true, answers } as const
    for (let failures = 0; !signal.aborted; ) {
      setState({ name: 'sending' })
      try {
        const { receipt } = await call('POST /collectors/:link/responses', { params: { link }, body, signal })
        onSubmitted(receipt)
        return []
      } catch (error) {
        if (signal.aborted) return []
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
        const seconds = backoffSeconds(failures)
        const reason = error instanceof NetworkFailure ? 'network' : 'server'
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
