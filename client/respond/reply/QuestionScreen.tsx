import '../styles/reply.css'
import { type FormEvent, useRef, useState } from 'react'
import { call } from '../../shared/api/call.ts'
import { ApiProblem } from '../../shared/api/failures.ts'
import type { MessageKey } from '../i18n/en.ts'
import { useTexts } from '../i18n/InterfaceContext.tsx'
import { ErrorSummary } from '../shell/ErrorSummary.tsx'
import { Screen } from '../shell/Screen.tsx'
import type { Asked } from './reply.ts'

interface QuestionScreenProps {
  link: string
  asked: Asked
  onReplied: () => void
  onCorrect: () => void
}

const most = 4000

/** What is asked, a field for the reply, and the way to correct the answers. */
export function QuestionScreen({ link, asked, onReplied, onCorrect }: QuestionScreenProps) {
  const { t, language } = useTexts()
  const field = useRef<HTMLTextAreaElement>(null)
  const [text, setText] = useState('')
  const [problem, setProblem] = useState<MessageKey>()
  const [isSending, setSending] = useState(false)
  const { organisation, provider, assessment, receivedOn, question, canCorrect } = asked
  const names = {
    organisation: isolated(organisation),
    provider: isolated(provider),
    assessment: isolated(assessment),
  }
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(receivedOn))

  const send = async (event: FormEvent) => {
    event.preventDefault()
    const words = text.trim()
    if (words === '') return setProblem('reply.missing')
    setProblem(undefined)
    setSending(true)
    try {
      await call('POST /replies/:link/reply', { params: { link }, body: { text: words } })
      onReplied()
    } catch (error) {
      setProblem(error instanceof ApiProblem && error.is('state-conflict') ? 'reply.late' : 'reply.failed')
      setSending(false)
    }
  }

  const message = problem ? t(problem) : ''
  return (
    <Screen title={t('reply.title')} hasError={problem !== undefined} takesFocus={problem === undefined}>
      {problem && (
        <ErrorSummary key={problem} items={[{ id: 'reply', text: message, onFollow: () => field.current?.focus() }]} />
      )}
      <p>{t(provider ? 'reply.about' : 'reply.aboutAnswers', { ...names, day })}</p>
      <blockquote className="asked" dir="auto">
        {question}
      </blockquote>
      <form onSubmit={event => void send(event)} noValidate>
        <label htmlFor="reply" className="field-label">
          {t('reply.label')}
        </label>
        <p id="reply-hint" className="hint">
          {t('reply.hint')}
        </p>
        {problem && (
          <p id="reply-error" className="field-error">
            {message}
          </p>
        )}
        <textarea
          ref={field}
          id="reply"
          className="text-input"
          rows={5}
          maxLength={most}
          dir="auto"
          aria-describedby={problem ? 'reply-hint reply-error' : 'reply-hint'}
          aria-invalid={problem ? 'true' : undefined}
          value={text}
          onInput={event => setText(event.currentTarget.value)}
        />
        <div className="actions">
          <button type="submit" className="button" disabled={isSending}>
            {t('reply.send')}
          </button>
        </div>
      </form>
      {canCorrect && (
        <section aria-labelledby="correct-title">
          <h2 id="correct-title">{t('reply.correctTitle')}</h2>
          <p>{t('reply.correctText')}</p>
          <div className="actions">
            <button type="button" className="button button--secondary" onClick={onCorrect}>
              {t('reply.correct')}
            </button>
          </div>
        </section>
      )}
    </Screen>
  )
}

/** A name in another script than the sentence keeps its own direction (Unicode isolates). */
function isolated(name: string): string {
  return name && `\u2068${name}\u2069`
}
