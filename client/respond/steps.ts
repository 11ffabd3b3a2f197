import { useCallback, useEffect, useState } from 'react'

export type Step =
  | { screen: 'consent' | 'declined' | 'review' }
  /** `toReview`: opened by "Change" on the review, where its button leads back to. No name: the first page. */
  | { screen: 'area'; toReview?: boolean }
  | { screen: 'page'; name?: string; toReview?: boolean }
  /** To a code: entering one, or getting one. */
  | { screen: 'code' | 'stop' }
  /** `page`: the section where one was. */
  | { screen: 'colleague'; page?: string }

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

/** At a kiosk: kept in memory alone, so that nobody can go back to what somebody else has seen. */
function useStepsInMemory() {
  const [path, setPath] = useState([first])
  const go = useCallback((next: Step) => setPath(before => [...before, next]), [])
  const back = useCallback(() => setPath(before => (before.length > 1 ? before.slice(0, -1) : before)), [])
  return { step: path.at(-1) ?? first, go, back }
}

/** Screens follow the browser's Back and Forward; the address stays the same. */
function useStepsInHistory() {
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

/** Which of the two it is does not change while the page is open. */
export function useSteps(isKiosk: boolean) {
  const useThem = isKiosk ? useStepsInMemory : useStepsInHistory
  return useThem()
}
