import { type ReactNode, type RefObject, useCallback, useRef, useState } from 'react'
import type { Opened } from '../code/code-api.ts'
import type { Collector } from '../collector.ts'
import type { Draft } from '../draft.ts'
import { useTexts } from '../i18n/InterfaceContext.tsx'
import { Loading } from '../shell/Loading.tsx'
import { lazyScreen } from '../shell/lazyScreen.tsx'
import type { Step } from '../steps.ts'
import type { Keeper } from './keeper.ts'
import type { SavedDraft } from './saved.ts'
import { useSavedDraft } from './useSavedDraft.ts'

const ContinueScreen = lazyScreen(async () => (await import('./ContinueScreen.tsx')).ContinueScreen)
const ResumeScreen = lazyScreen(async () => (await import('../code/ResumeScreen.tsx')).ResumeScreen)
const StopJourney = lazyScreen(async () => (await import('../code/StopJourney.tsx')).StopJourney)

interface ResumingOptions {
  link: string
  collector: Collector
  draft: RefObject<Draft>
  areaCode: string | undefined
  setAreaCode: (code: string) => void
  onLanguage: (language: string) => void
  go: (step: Step) => void
  back: () => void
}

export interface Resuming {
  keeping: RefObject<Keeper | undefined>
  /** The screen of this step if it is about stopping or going on. */
  screen(step: Step): ReactNode | undefined
  /** Whether that screen shows the help numbers in full. */
  showsHelp(step: Step): boolean
}

/** Coming back to unfinished answers, by personal link or by code, and stopping with a code. */
export function useResuming(options: ResumingOptions): Resuming {
  const { link, collector, draft, areaCode, setAreaCode, onLanguage, go, back } = options
  const { language } = useTexts()
  const keeping = useRef<Keeper | undefined>(undefined)
  const { saved, forget } = useSavedDraft(link, collector)
  const [isStopped, setIsStopped] = useState(false)

  const goOn = ({ area, page, language: was }: Pick<Opened, 'area' | 'page' | 'language'>) => {
    if (collector.areas.some(one => one.code === area) && area) setAreaCode(area)
    if (was !== language && collector.languages.includes(was)) onLanguage(was)
    go(page === null ? { screen: 'review' } : { screen: 'page', name: page })
  }
  const takeUpSaved = (found: SavedDraft) => {
    const { id, revision, shares, responseId, answers } = found
    // Back on this screen, one has what is on the page already.
    if (!keeping.current) draft.current = { id: responseId, answers, kept: { id, revision, shares } }
    goOn(draft.current.place ?? found)
  }
  const takeUpCode = (opened: Opened, code: string) => {
    draft.current = { id: opened.id, answers: opened.answers, code }
    goOn(opened)
  }
  const startAgain = () => {
    draft.current = { id: '', answers: {} }
    keeping.current = undefined
    forget()
  }
  const stop = useCallback(() => {
    draft.current = { id: '', answers: {} }
    setIsStopped(true)
  }, [draft])

  const screen = (step: Step) => {
    if (step.screen === 'stop' || isStopped) {
      const place = { language, area: areaCode ?? null, page: null, ...draft.current.place }
      return <StopJourney key="stop" {...{ link, draft, place }} onStopped={stop} onBack={back} />
    }
    if (saved === undefined) return <Loading />
    if (step.screen === 'consent' && saved) {
      const go = () => takeUpSaved(saved)
      return <ContinueScreen key="continue" {...{ link, saved }} onContinue={go} onErased={startAgain} />
    }
    if (step.screen !== 'code') return undefined
    return <ResumeScreen key="code" link={link} onOpened={takeUpCode} onBack={back} />
  }
  return { keeping, screen, showsHelp: step => step.screen === 'stop' || isStopped }
}
