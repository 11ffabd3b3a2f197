import { useState } from 'react'
import { useTexts } from '../i18n/InterfaceContext.tsx'
import { HelpSection } from '../shell/HelpNumbers.tsx'
import { Screen } from '../shell/Screen.tsx'
import { useSite } from '../shell/SiteContext.tsx'
import type { Interrupted } from './code-api.ts'

/** How long a code works; the server says so again with the code. */
const days = 30

interface StopScreenProps {
  interrupt: () => Promise<Interrupted>
  onStopped: (stopped: Interrupted) => void
  onBack: () => void
}

/** Says what stopping means, before anything is kept anywhere. */
export function StopScreen({ interrupt, onStopped, onBack }: StopScreenProps) {
  const { t } = useTexts()
  const { organisation } = useSite()
  const [isSending, setIsSending] = useState(false)
  const [hasFailed, setHasFailed] = useState(false)
  const stop = () => {
    setIsSending(true)
    setHasFailed(false)
    interrupt()
      .then(onStopped, () => setHasFailed(true))
      .finally(() => setIsSending(false))
  }
  return (
    <Screen title={t('stop.title')} onBack={onBack}>
      <p>{t('stop.code', { count: days })}</p>
      <p>{t('stop.sealed', { organisation })}</p>
      <p>{t('stop.lost')}</p>
      <p role="alert" className={hasFailed ? 'field-error' : ''}>
        {hasFailed && t('stop.failed')}
      </p>
      <div className="actions actions--equal">
        <button type="button" className="button" disabled={isSending} onClick={stop}>
          {t('stop.get')}
        </button>
        <button type="button" className="button button--secondary" onClick={onBack}>
          {t('stop.back')}
        </button>
      </div>
      <HelpSection />
    </Screen>
  )
}
