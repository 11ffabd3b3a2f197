import { useCallback, useEffect, useState } from 'react'
import { call } from '../../shared/api/call.ts'
import { interfaceLanguages } from '../i18n/catalogues.ts'
import { InterfaceProvider } from '../i18n/InterfaceContext.tsx'
import { Frame } from '../shell/Frame.tsx'
import { Loading } from '../shell/Loading.tsx'
import { ProblemScreen } from '../shell/ProblemScreen.tsx'
import { SiteContext } from '../shell/SiteContext.tsx'
import type { Loaded } from '../useCollector.ts'
import { useInterface } from '../useInterface.ts'
import { OptOutJourney } from './OptOutJourney.tsx'
import type { OptOut } from './optOut.ts'

/** Who gets letters is no resident, and need not leave in a hurry. */
const site = { organisation: '', isResident: false, helpContacts: [], invitation: null }

/** /opt-out/<link>: from the last line of a letter. */
export function OptOutApp({ link }: { link: string }) {
  const { current, setLanguage } = useInterface(interfaceLanguages)
  const [loaded, setLoaded] = useState<Loaded<OptOut>>({ state: 'loading' })
  const load = useCallback(async () => {
    setLoaded({ state: 'loading' })
    try {
      setLoaded({ state: 'ready', value: await call('GET /opt-outs/:link', { params: { link } }) })
    } catch (error) {
      setLoaded({ state: 'failed', error })
    }
  }, [link])
  useEffect(() => void load(), [load])
  if (!current || loaded.state === 'loading') return <Loading />
  return (
    <InterfaceProvider value={current}>
      <SiteContext.Provider value={site}>
        <Frame languages={interfaceLanguages} onLanguage={language => void setLanguage(language)}>
          {loaded.state === 'failed' ? (
            <ProblemScreen error={loaded.error} onRetry={() => void load()} />
          ) : (
            <OptOutJourney link={link} person={loaded.value} />
          )}
        </Frame>
      </SiteContext.Provider>
    </InterfaceProvider>
  )
}
