import { Checkbox } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { directionOf } from '../../shared/i18n/languages.ts'
import { Note } from '../ui/Note.tsx'
import { groupsOf } from './answer-groups.ts'
import classes from './Review.module.css'
import type { ReadQuestion, ReadSection } from './review.hooks.ts'

interface AnswersProps {
  sections: ReadSection[]
  language: string
  /** Read by whoever wrote them: no notice about names, and what was answered comes first. */
  isOwn?: boolean
}

/** The answers by section, in the language of the labels; where there is none, it says why. */
export function Answers({ sections, language, isOwn = false }: AnswersProps) {
  const { t } = useTranslation()
  const Heading = isOwn ? 'h3' : 'h4'
  const [isOnlyAnswered, setOnlyAnswered] = useState(isOwn)
  const hasText = sections.some(({ questions }) =>
    questions.some(one => one.kind === 'text' && one.state === 'answered'),
  )
  const shown = sections
    .map(section => ({ ...section, groups: groupsOf(section.questions, isOnlyAnswered) }))
    .filter(({ groups }) => groups.length > 0)
  return (
    <div className={classes.answers}>
      {hasText && !isOwn && <Note tone="warning" detail={t('review.textNotice')} />}
      <Checkbox
        className="no-print"
        label={t('review.onlyAnswered')}
        checked={isOnlyAnswered}
        onChange={event => setOnlyAnswered(event.currentTarget.checked)}
      />
      {shown.length === 0 && <p>{t('review.nothingAnswered')}</p>}
      <div lang={language} dir={directionOf(language)}>
        {shown.map(({ name, title, groups }) => (
          <section key={name} aria-labelledby={`section-${name}`} className={classes.section}>
            <Heading id={`section-${name}`} className={classes.sectionTitle}>
              {title}
            </Heading>
            <dl className={classes.questions}>
              {groups.map(({ grid, questions }) =>
                grid ? (
                  <div key={questions[0]?.name} className={classes.question}>
                    <dt>{grid}</dt>
                    <dd>
                      <dl className={classes.grid}>
                        {questions.map(question => (
                          <QuestionAnswer key={question.name} question={question} />
                        ))}
                      </dl>
                    </dd>
                  </div>
                ) : (
                  questions.map(question => <QuestionAnswer key={question.name} question={question} />)
                ),
              )}
            </dl>
          </section>
        ))}
      </div>
    </div>
  )
}

function QuestionAnswer({ question }: { question: ReadQuestion }) {
  const { label, kind, state, answers } = question
  return (
    <div className={classes.question}>
      <dt>{label}</dt>
      <dd data-state={state}>
        {state !== 'answered' ? (
          <NoAnswer question={question} />
        ) : answers.length > 1 ? (
          <ul>
            {answers.map(answer => (
              <li key={answer}>{answer}</li>
            ))}
          </ul>
        ) : (
          <span className={kind === 'text' ? classes.text : ''}>{answers[0]}</span>
        )}
      </dd>
    </div>
  )
}

/** “Don’t know” and the like were chosen, in the words of the questionnaire; the others are ours, in the reader’s language. */
function NoAnswer({ question: { state, answers } }: { question: ReadQuestion }) {
  const { t, i18n } = useTranslation()
  if (state === 'answered') return null
  if (state === 'not_asked' || state === 'skipped')
    return (
      <span lang={i18n.language} dir={i18n.dir()} className={classes.none}>
        {t(`review.missing.${state}`)}
      </span>
    )
  return <span className={classes.none}>{answers[0]}</span>
}
