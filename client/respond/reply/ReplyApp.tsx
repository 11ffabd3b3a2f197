import { useCallback, useEffect, useState } from 'react'
import { interfaceLanguages } from '../i18n/catalogues.ts'
import { InterfaceProvider } from '../i18n/InterfaceContext.tsx'
import { Frame } from '../shell/Frame.tsx'
import { Loading } from '../shell/Loading.tsx'
import { ProblemScreen } from '../shell/ProblemScreen.tsx'
import { SiteContext } from '../shell/SiteContext.tsx'
import type { Loaded } from '../useCollector.ts'
import { preferredLanguage, useInterface } from '../useInterface.ts'
import { ReplyJourney } from './ReplyJourney.tsx'
import { type Asked, fetchAsked } from './reply.ts'

/** Who gets letters is no resident, and need not leave in a hurry. */
const nobody = { organisation: '', isResident: false, helpContacts: [], invitation: null }

/** /reply/<link>: from the letter that says that there is a question. */
export function ReplyApp({ link }: { link: string }) {
  const { current, setLanguage } = useInterface(interfaceLanguages)
  const [loaded, setLoaded] = useState<Loaded<Asked>>({ state: 'loading' })
  const load = useCallback(async () => {
    setLoaded({ state: 'loading' })
    try {
      const value = await fetchAsked(link)
      await setLanguage(preferredLanguage(value.languages, value.language))
      setLoaded({ state: 'ready', value })
    } catch (error) {
      setLoaded({ state: 'failed', error })
    }
  }, [link, setLanguage])
  useEffect(() => void load(), [load])
  if (!current || loaded.state === 'loading') return <Loading />
  const choose = (language: string) => void setLanguage(language)
  return (
    <InterfaceProvider value={current}>
      {loaded.state === 'failed' ? (
        <SiteContext.Provider value={nobody}>
          <Frame languages={interfaceLanguages} onLanguage={choose}>
            <ProblemScreen error={loaded.error} onRetry={() => void load()} />
          </Frame>
        </SiteContext.Provider>
      ) : (
        <ReplyJourney link={link} asked={loaded.value} onLanguage={choose} />
      )}
    </InterfaceProvider>
  )
}
