import { CodeBox } from '../done/CodeBox.tsx'
import { useTexts } from '../i18n/InterfaceContext.tsx'
import { formatDay } from '../saving/days.ts'
import { HelpSection } from '../shell/HelpNumbers.tsx'
import { Screen } from '../shell/Screen.tsx'
import { useSite } from '../shell/SiteContext.tsx'
import type { Interrupted } from './code-api.ts'

/** The code, this once. */
export function StoppedScreen({ stopped }: { stopped: Interrupted }) {
  const { t, language } = useTexts()
  const { isResident } = useSite()
  const date = formatDay(stopped.expiresOn, language)
  return (
    <Screen title={t('stopped.title')}>
      <CodeBox code={stopped.code} title={t('stopped.code')}>
        <p>
          {t('stopped.text', { date })} {isResident && t('done.receiptUnsafe')}
        </p>
      </CodeBox>
      <p>{t('stopped.how')}</p>
      <p className="address">
        <bdi dir="ltr">{`${window.location.host}${window.location.pathname}`}</bdi>
      </p>
      <p>{t('stopped.cleared')}</p>
      <HelpSection />
    </Screen>
  )
}
