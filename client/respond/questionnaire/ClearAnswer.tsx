import type { Question } from 'survey-core'
import { useTexts } from '../i18n/InterfaceContext.tsx'
import { isGridRow } from './surveyModel.ts'

/** A chosen radio button cannot be unchosen by itself, but every question may be skipped. */
export function ClearAnswer({ question }: { question: Question }) {
  const { t } = useTexts()
  if (question.isEmpty()) return null
  return (
    <button type="button" className="link-button clear-answer" onClick={() => question.clearValue()}>
      {t(isGridRow(question) ? 'question.clearShort' : 'question.clear')}
      <span className="visually-hidden">: {question.title}</span>
    </button>
  )
}
