import { useState } from 'react'
import { call } from '../../shared/api/call.ts'
import { useTexts } from '../i18n/InterfaceContext.tsx'
import { Screen } from '../shell/Screen.tsx'
import type { OptOut } from './optOut.ts'

type Stage = 'ask' | 'kept' | 'done' | 'undone'

/** One question with two equal answers; what was chosen can be taken back on the same page. */
export function OptOutJourney({ link, person }: { link: string; person: OptOut }) {
  const { t, language } = useTexts()
  const [stage, setStage] = useState<Stage>(person.hasOptedOut ? 'done' : 'ask')
  const [isSending, setIsSending] = useState(false)
  const [hasFailed, setHasFailed] = useState(false)
  const values = { organisation: person.organisation, email: person.email }

  const change = async (key: 'POST /opt-outs/:link' | 'DELETE /opt-outs/:link', next: Stage) => {
    setIsSending(true)
    setHasFailed(false)
    try {
      await call(key, { params: { link } })
      setStage(next)
    } catch {
      setHasFailed(true)
    }
    setIsSending(false)
  }
  const failure = hasFailed && (
    <p className="field-error" role="alert">
      {t('optOut.failed')}
    </p>
  )

  if (stage === 'kept') {
    return (
      <Screen key="kept" title={t('optOut.keptTitle')}>
        <p>{t('optOut.keptText')}</p>
      </Screen>
    )
  }
  if (stage === 'undone') {
    return (
      <Screen key="undone" title={t('optOut.undoneTitle')}>
        <p>{t('optOut.undoneText', values)}</p>
        <p>
          <a href={`/r/${link}?language=${language}`}>{t('optOut.answer')}</a>
        </p>
      </Screen>
    )
  }
  if (stage === 'done') {
    return (
      <Screen key="done" title={t('optOut.doneTitle')}>
        <p>{t('optOut.doneText', values)}</p>
        {failure}
        <div className="actions">
          <button
            type="button"
            className="button button--secondary"
            disabled={isSending}
            onClick={() => void change('DELETE /opt-outs/:link', 'undone')}
          >
            {t('optOut.undo')}
          </button>
        </div>
      </Screen>
    )
  }
  return (
    <Screen key="ask" title={t('optOut.title', values)}>
      <p>{t('optOut.text', values)}</p>
      <p>{t('optOut.other')}</p>
      {failure}
      <div className="equal-buttons">
        <button
          type="button"
          className="button button--equal"
          disabled={isSending}
          onClick={() => void change('POST /opt-outs/:link', 'done')}
        >
          {t('optOut.yes')}
        </button>
        <button type="button" className="button button--equal" onClick={() => setStage('kept')}>
          {t('optOut.no')}
        </button>
      </div>
    </Screen>
  )
}
