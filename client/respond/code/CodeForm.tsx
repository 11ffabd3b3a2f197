import { type FormEvent, type ReactNode, useRef, useState } from 'react'
import type { MessageKey } from '../i18n/en.ts'
import { useTexts } from '../i18n/InterfaceContext.tsx'
import { ErrorSummary } from '../shell/ErrorSummary.tsx'
import { Screen } from '../shell/Screen.tsx'
import { checkCode } from './check-code.ts'

interface CodeFormProps {
  title: string
  label: string
  /** Said when nothing was entered. */
  missing: MessageKey
  code: string
  /** Of the last attempt. */
  problem: MessageKey | undefined
  isBusy?: boolean
  onBack?: (() => void) | undefined
  onContinue: (code: string) => void
  children: ReactNode
}

/** Takes one of our codes: 12 characters, however they are written. */
export function CodeForm({
  title,
  label,
  missing,
  code,
  problem,
  isBusy,
  onBack,
  onContinue,
  children,
}: CodeFormProps) {
  const { t } = useTexts()
  const input = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState(code)
  const [slip, setSlip] = useState<MessageKey>()
  // Later the summary of errors takes it.
  const [takesFocus] = useState(problem === undefined)
  const shown = slip ?? problem
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const found = checkCode(typed, missing)
    setSlip(found)
    if (!found && !isBusy) onContinue(typed.trim())
  }
  const message = shown ? t(shown) : ''
  return (
    <Screen title={title} onBack={onBack} hasError={shown !== undefined} takesFocus={takesFocus}>
      {shown && (
        <ErrorSummary key={shown} items={[{ id: 'code', text: message, onFollow: () => input.current?.focus() }]} />
      )}
      {children}
      <form onSubmit={submit} noValidate>
        <label htmlFor="receipt" className="field-label">
          {label}
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
          <button type="submit" className="button" disabled={isBusy}>
            {t('withdraw.continue')}
          </button>
        </div>
      </form>
    </Screen>
  )
}
