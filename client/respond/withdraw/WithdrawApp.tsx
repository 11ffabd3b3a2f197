import { interfaceLanguages } from '../i18n/catalogues.ts'
import { InterfaceProvider } from '../i18n/InterfaceContext.tsx'
import { Frame } from '../shell/Frame.tsx'
import { Loading } from '../shell/Loading.tsx'
import { useInterface } from '../useInterface.ts'
import { WithdrawJourney } from './WithdrawJourney.tsx'

/** /withdraw: knows no collector, only the receipt code. */
export function WithdrawApp() {
  const { current, setLanguage } = useInterface(interfaceLanguages)
  if (!current) return <Loading />
  return (
    <InterfaceProvider value={current}>
      <Frame languages={interfaceLanguages} onLanguage={language => void setLanguage(language)}>
        <WithdrawJourney />
      </Frame>
    </InterfaceProvider>
  )
}
