import type { ReactNode } from 'react'
import { type PageModel, PanelModel, type Question } from 'survey-core'
import { useTexts } from '../i18n/InterfaceContext.tsx'
import { answerTexts } from '../questionnaire/choiceOptions.ts'
import { visibleElements, visibleQuestions } from '../questionnaire/surveyModel.ts'

/** The answers of one page. Rows of a grid stand under the grid's title, answered ones only. */
export function ReviewPage({ page, note, change }: { page: PageModel; note: ReactNode; change: ReactNode }) {
  const { t } = useTexts()
  const entries = visibleElements(page).map(element => ({
    name: element.name,
    title: element.title,
    rows: element instanceof PanelModel ? visibleQuestions(element) : [element],
    hasRowTitles: element instanceof PanelModel,
  }))
  const headingId = `review-${page.name}`
  return (
    <section className="review-page" aria-labelledby={headingId}>
      <div className="review-heading">
        <h2 id={headingId}>{page.title}</h2>
        {change}
      </div>
      {note}
      <dl>
        {entries.map(({ name, title, rows, hasRowTitles }) => {
          const answered = rows.filter(row => !row.isEmpty())
          return (
            <div key={name} className="review-entry">
              <dt>{title}</dt>
              {answered.length === 0 && <dd className="review-skipped">{t('review.skipped')}</dd>}
              {answered.map(row => (
                <dd key={row.name}>
                  {hasRowTitles && <span className="review-row">{row.title}: </span>}
                  <AnswerText question={row} />
                </dd>
              ))}
            </div>
          )
        })}
      </dl>
    </section>
  )
}

function AnswerText({ question }: { question: Question }) {
  const texts = answerTexts(question)
  if (texts.length === 1) return <bdi>{texts[0]}</bdi>
  return (
    <ul className="review-list">
      {texts.map(text => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  )
}
