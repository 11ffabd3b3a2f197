import { lazy, Suspense, useEffect } from 'react'
import { interfaceLanguages } from './i18n/catalogues.ts'
import { InterfaceProvider } from './i18n/InterfaceContext.tsx'
import { Journey, type JourneyProps } from './Journey.tsx'
import { Loading } from './shell/Loading.tsx'
import { lazyScreen } from './shell/lazyScreen.tsx'
import { Unavailable } from './Unavailable.tsx'
import { useCollector } from './useCollector.ts'
import { preferredLanguage, useInterface } from './useInterface.ts'

const KioskApp = lazy(async () => ({ default: (await import('./kiosk/KioskApp.tsx')).KioskApp }))
const SectionJourney = lazyScreen(async () => (await import('./section/SectionJourney.tsx')).SectionJourney)

/** A whole questionnaire, or some sections of a colleague's. */
function Opened(props: JourneyProps) {
  return props.collector.section ? <SectionJourney {...props} /> : <Journey {...props} />
}

/** Loads who asks and in which language, then hands over to the journey from consent to receipt. */
export function RespondApp({ link }: { link: string }) {
  const { loaded, retry } = useCollector(link)
  const { current, setLanguage } = useInterface(interfaceLanguages)
  const collector = loaded.state === 'ready' ? loaded.value : undefined

  useEffect(() => {
    if (collector) void setLanguage(preferredLanguage(collector.languages, collector.invitation?.language))
  }, [collector, setLanguage])

  const isGuess = current && collector && !collector.languages.includes(current.language)
  if (!current || isGuess || loaded.state === 'loading') return <Loading />
  return (
    <InterfaceProvider value={current}>
      {loaded.state === 'failed' ? (
        <Unavailable
          link={link}
          error={loaded.error}
          onRetry={() => void retry()}
          onLanguage={language => void setLanguage(language)}
        />
      ) : loaded.value.kind === 'kiosk' ? (
        <Suspense fallback={<Loading />}>
          <KioskApp link={link} collector={loaded.value} onLanguage={setLanguage} />
        </Suspense>
      ) : (
        <Opened link={link} collector={loaded.value} onLanguage={language => void setLanguage(language)} />
      )}
    </InterfaceProvider>
  )
}
