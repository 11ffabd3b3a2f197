import { useTranslation } from 'react-i18next'
import { useFormats } from '../i18n/useFormats.ts'
import { Note } from '../ui/Note.tsx'
import { ResponseStateBadge } from './ResponseStateBadge.tsx'
import classes from './Review.module.css'
import type { Listing, ReviewedResponse } from './review.hooks.ts'

interface ResponseFactsProps {
  response: ReviewedResponse
  sectors: Listing['sectors']
}

export function ResponseFacts({ response, sectors }: ResponseFactsProps) {
  const { t } = useTranslation()
  const formats = useFormats()
  const { receivedOn, area, sector, completeness, state } = response
  const named = sectors.find(one => one.code === sector?.code)
  return (
    <>
      <dl className={classes.facts}>
        <div>
          <dt>{t('review.column.state')}</dt>
          <dd>
            <ResponseStateBadge state={state} />
          </dd>
        </div>
        <div>
          <dt>{t('review.column.received')}</dt>
          <dd>{formats.date(receivedOn)}</dd>
        </div>
        <div>
          <dt>{t('review.column.area')}</dt>
          <dd>{area.name}</dd>
        </div>
        <div>
          <dt>{t('review.column.sector')}</dt>
          <dd>{named?.label ?? sector?.label ?? t('review.notGiven')}</dd>
        </div>
        <div>
          <dt>{t('review.column.completeness')}</dt>
          <dd>{completeness === null ? '–' : formats.percent(completeness / 100)}</dd>
        </div>
      </dl>
      <WhatNext response={response} />
    </>
  )
}

/** What its state means for the numbers, where that is not plain. */
function WhatNext({ response }: { response: ReviewedResponse }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const { state, isReleased, withdrawnOn, erasedOn, excludedOn } = response
  const day = formats.date(withdrawnOn ?? erasedOn ?? excludedOn ?? response.receivedOn)
  if (state === 'withdrawn') return <Note tone="info" detail={t('review.meaning.withdrawn', { day })} />
  if (state === 'erased') return <Note tone="info" detail={t('review.meaning.erased', { day })} />
  if (state === 'excluded')
    return <Note tone="info" detail={t(isReleased ? 'review.meaning.leaving' : 'review.meaning.excluded', { day })} />
  return null
}
