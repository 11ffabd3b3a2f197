import { useTexts } from '../i18n/InterfaceContext.tsx'
import { Finish } from '../kiosk/Finish.tsx'
import { useKiosk } from '../kiosk/KioskContext.ts'
import { HelpSection } from '../shell/HelpNumbers.tsx'
import { Screen } from '../shell/Screen.tsx'
import { useSite } from '../shell/SiteContext.tsx'
import { Receipt } from './Receipt.tsx'

export function ThankYouScreen({ receipt }: { receipt: string }) {
  const { t, language } = useTexts()
  const { organisation, invitation } = useSite()
  const isKiosk = useKiosk() !== null
  return (
    <Screen title={t('done.title')}>
      <Receipt code={receipt} />
      <Finish />
      <section aria-labelledby="next-title">
        <h2 id="next-title">{t('done.nextTitle')}</h2>
        <ol className="plain-steps">
          <li>{t('done.next1')}</li>
          <li>{t('done.next2')}</li>
          <li>{t('done.next3', { organisation })}</li>
        </ol>
      </section>
      <section aria-labelledby="withdraw-title">
        <h2 id="withdraw-title">{t('done.withdrawTitle')}</h2>
        <p>
          {isKiosk ? (
            t('kiosk.withdraw', { address: `${window.location.host}/withdraw` })
          ) : (
            <>
              {t('done.withdrawText')}{' '}
              {invitation && t(invitation.isAnonymous ? 'done.withdrawAnonymous' : 'done.withdrawAgain')}{' '}
              <a href={`/withdraw?language=${language}`}>{t('done.withdrawLink')}</a>
            </>
          )}
        </p>
      </section>
      <HelpSection />
    </Screen>
  )
}
