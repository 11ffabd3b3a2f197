import { useTexts } from '../i18n/InterfaceContext.tsx'
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
  const { t } = useTexts()
  if (state.name === 'refused') return <ProblemScreen error={state.error} isSubmitting onRetry={onReview} />
  if (state.name === 'waiting') return <WaitingScreen state={state} onRetry={onRetry} onReview={onReview} />
  const title = t(state.name === 'checking' ? 'checking.title' : 'sending.title')
  return (
    <Screen key={state.name} title={title}>
      <p>{t(state.name === 'checking' ? 'checking.text' : 'sending.text')}</p>
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
        <button type="button" className="button button--secondary" onClick={onReview}>
          {t('waiting.review')}
        </button>
      </div>
    </Screen>
  )
}
