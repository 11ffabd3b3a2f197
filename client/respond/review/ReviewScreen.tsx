import type { ReactNode } from 'react'
import type { SurveyModel } from 'survey-core'
import type { Area } from '../collector.ts'
import type { MessageKey } from '../i18n/en.ts'
import { useTexts } from '../i18n/InterfaceContext.tsx'
import type { AnswerError } from '../questionnaire/useAnswerErrors.ts'
import { ErrorSummary } from '../shell/ErrorSummary.tsx'
import { Screen } from '../shell/Screen.tsx'
import { ReviewPage } from './ReviewPage.tsx'

interface ReviewScreenProps {
  model: SurveyModel
  area?: Area
  /** What it says before the answers and on the button; that they are sent, unless another thing is done with them. */
  words?: { text: MessageKey; submit: MessageKey }
  note?: ReactNode
  noteOf?: (page: string) => ReactNode
  footer?: ReactNode
  errors: AnswerError[]
  onChange: (page: string) => void
  onChangeArea?: (() => void) | undefined
  onBack: () => void
  onSubmit: () => void
}

/** Everything that would be sent, before it is sent. */
export function ReviewScreen({
  model,
  area,
  words = { text: 'review.text', submit: 'review.submit' },
  note,
  noteOf,
  footer,
  errors,
  onChange,
  onChangeArea,
  onBack,
  onSubmit,
}: ReviewScreenProps) {
  const { t } = useTexts()
  const summary = errors.map(error => ({
    id: error.question,
    text: `${error.title} – ${error.message}`,
    onFollow: () => onChange(error.page),
  }))
  return (
    <Screen title={t('review.title')} onBack={onBack} hasError={errors.length > 0} takesFocus={errors.length === 0}>
      {errors.length > 0 && <ErrorSummary items={summary} text={t('errors.text')} />}
      <p>{t(words.text)}</p>
      {note}
      {area && onChangeArea && (
        <section className="review-page" aria-labelledby="review-area">
          <div className="review-heading">
            <h2 id="review-area">{t('review.area')}</h2>
            <ChangeButton label={t('review.area')} onClick={onChangeArea} />
          </div>
          <p>{area.name}</p>
        </section>
      )}
      {model.visiblePages.map(page => (
        <ReviewPage
          key={page.name}
          page={page}
          note={noteOf?.(page.name)}
          change={<ChangeButton label={page.title} onClick={() => onChange(page.name)} />}
        />
      ))}
      <div className="actions">
        <button type="button" className="button" onClick={onSubmit}>
          {t(words.submit)}
        </button>
      </div>
      {footer}
    </Screen>
  )
}

function ChangeButton({ label, onClick }: { label: string; onClick: () => void }) {
  const { t } = useTexts()
  return (
    <button
      type="button"
      className="link-button"
      aria-label={t('review.changeLabel', { question: label })}
      onClick={onClick}
    >
      {t('review.change')}
    </button>
  )
}
