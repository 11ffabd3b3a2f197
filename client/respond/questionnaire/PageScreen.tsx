import type { ReactNode } from 'react'
import type { PageModel, SurveyModel } from 'survey-core'
import { Survey } from 'survey-react-ui'
import { useTexts } from '../i18n/InterfaceContext.tsx'
import { ErrorSummary } from '../shell/ErrorSummary.tsx'
import { Screen } from '../shell/Screen.tsx'
import type { Step } from '../steps.ts'
import { Progress } from './Progress.tsx'
import { visibleQuestions } from './surveyModel.ts'
import type { AnswerError } from './useAnswerErrors.ts'

interface PageScreenProps {
  model: SurveyModel
  page: PageModel
  errors: AnswerError[]
  /** Opened from the review: the button leads back there. */
  toReview: boolean
  /** Above the questions: what happened meanwhile. */
  note?: ReactNode
  /** Below them: whether it is saved, stopping, asking a colleague. */
  footer?: ReactNode
  go: (step: Step) => void
  back: () => void
}

/** One group of questions. Going on and skipping weigh the same. */
export function PageScreen({ model, page, errors, toReview, note, footer, go, back }: PageScreenProps) {
  const { t } = useTexts()
  model.currentPage = page
  const position = model.visiblePages.indexOf(page)
  const next = model.visiblePages[position + 1]
  const proceed = () => go(next && !toReview ? { screen: 'page', name: next.name } : { screen: 'review' })
  const isTouched = visibleQuestions(page).some(question => !question.isEmpty())
  const own = errors.filter(error => error.page === page.name)
  const summary = own.map(error => ({
    id: error.question,
    text: `${error.title} – ${error.message}`,
    onFollow: () => focusQuestion(error.question),
  }))
  return (
    <Screen
      title={page.title}
      onBack={back}
      hasError={own.length > 0}
      takesFocus={own.length === 0}
      eyebrow={<Progress position={position + 1} total={model.visiblePages.length} />}
    >
      {own.length > 0 && <ErrorSummary items={summary} text={t('errors.text')} />}
      {page.description && <p className="page-description">{page.description}</p>}
      {note}
      <Survey model={model} />
      <div className="actions actions--equal">
        <button type="button" className="button" onClick={proceed}>
          {t(toReview ? 'questions.return' : next ? 'questions.next' : 'questions.review')}
        </button>
        {!toReview && (
          <button type="button" className="button button--secondary" onClick={proceed}>
            {t(isTouched ? 'questions.skipRest' : 'questions.skip')}
          </button>
        )}
      </div>
      {footer}
    </Screen>
  )
}

/** SurveyJS's own focus() waits for its scrolling, which is off here. */
function focusQuestion(name: string): void {
  const field = document.querySelector<HTMLElement>(`[data-name="${CSS.escape(name)}"] :is(input, textarea)`)
  field?.focus()
}
