import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react'
import { AreaScreen } from './area/AreaScreen.tsx'
import { type Collector, fetchQuestionnaire } from './collector.ts'
import { ConsentScreen } from './consent/ConsentScreen.tsx'
import { DeclinedScreen } from './consent/DeclinedScreen.tsx'
import { ThankYouScreen } from './done/ThankYouScreen.tsx'
import type { Draft } from './draft.ts'
import { helpContactsFor } from './help-contacts.ts'
import { useTexts } from './i18n/InterfaceContext.tsx'
import { useKiosk } from './kiosk/KioskContext.ts'
import { useResuming } from './saving/useResuming.tsx'
import { Frame } from './shell/Frame.tsx'
import { Loading } from './shell/Loading.tsx'
import { SiteContext } from './shell/SiteContext.tsx'
import { useSteps } from './steps.ts'
import { useStarted } from './useStarted.ts'

const loadQuestionnaire = () => import('./questionnaire/QuestionnaireLoader.tsx')
const QuestionnaireLoader = lazy(async () => ({ default: (await loadQuestionnaire()).QuestionnaireLoader }))

export interface JourneyProps {
  link: string
  collector: Collector
  onLanguage: (language: string) => void
}

/** Consent, area, questions, receipt. Nothing of it is stored on the device. */
export function Journey({ link, collector, onLanguage }: JourneyProps) {
  const { t, language } = useTexts()
  const isKiosk = useKiosk() !== null
  const { step, go, back } = useSteps(isKiosk)
  useStarted(link, collector, step)
  const [areaCode, setAreaCode] = useState(
    collector.areas.length === 1 ? collector.areas[0]?.code : (collector.invitation?.areaCode ?? undefined),
  )
  const [receipt, setReceipt] = useState<string>()
  const draft = useRef<Draft>({ id: '', answers: {} })
  const resuming = useResuming({ link, collector, draft, areaCode, setAreaCode, onLanguage, go, back })
  const area = collector.areas.find(one => one.code === areaCode)
  const isResident = collector.audience === 'resident'
  const site = useMemo(
    () => ({
      organisation: collector.organisation,
      isResident,
      invitation: collector.invitation,
      isKiosk,
      helpContacts: helpContactsFor(collector.areas, area, language),
    }),
    [collector, isResident, isKiosk, area, language],
  )

  // While the introduction is read, the large part is fetched; not on connections that ask to save data.
  useEffect(() => {
    if (!savesData()) void Promise.allSettled([loadQuestionnaire(), fetchQuestionnaire(link, language)])
  }, [link, language])

  const screen = () => {
    if (receipt !== undefined) return <ThankYouScreen key="done" receipt={receipt} />
    const resumed = resuming.screen(step)
    if (resumed) return resumed
    if (step.screen === 'consent') {
      const agree = () => go(collector.areas.length > 1 ? { screen: 'area' } : { screen: 'page' })
      const decline = () => go({ screen: 'declined' })
      const code = collector.saving === 'code' ? () => go({ screen: 'code' }) : undefined
      return <ConsentScreen key="consent" collector={collector} onAgree={agree} onDecline={decline} onCode={code} />
    }
    if (step.screen === 'declined') return <DeclinedScreen key="declined" onBack={back} />
    if (step.screen === 'area' || !area) {
      const toReview = step.screen === 'area' && step.toReview === true
      const proceed = () => go(toReview ? { screen: 'review' } : step.screen === 'area' ? { screen: 'page' } : step)
      const choose = { areas: collector.areas, chosen: areaCode, onChoose: setAreaCode }
      return <AreaScreen key="area" {...choose} onContinue={proceed} onBack={back} />
    }
    return (
      <Suspense fallback={<Loading label={t('questions.loading')} />}>
        <QuestionnaireLoader
          key="questions"
          link={link}
          asksProof={collector.asksProof}
          area={area}
          saving={collector.saving}
          draft={draft}
          keeping={resuming.keeping}
          hasAreaChoice={collector.areas.length > 1}
          step={step}
          go={go}
          back={back}
          onSubmitted={setReceipt}
        />
      </Suspense>
    )
  }

  const showsHelp =
    receipt !== undefined || step.screen === 'consent' || step.screen === 'declined' || resuming.showsHelp(step)
  return (
    <SiteContext.Provider value={site}>
      <Frame
        languages={collector.languages}
        onLanguage={onLanguage}
        isDemonstration={collector.isDemonstration}
        hasHelpFooter={!showsHelp}
      >
        {screen()}
      </Frame>
    </SiteContext.Provider>
  )
}

function savesData(): boolean {
  const connection: { saveData?: boolean } | undefined =
    'connection' in navigator ? Object(navigator.connection) : undefined
  return connection?.saveData === true
}
