import { localisedText } from '../../shared/i18n/languages.ts'
import type { Collector } from '../collector.ts'
import { useTexts } from '../i18n/InterfaceContext.tsx'
import { useKiosk } from '../kiosk/KioskContext.ts'
import { HelpSection } from '../shell/HelpNumbers.tsx'
import { Screen } from '../shell/Screen.tsx'
import { useSite } from '../shell/SiteContext.tsx'
import { paragraphsOf } from './paragraphs.ts'

interface ConsentScreenProps {
  collector: Collector
  onAgree: () => void
  onDecline: () => void
  /** For whoever has stopped before and has a code. */
  onCode?: (() => void) | undefined
}

export function ConsentScreen({ collector, onAgree, onDecline, onCode }: ConsentScreenProps) {
  const { t, language } = useTexts()
  const { isResident } = useSite()
  const { invitation, organisation } = collector
  const isKiosk = useKiosk() !== null
  const introduction = localisedText(collector.introduction, language)
  return (
    <Screen
      title={localisedText(collector.title, language)}
      eyebrow={
        <p className="eyebrow">
          {t('consent.asks', { organisation: collector.organisation })}
          {invitation && ` · ${t('consent.invited', { provider: invitation.provider })}`}
        </p>
      }
    >
      {paragraphsOf(introduction, language).map(paragraph => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <p>{t('consent.length', { count: collector.questionCount })}</p>
      {collector.saving === 'automatic' && <p>{t('saving.consent')}</p>}
      {(isResident || isKiosk) && (
        <section className="inset" aria-labelledby="exit-title">
          <h2 id="exit-title">{t(isKiosk ? 'kiosk.exitTitle' : 'exit.explainTitle')}</h2>
          <p>{t(isKiosk ? 'kiosk.exitText' : 'exit.explain')}</p>
        </section>
      )}
      <section aria-labelledby="consent-title">
        <h2 id="consent-title">{t('consent.title')}</h2>
        {invitation && (
          <p className="inset">
            {t(invitation.isAnonymous ? 'consent.seenAnonymous' : 'consent.seen', {
              organisation,
              provider: invitation.provider,
            })}
          </p>
        )}
        <div className="equal-buttons">
          <button type="button" className="button button--equal" onClick={onAgree}>
            {t('consent.agree')}
          </button>
          <button type="button" className="button button--equal" onClick={onDecline}>
            {t('consent.decline')}
          </button>
        </div>
        {onCode && (
          <p>
            <button type="button" className="link-button" onClick={onCode}>
              {t('resume.link')}
            </button>
          </p>
        )}
      </section>
      <HelpSection />
    </Screen>
  )
}
