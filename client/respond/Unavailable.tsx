import { useEffect, useMemo } from 'react'
import { helpContactsFor } from './help-contacts.ts'
import { interfaceLanguages } from './i18n/catalogues.ts'
import { useTexts } from './i18n/InterfaceContext.tsx'
import { useNotice } from './notice.ts'
import { Frame } from './shell/Frame.tsx'
import { ProblemScreen } from './shell/ProblemScreen.tsx'
import { SiteContext } from './shell/SiteContext.tsx'

interface UnavailableProps {
  link: string
  error: unknown
  onRetry: () => void
  onLanguage: (language: string) => void
}

/** A shared tablet is left alone: once its questionnaire opens, it shows it. */
const kioskMilliseconds = 60_000

/** Instead of a questionnaire: why there is none, who asks, and where help is. */
export function Unavailable({ link, error, onRetry, onLanguage }: UnavailableProps) {
  const { language } = useTexts()
  const notice = useNotice(link, error)
  const site = useMemo(
    () => ({
      organisation: notice?.organisation ?? '',
      isResident: notice === undefined || notice.audience === 'resident',
      helpContacts: notice ? helpContactsFor(notice.areas, undefined, language) : [],
      isKiosk: notice?.kind === 'kiosk',
      invitation: null,
    }),
    [notice, language],
  )
  const { isKiosk } = site
  useEffect(() => {
    if (!isKiosk) return
    const timer = window.setInterval(onRetry, kioskMilliseconds)
    return () => window.clearInterval(timer)
  }, [isKiosk, onRetry])
  return (
    <SiteContext.Provider value={site}>
      <Frame languages={interfaceLanguages} onLanguage={onLanguage} hasHelpFooter={false}>
        <ProblemScreen error={error} notice={notice} onRetry={onRetry} />
      </Frame>
    </SiteContext.Provider>
  )
}
