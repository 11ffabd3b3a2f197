import { Button, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../i18n/useFormats.ts'
import { ProblemPanel } from '../ui/ProblemPanel.tsx'
import { fieldError, otherErrors } from '../ui/problem.ts'
import { say } from '../ui/say.ts'
import classes from './Own.module.css'
import { type OwnQuery, useOwnReply } from './own.hooks.ts'

interface OwnQuestionProps {
  query: OwnQuery
  organisationId: string
  responseId: string
}

export function OwnQuestion({ query, organisationId, responseId }: OwnQuestionProps) {
  const { t } = useTranslation()
  const formats = useFormats()
  const { askedOn, answeredOn, question, reply } = query
  return (
    <li className={classes.query}>
      <p className={classes.muted}>{t('ownResponses.asked', { day: formats.date(askedOn) })}</p>
      {question && <p className={classes.words}>{question}</p>}
      {answeredOn ? (
        <>
          <p className={classes.muted}>{t('ownResponses.answered', { day: formats.date(answeredOn) })}</p>
          <p className={classes.words}>{reply ?? t('ownResponses.corrected')}</p>
        </>
      ) : (
        query.url && <ReplyForm query={query} url={query.url} organisationId={organisationId} responseId={responseId} />
      )}
    </li>
  )
}

function ReplyForm({ query, url, organisationId, responseId }: OwnQuestionProps & { url: string }) {
  const { t } = useTranslation()
  const send = useOwnReply(organisationId, responseId)
  const [text, setText] = useState('')
  const [isMissing, setMissing] = useState(false)

  function submit(event: FormEvent) {
    event.preventDefault()
    const words = text.trim()
    setMissing(words === '')
    if (words) send.mutate({ queryId: query.id, text: words }, { onSuccess: () => say(t('ownResponses.sent')) })
  }

  return (
    <form onSubmit={submit} noValidate className={classes.form}>
      {send.error && <ProblemPanel error={send.error} others={otherErrors(send.error, ['text'])} />}
      <Textarea
        label={t('ownResponses.replyLabel')}
        description={t('ownResponses.replyHelp')}
        autosize
        minRows={3}
        maxLength={4000}
        error={isMissing ? t('ownResponses.replyMissing') : fieldError(send.error, 'text')}
        value={text}
        onChange={event => setText(event.currentTarget.value)}
      />
      <div className={classes.actions}>
        <Button type="submit" loading={send.isPending}>
          {t('ownResponses.send')}
        </Button>
        <Button component="a" href={url} variant="default">
          {t('ownResponses.correct')}
        </Button>
      </div>
    </form>
  )
}
