import { type FormEvent, useRef, useState } from 'react'
import type { MessageKey } from '../i18n/en.ts'
import { useTexts } from '../i18n/InterfaceContext.tsx'
import { ErrorSummary } from '../shell/ErrorSummary.tsx'

export interface Asked {
  name: string
  email: string | null
  pages: string[]
}

export interface ColleagueFormProps {
  pages: { name: string; title: string }[]
  /** Chosen at first: where one comes from. */
  from: string | undefined
  isBusy: boolean
  /** Of the server: beside the address, or of the whole. */
  problem: MessageKey | undefined
  onAsk: (asked: Asked) => void
}

type Field = 'sections' | 'name' | 'email'

export function ColleagueForm({ pages, from, isBusy, problem, onAsk }: ColleagueFormProps) {
  const { t } = useTexts()
  const form = useRef<HTMLFormElement>(null)
  const [chosen, setChosen] = useState<string[]>(from ? [from] : [])
  const [name, setName] = useState('')
  const [email, setEmail] = useState('')
  const [slips, setSlips] = useState<Partial<Record<Field, MessageKey>>>({})
  const errors: Partial<Record<Field, MessageKey>> =
    problem === 'colleague.emailOptedOut' ? { ...slips, email: slips.email ?? problem } : slips
  const focus = (field: Field) => form.current?.querySelector<HTMLElement>(`[data-field="${field}"]`)?.focus()
  const toggle = (page: string) =>
    setChosen(chosen.includes(page) ? chosen.filter(one => one !== page) : [...chosen, page])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const found = check({ chosen, name, email })
    setSlips(found)
    const ordered = pages.map(page => page.name).filter(page => chosen.includes(page))
    if (Object.keys(found).length === 0) onAsk({ name: name.trim(), email: email.trim() || null, pages: ordered })
  }
  const items = Object.entries(errors).flatMap(([field, message]) =>
    message ? [{ id: field, text: t(message), onFollow: () => focus(fieldOf(field)) }] : [],
  )
  return (
    <form ref={form} onSubmit={submit} noValidate>
      {items.length > 0 && <ErrorSummary key={items.map(({ text }) => text).join()} items={items} />}
      <TextField field="name" label="colleague.name" error={errors.name} value={name} onValue={setName} />
      <TextField
        field="email"
        label="colleague.email"
        hint="colleague.emailHint"
        error={errors.email}
        value={email}
        onValue={setEmail}
      />
      <fieldset className="choices colleague-sections">
        <legend className="field-label">{t('colleague.sections')}</legend>
        {errors.sections && <p className="field-error">{t(errors.sections)}</p>}
        {pages.map((page, index) => (
          <label className="choice" key={page.name}>
            <input
              type="checkbox"
              className="choice-input"
              data-field={index === 0 ? 'sections' : undefined}
              checked={chosen.includes(page.name)}
              onChange={() => toggle(page.name)}
            />
            <span className="choice-mark choice-mark--check" aria-hidden="true" />
            <span>{page.title}</span>
          </label>
        ))}
      </fieldset>
      <p role="alert" className={problem ? 'field-error' : ''}>
        {problem && problem !== 'colleague.emailOptedOut' && t(problem)}
      </p>
      <div className="actions">
        <button type="submit" className="button" disabled={isBusy}>
          {t('colleague.make')}
        </button>
      </div>
    </form>
  )
}

interface TextFieldProps {
  field: 'name' | 'email'
  label: MessageKey
  hint?: MessageKey
  error: MessageKey | undefined
  value: string
  onValue: (value: string) => void
}

function TextField({ field, label, hint, error, value, onValue }: TextFieldProps) {
  const { t } = useTexts()
  const id = `colleague-${field}`
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className="field">
      <label htmlFor={id} className="field-label">
        {t(label)}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="hint">
          {t(hint)}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="field-error">
          {t(error)}
        </p>
      )}
      <input
        id={id}
        className="text-input"
        data-field={field}
        type={field === 'email' ? 'email' : 'text'}
        dir={field === 'email' ? 'ltr' : 'auto'}
        autoComplete="off"
        maxLength={field === 'email' ? 254 : 120}
        aria-describedby={described || undefined}
        aria-invalid={error ? 'true' : undefined}
        value={value}
        onInput={event => onValue(event.currentTarget.value)}
      />
    </div>
  )
}

function check({ chosen, name, email }: { chosen: string[]; name: string; email: string }) {
  const found: Partial<Record<Field, MessageKey>> = {}
  if (name.trim() === '') found.name = 'colleague.nameMissing'
  if (email.trim() !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(email.trim())) found.email = 'colleague.emailWrong'
  if (chosen.length === 0) found.sections = 'colleague.sectionsMissing'
  return found
}

function fieldOf(text: string): Field {
  return text === 'sections' || text === 'name' ? text : 'email'
}
