import { CloseButton, NativeSelect } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { nativeName } from '../../shared/i18n/languages.ts'
import type { WaveAddress } from '../assessment/assessment.hooks.ts'
import { useFormats } from '../i18n/useFormats.ts'
import { LoadingPage } from '../ui/LoadingPage.tsx'
import { ProblemPanel } from '../ui/ProblemPanel.tsx'
import { Answers } from './Answers.tsx'
import { History } from './History.tsx'
import { ResponseFacts } from './ResponseFacts.tsx'
import classes from './Review.module.css'
import { ReviewActs } from './ReviewActs.tsx'
import { type Listing, type ReviewedResponse, useReviewedResponse } from './review.hooks.ts'

interface ResponsePanelProps {
  responseId: string
  wave: WaveAddress
  /** Names of sectors in the language of the page. */
  sectors: Listing['sectors']
  onClose: () => void
  onOther: (responseId: string) => void
}

/** One response: what it is, what can be done, the answers, what was done. */
export function ResponsePanel({ responseId, wave, sectors, onClose, onOther }: ResponsePanelProps) {
  const { t } = useTranslation()
  const [language, setLanguage] = useState<string>()
  const address = { organisationId: wave.organisationId, responseId }
  const { data, error, refetch } = useReviewedResponse(address, language)
  const heading = useRef<HTMLHeadingElement>(null)
  const isThere = data !== undefined
  useEffect(() => {
    if (!isThere) return
    heading.current?.focus({ preventScroll: true })
    heading.current?.scrollIntoView({ block: 'nearest' })
  }, [isThere])
  return (
    <section className={classes.panel} aria-labelledby="response-title">
      <div className={classes.panelHead}>
        <h3 id="response-title" ref={heading} tabIndex={-1} className={classes.panelTitle}>
          {data ? (data.provider?.name ?? t('review.noProvider')) : t('common.loading')}
        </h3>
        <CloseButton aria-label={t('review.closeResponse')} onClick={onClose} />
      </div>
      {error && !data && <ProblemPanel error={error} onRetry={() => void refetch()} />}
      {!data && !error && <LoadingPage isPart />}
      {data && (
        <>
          <ResponseFacts response={data} sectors={sectors} />
          <ReviewActs response={data} address={address} wave={wave} />
          {data.sections.length > 0 && (
            <>
              <ShownIn response={data} onLanguage={setLanguage} />
              <Answers sections={data.sections} language={data.shownIn} />
            </>
          )}
          <History response={data} address={address} wave={wave} onOther={onOther} />
        </>
      )}
    </section>
  )
}

function ShownIn({ response, onLanguage }: { response: ReviewedResponse; onLanguage: (language: string) => void }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const options = response.languages.map(language => ({
    value: language,
    label:
      language === response.language
        ? t('review.asAnswered', { language: nativeName(language) })
        : nativeName(language),
  }))
  return (
    <div className={classes.shownIn}>
      <NativeSelect
        label={t('review.shownIn')}
        data={options}
        value={response.shownIn}
        onChange={event => onLanguage(event.currentTarget.value)}
      />
      <p className={classes.muted}>
        {t('review.answeredIn', {
          language: formats.language(response.language),
          title: response.questionnaire.title,
          version: response.questionnaire.version,
        })}
      </p>
    </div>
  )
}
