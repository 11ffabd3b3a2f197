import { type RefObject, useState } from 'react'
import type { Draft, Place } from '../draft.ts'
import { type Interrupted, interrupt } from './code-api.ts'
import { StoppedScreen } from './StoppedScreen.tsx'
import { StopScreen } from './StopScreen.tsx'

interface StopJourneyProps {
  link: string
  draft: RefObject<Draft>
  place: Place
  /** The answers are sealed: they go from the page. */
  onStopped: () => void
  onBack: () => void
}

/** What stopping means, then the code: one after the other, and the code for as long as the page is open. */
export function StopJourney({ link, draft, place, onStopped, onBack }: StopJourneyProps) {
  const [stopped, setStopped] = useState<Interrupted>()
  if (stopped) return <StoppedScreen key="stopped" stopped={stopped} />
  const show = (code: Interrupted) => {
    setStopped(code)
    onStopped()
  }
  return (
    <StopScreen key="stop" interrupt={() => interrupt(link, draft.current, place)} onStopped={show} onBack={onBack} />
  )
}
