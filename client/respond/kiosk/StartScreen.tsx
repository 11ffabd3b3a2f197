import { useEffect } from 'react'
import { directionOf, localisedText, nativeName } from '../../shared/i18n/languages.ts'
import type { Collector } from '../collector.ts'
import { beginIn } from '../i18n/begin.ts'
import { useTexts } from '../i18n/InterfaceContext.tsx'

interface StartScreenProps {
  collector: Collector
  onBegin: (language: string) => void
}

export function StartScreen({ collector, onBegin }: StartScreenProps) {
  const { t, language } = useTexts()
  const title = localisedText(collector.title, language)
  useEffect(() => {
    document.title = [title, collector.organisation].join(' – ')
  }, [title, collector.organisation])
  return (
    <main id="main" className="kiosk-start">
      <p className="eyebrow">{t('consent.asks', { organisation: collector.organisation })}</p>
      <h1>{title}</h1>
      <ul className="kiosk-languages">
        {collector.languages.map(tag => (
          <li key={tag}>
            <button type="button" lang={tag} dir={directionOf(tag)} onClick={() => onBegin(tag)}>
              <span className="kiosk-language">{nativeName(tag)}</span>
              <span>{beginIn(tag)}</span>
            </button>
          </li>
        ))}
      </ul>
      <p className="kiosk-note">{t('kiosk.startNote')}</p>
      {collector.isDemonstration && (
        <p className="data-notice" role="note">
          {t('page.demonstration')}
        </p>
      )}
    </main>
  )
}
