import { lazy, Suspense, useMemo, useRef, useState } from 'react'
import type { Draft } from '../draft.ts'
import { useTexts } from '../i18n/InterfaceContext.tsx'
import { Frame } from '../shell/Frame.tsx'
import { Loading } from '../shell/Loading.tsx'
import { Screen } from '../shell/Screen.tsx'
import { SiteContext } from '../shell/SiteContext.tsx'
import { useSteps } from '../steps.ts'
import { QuestionScreen } from './QuestionScreen.tsx'
import type { Asked } from './reply.ts'

const Correction = lazy(async () => ({ default: (await import('./Correction.tsx')).Correction }))

interface ReplyJourneyProps {
  link: string
  asked: Asked
  onLanguage: (language: string) => void
}

/** The question, and then either a few words or the questionnaire with the answers that were given. */
export function ReplyJourney({ link, asked, onLanguage }: ReplyJourneyProps) {
  const { t } = useTexts()
  const { step, go, back } = useSteps(false)
  const [ending, setEnding] = useState<'replied' | 'corrected'>()
  const draft = useRef<Draft>({ id: '', answers: {} })
  const { organisation, state } = asked
  const site = useMemo(() => ({ organisation, isResident: false, helpContacts: [], invitation: null }), [organisation])
  const screen = () => {
    if (ending === 'replied') return <Ending key="replied" title={t('reply.sentTitle')} text={t('reply.sentText')} />
    if (ending === 'corrected')
      return (
        <Ending key="corrected" title={t('reply.correctedTitle')} text={t('reply.correctedText', { organisation })} />
      )
    if (state === 'answered')
      return <Ending key="answered" title={t('reply.answeredTitle')} text={t('reply.answeredText', { organisation })} />
    if (state === 'closed') return <Ending key="closed" title={t('reply.closedTitle')} text={t('reply.closedText')} />
    if (step.screen === 'consent' || step.screen === 'declined') {
      const replied = () => setEnding('replied')
      return (
        <QuestionScreen
          key="question"
          {...{ link, asked }}
          onReplied={replied}
          onCorrect={() => go({ screen: 'page' })}
        />
      )
    }
    return (
      <Suspense fallback={<Loading label={t('questions.loading')} />}>
        <Correction {...{ link, asked, draft, step, go, back }} onCorrected={() => setEnding('corrected')} />
      </Suspense>
    )
  }
  return (
    <SiteContext.Provider value={site}>
      <Frame languages={asked.languages} onLanguage={onLanguage} isDemonstration={asked.isDemonstration}>
        {screen()}
      </Frame>
    </SiteContext.Provider>
  )
}

function Ending({ title, text }: { title: string; text: string }) {
  return (
    <Screen title={title}>
      <p>{text}</p>
    </Screen>
  )
}
