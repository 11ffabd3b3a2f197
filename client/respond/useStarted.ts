import { useEffect } from 'react'
import { call } from '../shared/api/call.ts'
import type { Collector } from './collector.ts'
import type { Step } from './steps.ts'

/** Once the first page is left, whoever invited this person may know that answering has begun; of anonymous ones nothing is kept. */
export function useStarted(link: string, { invitation }: Collector, step: Step): void {
  const hasStarted = step.screen === 'review' || (step.screen === 'page' && step.name !== undefined)
  const isTold = hasStarted && invitation !== null && !invitation.isAnonymous
  useEffect(() => {
    // Nothing depends on it: a failure is not worth a word.
    if (isTold) call('POST /collectors/:link/start', { params: { link } }).catch(() => undefined)
  }, [isTold, link])
}
