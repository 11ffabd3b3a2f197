import { Button, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WaveAddress } from '../assessment/assessment.hooks.ts'
import { useFormats } from '../i18n/useFormats.ts'
import { ProblemPanel } from '../ui/ProblemPanel.tsx'
import { say } from '../ui/say.ts'
import classes from './Review.module.css'
import { type HistoryEvent, type ResponseAddress, type ReviewedResponse, useReviewAct } from './review.hooks.ts'

interface HistoryProps {
  response: ReviewedResponse
  address: ResponseAddress
  wave: WaveAddress
  onOther: (responseId: string) => void
}

/** Who did what and when, newest first, down to the day it came in. */
export function History({ response, address, wave, onOther }: HistoryProps) {
  const { t } = useTranslation()
  return (
    <section aria-labelledby="history-title" className={classes.section}>
      <h4 id="history-title" className={classes.sectionTitle}>
        {t('review.history')}
      </h4>
      <CommentForm address={address} wave={wave} />
      <ol className={classes.events}>
        {response.erasedOn && <Fact day={response.erasedOn} words={t('review.event.erased')} />}
        {response.withdrawnOn && <Fact day={response.withdrawnOn} words={t('review.event.withdrawn')} />}
        {response.history.map(event => (
          <Event key={event.number} event={event} response={response} onOther={onOther} />
        ))}
        <Fact day={response.receivedOn} words={t('review.event.received')} />
      </ol>
    </section>
  )
}

function Fact({ day, words }: { day: string; words: string }) {
  const formats = useFormats()
  return (
    <li>
      <p className={classes.eventHead}>
        {words} <span className={classes.muted}>{formats.date(day)}</span>
      </p>
    </li>
  )
}

interface EventProps {
  event: HistoryEvent
  response: ReviewedResponse
  onOther: (responseId: string) => void
}

function Event({ event, response, onOther }: EventProps) {
  const { t } = useTranslation()
  const formats = useFormats()
  const { kind, by, at, text, otherResponseId, isReplacement } = event
  const name = event.name || t(by === 'provider' ? 'review.theProvider' : 'review.someone')
  const what = kind === 'correct' && isReplacement ? 'corrected' : kind
  const query = kind === 'query' ? response.queries.find(({ id }) => id === event.queryId) : undefined
  return (
    <li>
      <p className={classes.eventHead}>
        {t(`review.event.${what}`, { name })}{' '}
        <span className={classes.muted}>{by === 'provider' ? formats.date(at) : formats.moment(at)}</span>
      </p>
      {text && <p className={classes.eventText}>{text}</p>}
      {query && (
        <p className={classes.small}>
          {query.answeredOn
            ? t('review.query.answered', { day: formats.date(query.answeredOn) })
            : t(`review.query.${query.letter ?? 'gone'}`)}
        </p>
      )}
      {otherResponseId && (
        <Button size="compact-sm" variant="subtle" onClick={() => onOther(otherResponseId)}>
          {t(isReplacement ? 'review.showOld' : 'review.showNew')}
        </Button>
      )}
    </li>
  )
}

function CommentForm({ address, wave }: { address: ResponseAddress; wave: WaveAddress }) {
  const { t } = useTranslation()
  const act = useReviewAct(address, wave)
  const [text, setText] = useState('')

  function submit(event: FormEvent) {
    event.preventDefault()
    if (text.trim() === '') return
    act.mutate(
      { act: 'comment', text: text.trim() },
      {
        onSuccess: () => {
          setText('')
          say(t('review.said.comment'))
        },
      },
    )
  }

  return (
    <form onSubmit={submit} className={classes.comment}>
      <Textarea
        label={t('review.comment')}
        description={t('review.commentHelp')}
        autosize
        minRows={2}
        maxLength={4000}
        value={text}
        onChange={event => setText(event.currentTarget.value)}
      />
      {act.error && <ProblemPanel error={act.error} />}
      <Button type="submit" variant="default" disabled={text.trim() === ''} loading={act.isPending}>
        {t('review.addComment')}
      </Button>
    </form>
  )
}
