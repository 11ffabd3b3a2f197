import { type FormEvent, useRef, useState } from 'react'
import type { MessageKey } from '../i18n/en.ts'
import { useTexts } from '../i18n/InterfaceContext.tsx'
import { ErrorSummary } from '../shell/ErrorSummary.tsx'
import { Screen } from '../shell/Screen.tsx'
import { checkReceiptCode } from './receiptCode.ts'

interface CodeScreenProps {
  code: string
  problem: MessageKey | undefined
  onContinue: (code: string) => void
}

export function CodeScreen({ code, problem, onContinue }: CodeScreenProps) {
  const { t } = useTexts()
  const input = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState(code)
  const [shown, setShown] = useState(problem)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const found = checkReceiptCode(typed)
    setShown(found)
    if (!found) onContinue(typed.trim())
  }
  const message = shown ? t(shown) : ''
  return (
    <Screen title={t('withdraw.title')} hasError={shown !== undefined} takesFocus={problem === undefined}>
      {shown && (
        <ErrorSummary key={shown} items={[{ id: 'code', text: message, onFollow: () => input.current?.focus() }]} />
      )}
      <p>{t('withdraw.text')}</p>
      <form onSubmit={submit} noValidate>
        <label htmlFor="receipt" className="field-label">
          {t('withdraw.code')}
        </label>
        <p id="receipt-hint" className="hint">
          {t('withdraw.codeHint')}
        </p>
        {shown && (
          <p id="receipt-error" className="field-error">
            {message}
          </p>
        )}
        <input
          ref={input}
          id="receipt"
          className="text-input code-input"
          dir="ltr"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={40}
          aria-describedby={shown ? 'receipt-hint receipt-error' : 'receipt-hint'}
          aria-invalid={shown ? 'true' : undefined}
          value={typed}
          onInput={event => setTyped(event.currentTarget.value)}
        />
        <div className="actions">
          <button type="submit" className="button">
            {t('withdraw.continue')}
          </button>
        </div>
      </form>
    </Screen>
  )
}
