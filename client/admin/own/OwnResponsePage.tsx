import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { nativeName } from '../../shared/i18n/languages.ts'
import { useFormats } from '../i18n/useFormats.ts'
import { Answers } from '../review/Answers.tsx'
import { useOrganisation } from '../shell/useOrganisation.ts'
import { LoadingPage } from '../ui/LoadingPage.tsx'
import { Note } from '../ui/Note.tsx'
import { PageHeader } from '../ui/PageHeader.tsx'
import { PageProblem } from '../ui/PageProblem.tsx'
import { Section } from '../ui/Section.tsx'
import { useRequiredParam } from '../ui/useRequiredParam.ts'
import classes from './Own.module.css'
import { OwnQuestion } from './OwnQuestion.tsx'
import { useOwnResponse } from './own.hooks.ts'

/** One response of one’s own organisation: the questions about it, then the answers. */
export function OwnResponsePage() {
  const { t } = useTranslation()
  const formats = useFormats()
  const { id } = useOrganisation()
  const responseId = useRequiredParam('responseId')
  const [language, setLanguage] = useState<string>()
  const { data, error, refetch } = useOwnResponse(id, responseId, language)
  if (error && !data)
    return <PageProblem error={error} title={t('ownResponses.title')} onRetry={() => void refetch()} />
  if (!data) return <LoadingPage />
  const { assessment, wave, area, receivedOn, erasedOn, queries, sections } = data
  return (
    <>
      <PageHeader
        title={t('ownResponses.titleOf', { assessment })}
        above={
          <Link to=".." relative="path" className={`${classes.back} no-print`}>
            {t('ownResponses.back')}
          </Link>
        }
      >
        <p>{t('ownResponses.facts', { wave, area, day: formats.date(receivedOn) })}</p>
      </PageHeader>
      <p className={`${classes.beside} no-print`}>
        <Link to="benchmark">{t('benchmark.link')}</Link>
        <span className={classes.muted}>{t('benchmark.linkHelp')}</span>
      </p>
      {queries.length > 0 && (
        <Section title={t('ownResponses.questionsTitle')}>
          <ul className={classes.queries}>
            {queries.map(query => (
              <OwnQuestion key={query.id} query={query} organisationId={id} responseId={responseId} />
            ))}
          </ul>
        </Section>
      )}
      {erasedOn && <Note tone="info" detail={t('ownResponses.erased', { day: formats.date(erasedOn) })} />}
      {sections.length > 0 && (
        <Section title={t('ownResponses.answersTitle')}>
          <NativeSelect
            className={`${classes.language} no-print`}
            label={t('review.shownIn')}
            data={data.languages.map(one => ({
              value: one,
              label: one === data.language ? t('review.asAnswered', { language: nativeName(one) }) : nativeName(one),
            }))}
            value={data.shownIn}
            onChange={event => setLanguage(event.currentTarget.value)}
          />
          <Answers sections={sections} language={data.shownIn} isOwn />
        </Section>
      )}
    </>
  )
}
