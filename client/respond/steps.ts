import { useCallback, useEffect, useState } from 'react'

export type Step =
  | { screen: 'consent' | 'declined' | 'review' }
  /** `toReview`: opened by "Change" on the review, where its button leads back to. No name: the first page. */
  | { screen: 'area'; toReview?: boolean }
  | { screen: 'page'; name?: string; toReview?: boolean }

/** What a history entry holds: where one was, never an answer. `run` tells entries of an earlier load apart. */
interface Entry {
  run: string
  depth: number
  step: Step
}

const run = String(Date.now())
const first: Step = { screen: 'consent' }

function currentEntry(): Entry | undefined {
  const entry: Entry | null = window.history.state
  return entry?.run === run ? entry : undefined
}

/** How many entries of this load lie behind the present one. */
export function historyDepth(): number {
  return currentEntry()?.depth ?? 0
}

/** Screens follow the browser's Back and Forward; the address stays the same. */
export function useSteps() {
  const [step, setStep] = useState(first)

  useEffect(() => {
    window.history.replaceState({ run, depth: 0, step: first } satisfies Entry, '')
    const follow = () => setStep(currentEntry()?.step ?? first)
    window.addEventListener('popstate', follow)
    return () => window.removeEventListener('popstate', follow)
  }, [])

  const go = useCallback((next: Step) => {
    window.history.pushState({ run, depth: historyDepth() + 1, step: next } satisfies Entry, '')
    setStep(next)
  }, [])
  const back = useCallback(() => window.history.back(), [])
  return { step, go, back }
}
