import type { ReactNode } from 'react'
import { useTexts } from '../i18n/InterfaceContext.tsx'
import { useKiosk, useSendingAtKiosk } from '../kiosk/KioskContext.ts'
import { ProblemScreen } from '../shell/ProblemScreen.tsx'
import { Screen } from '../shell/Screen.tsx'
import { useSecondsUntil } from './useSecondsUntil.ts'
import type { SubmissionState } from './useSubmission.ts'

interface SubmissionScreenProps {
  state: Exclude<SubmissionState, { name: 'idle' }>
  onRetry: () => void
  onReview: () => void
}

/** Between "Send" and the receipt. */
export function SubmissionScreen({ state, onRetry, onReview }: SubmissionScreenProps) {
  if (state.name === 'refused') return <ProblemScreen error={state.error} isSubmitting onRetry={onReview} />
  return (
    <OnTheWay>
      {state.name === 'waiting' ? (
        <WaitingScreen state={state} onRetry={onRetry} onReview={onReview} />
      ) : (
        <SendingScreen name={state.name} />
      )}
    </OnTheWay>
  )
}

/** At a kiosk the person may have gone: nothing is cleared, and nothing can be read, until it is sent. */
function OnTheWay({ children }: { children: ReactNode }) {
  useSendingAtKiosk()
  return children
}

function SendingScreen({ name }: { name: 'checking' | 'sending' }) {
  const { t } = useTexts()
  const title = t(name === 'checking' ? 'checking.title' : 'sending.title')
  return (
    <Screen key={name} title={title}>
      <p>{t(name === 'checking' ? 'checking.text' : 'sending.text')}</p>
      <progress className="sending-line" aria-label={title} />
    </Screen>
  )
}

interface WaitingScreenProps {
  state: Extract<SubmissionState, { name: 'waiting' }>
  onRetry: () => void
  onReview: () => void
}

function WaitingScreen({ state, onRetry, onReview }: WaitingScreenProps) {
  const { t } = useTexts()
  const isKiosk = useKiosk() !== null
  const seconds = useSecondsUntil(state.retryAt)
  return (
    <Screen key="waiting" title={t('waiting.title')}>
      <p>{t(`waiting.${state.reason}`)}</p>
      <p>{t('waiting.text')}</p>
      <p className="hint">{t('waiting.next', { count: seconds })}</p>
      <div className="actions">
        <button type="button" className="button" onClick={onRetry}>
          {t('waiting.now')}
        </button>
        {!isKiosk && (
          <button type="button" className="button button--secondary" onClick={onReview}>
            {t('waiting.review')}
          </button>
        )}
      </div>
    </Screen>
  )
}
