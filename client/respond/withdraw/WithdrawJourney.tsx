import { useState } from 'react'
import { call } from '../../shared/api/call.ts'
import { ApiProblem } from '../../shared/api/failures.ts'
import { CodeForm } from '../code/CodeForm.tsx'
import type { MessageKey } from '../i18n/en.ts'
import { useTexts } from '../i18n/InterfaceContext.tsx'
import { Screen } from '../shell/Screen.tsx'

/** `erased`: nothing was left to withdraw. */
type Stage = 'code' | 'confirm' | 'done' | 'erased' | 'kept'

const endings = {
  done: ['withdraw.doneTitle', 'withdraw.doneText'],
  erased: ['withdraw.erasedTitle', 'withdraw.erasedText'],
  kept: ['withdraw.keptTitle', 'withdraw.keptText'],
} as const

/** Code, confirmation, done. */
export function WithdrawJourney() {
  const { t } = useTexts()
  const [stage, setStage] = useState<Stage>('code')
  const [code, setCode] = useState('')
  const [problem, setProblem] = useState<MessageKey>()
  const [isSending, setIsSending] = useState(false)

  const withdraw = async () => {
    setIsSending(true)
    try {
      const { withdrawn } = await call('POST /withdrawals', { body: { receipt: code } })
      setStage(withdrawn ? 'done' : 'erased')
    } catch (error) {
      setProblem(explain(error))
      setStage('code')
    }
    setIsSending(false)
  }

  if (stage === 'done' || stage === 'erased' || stage === 'kept') {
    const [title, text] = endings[stage]
    return (
      <Screen key={stage} title={t(title)}>
        <p>{t(text)}</p>
      </Screen>
    )
  }
  if (stage === 'confirm') {
    return (
      <Screen key="confirm" title={t('withdraw.confirmTitle')} onBack={() => setStage('code')}>
        <p>{t('withdraw.confirmText', { code })}</p>
        <div className="equal-buttons">
          <button type="button" className="button button--equal" disabled={isSending} onClick={() => void withdraw()}>
            {t('withdraw.confirm')}
          </button>
          <button type="button" className="button button--equal" onClick={() => setStage('kept')}>
            {t('withdraw.cancel')}
          </button>
        </div>
      </Screen>
    )
  }
  const proceed = (typed: string) => {
    setCode(typed)
    setProblem(undefined)
    setStage('confirm')
  }
  const form = { code, problem, title: t('withdraw.title'), label: t('withdraw.code') }
  return (
    <CodeForm key="code" {...form} missing="withdraw.missing" onContinue={proceed}>
      <p>{t('withdraw.text')}</p>
    </CodeForm>
  )
}

function explain(error: unknown): MessageKey {
  if (!(error instanceof ApiProblem)) return 'withdraw.failed'
  if (error.is('too-many-requests')) return 'withdraw.limited'
  if (error.is('not-found')) return 'withdraw.unknown'
  return error.status === 422 ? 'withdraw.malformed' : 'withdraw.failed'
}
