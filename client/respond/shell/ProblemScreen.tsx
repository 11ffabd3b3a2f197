import { ApiProblem } from '../../shared/api/failures.ts'
import type { MessageKey } from '../i18n/en.ts'
import { useTexts } from '../i18n/InterfaceContext.tsx'
import { HelpSection } from './HelpNumbers.tsx'
import { Screen } from './Screen.tsx'

interface ProblemScreenProps {
  error: unknown
  /** The problem came in reply to sending answers. */
  isSubmitting?: boolean
  onRetry?: () => void
}

interface Explanation {
  title: MessageKey
  text: MessageKey
  canRetry: boolean
}

/** Every failure that needs a page of its own, in the respondent's words. */
export function ProblemScreen({ error, isSubmitting = false, onRetry }: ProblemScreenProps) {
  const { t } = useTexts()
  const { title, text, canRetry } = explain(error, isSubmitting)
  const requestId = error instanceof ApiProblem ? error.requestId : ''
  return (
    <Screen title={t(title)}>
      <p>{t(text)}</p>
      {canRetry && onRetry && (
        <div className="actions">
          <button type="button" className="button" onClick={onRetry}>
            {t('problem.retry')}
          </button>
        </div>
      )}
      {canRetry && requestId && <p className="hint">{t('problem.reference', { id: requestId })}</p>}
      <HelpSection />
    </Screen>
  )
}

function explain(error: unknown, isSubmitting: boolean): Explanation {
  const slug = error instanceof ApiProblem ? error.slug : undefined
  const isUnknown = error instanceof ApiProblem && !isSubmitting && error.status >= 400 && error.status < 429
  if (slug === 'collector-closed') {
    const text = isSubmitting ? 'problem.closedUnsent' : 'problem.closedText'
    return { title: 'problem.closedTitle', text, canRetry: false }
  }
  if (slug === 'collector-unknown' || isUnknown) {
    return { title: 'problem.unknownTitle', text: 'problem.unknownText', canRetry: false }
  }
  if (slug === 'response-already-submitted') {
    return { title: 'problem.submittedTitle', text: 'problem.submittedText', canRetry: false }
  }
  return isSubmitting
    ? { title: 'problem.refusedTitle', text: 'problem.refusedText', canRetry: true }
    : { title: 'problem.loadTitle', text: 'problem.loadText', canRetry: true }
}
