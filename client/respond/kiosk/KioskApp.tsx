import '../styles/kiosk.css'
import { useCallback, useEffect, useMemo, useState } from 'react'
import type { Collector } from '../collector.ts'
import { Journey } from '../Journey.tsx'
import { Loading } from '../shell/Loading.tsx'
import { preferredLanguage } from '../useInterface.ts'
import { type Kiosk, KioskContext } from './KioskContext.ts'
import { restart } from './restart.ts'
import { StartScreen } from './StartScreen.tsx'
import { StillThere } from './StillThere.tsx'
import { useIdle } from './useIdle.ts'

const idleSeconds = 90
/** A tablet without a connection keeps trying so long, and shows nobody what it holds. */
const sendingSeconds = 600

interface KioskAppProps {
  link: string
  collector: Collector
  onLanguage: (language: string) => Promise<void>
}

/** One visit after the other on the same tablet, each beginning with the choice of a language. */
export function KioskApp({ link, collector, onLanguage }: KioskAppProps) {
  const [visit, setVisit] = useState(1)
  const [stage, setStage] = useState<'start' | 'answering' | 'clearing'>('start')
  const [isSending, setSending] = useState(false)
  const { isIdle, stay } = useIdle(isSending ? sendingSeconds : idleSeconds, stage === 'answering')

  const clear = useCallback(() => {
    setStage('clearing')
    void restart().then(async isRestarting => {
      if (isRestarting) return
      await onLanguage(preferredLanguage(collector.languages))
      setVisit(last => last + 1)
      setStage('start')
    })
  }, [collector, onLanguage])
  const kiosk = useMemo<Kiosk>(() => ({ clear, setSending }), [clear])

  useEffect(() => {
    document.documentElement.classList.add('kiosk')
  }, [])
  useEffect(() => {
    if (isIdle && isSending) clear()
  }, [isIdle, isSending, clear])

  if (stage === 'clearing') return <Loading />
  if (stage === 'start') {
    const begin = async (language: string) => {
      await onLanguage(language)
      window.scrollTo(0, 0)
      setStage('answering')
    }
    return <StartScreen collector={collector} onBegin={language => void begin(language)} />
  }
  return (
    <KioskContext.Provider value={kiosk}>
      <Journey key={visit} link={link} collector={collector} onLanguage={language => void onLanguage(language)} />
      {isIdle && !isSending && <StillThere onStay={stay} onClear={clear} />}
    </KioskContext.Provider>
  )
}
