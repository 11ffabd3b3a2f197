import { useTexts } from '../i18n/InterfaceContext.tsx'
import { HelpSection } from '../shell/HelpNumbers.tsx'
import { Screen } from '../shell/Screen.tsx'
import { useSite } from '../shell/SiteContext.tsx'
import { Receipt } from './Receipt.tsx'

export function ThankYouScreen({ receipt }: { receipt: string }) {
  const { t, language } = useTexts()
  const { organisation, invitation } = useSite()
  return (
    <Screen title={t('done.title')}>
      <Receipt code={receipt} />
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
          {t('done.withdrawText')}{' '}
          {invitation && t(invitation.isAnonymous ? 'done.withdrawAnonymous' : 'done.withdrawAgain')}{' '}
          <a href={`/withdraw?language=${language}`}>{t('done.withdrawLink')}</a>
        </p>
      </section>
      <HelpSection />
    </Screen>
  )
}
