import { ApiProblem } from '../../shared/api/failures.ts'
import { useTexts } from '../i18n/InterfaceContext.tsx'
import { Finish } from '../kiosk/Finish.tsx'
import type { Notice } from '../notice.ts'
import { explain } from './explain.ts'
import { HelpSection } from './HelpNumbers.tsx'
import { Screen } from './Screen.tsx'
import { WayOn } from './WayOn.tsx'

interface ProblemScreenProps {
  error: unknown
  notice?: Notice | undefined
  /** The problem came in reply to sending answers. */
  isSubmitting?: boolean
  onRetry?: () => void
}

/** Every failure that needs a page of its own, in the respondent's words. */
export function ProblemScreen({ error, notice, isSubmitting = false, onRetry }: ProblemScreenProps) {
  const { t, language } = useTexts()
  const { title, texts, link, canRetry } = explain(error, isSubmitting)
  const requestId = error instanceof ApiProblem ? error.requestId : ''
  return (
    <Screen title={t(title)}>
      {notice?.opensOn && <p>{t('problem.opensOn', { date: dateIn(language, notice.opensOn) })}</p>}
      {notice?.closedOn && <p>{t('problem.closedOn', { date: dateIn(language, notice.closedOn) })}</p>}
      {texts.map(text => (
        <p key={text}>{t(text)}</p>
      ))}
      {notice?.continuedBy && <WayOn link={notice.continuedBy} />}
      {link && (
        <p>
          <a href={`${link.to}?language=${language}`}>{t(link.label)}</a>
        </p>
      )}
      {canRetry && onRetry && (
        <div className="actions">
          <button type="button" className="button" onClick={onRetry}>
            {t('problem.retry')}
          </button>
        </div>
      )}
      {canRetry && requestId && <p className="hint">{t('problem.reference', { id: requestId })}</p>}
      <Finish />
      <HelpSection />
    </Screen>
  )
}

function dateIn(language: string, day: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day))
}
