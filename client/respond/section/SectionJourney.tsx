import { useMemo, useRef } from 'react'
import type { Draft } from '../draft.ts'
import { useTexts } from '../i18n/InterfaceContext.tsx'
import type { JourneyProps } from '../Journey.tsx'
import { Frame } from '../shell/Frame.tsx'
import { Loading } from '../shell/Loading.tsx'
import { ProblemScreen } from '../shell/ProblemScreen.tsx'
import { SiteContext } from '../shell/SiteContext.tsx'
import { SectionQuestionnaire } from './SectionQuestionnaire.tsx'
import { useSection } from './useSection.ts'

/** For a colleague who was asked for some sections: who asks, the questions, done. */
export function SectionJourney({ link, collector, onLanguage }: JourneyProps) {
  const { t, language } = useTexts()
  const draft = useRef<Draft>({ id: '', answers: {} })
  const { loaded, error, load } = useSection({ link, language, draft })
  const { organisation, languages, isDemonstration, section } = collector
  const site = useMemo(() => ({ organisation, isResident: false, invitation: null, helpContacts: [] }), [organisation])
  const screen = () => {
    if (error !== undefined) return <ProblemScreen error={error} onRetry={() => void load()} />
    if (!loaded || !section) return <Loading label={t('questions.loading')} />
    return <SectionQuestionnaire {...{ link, organisation, section, draft, loaded }} />
  }
  return (
    <SiteContext.Provider value={site}>
      <Frame languages={languages} onLanguage={onLanguage} isDemonstration={isDemonstration}>
        {screen()}
      </Frame>
    </SiteContext.Provider>
  )
}
