import { MultiSelect, Textarea, TextInput } from '@mantine/core'
import { type KeyboardEvent, useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Answers } from '../../../../surveys/answers/answers.ts'
import { localisedText } from '../../../shared/i18n/languages.ts'
import { choiceOfKey, chosenIn, type Field, toggled, withAnswer } from './answering.ts'
import { ChoiceBoxes } from './ChoiceBoxes.tsx'
import classes from './Form.module.css'
import { TypedSelect } from './TypedSelect.tsx'

interface FieldRowProps {
  field: Field
  /** As on the paper; null: a row of a grid. */
  number: number | null
  label: string
  language: string
  answers: Answers
  error: string | undefined
  onChange: (answers: Answers) => void
}

/** More boxes than this are searched by typing. */
const boxesAtMost = 30
const longText = 200

export function FieldRow({ field, number, label, language, answers, error, onChange }: FieldRowProps) {
  const { t, i18n } = useTranslation()
  const id = useId()
  const chosen = chosenIn(answers, field.name)
  const hasBoxes = field.kind !== 'text' && field.choices.length <= boxesAtMost

  function press(event: KeyboardEvent) {
    if (!hasBoxes || event.ctrlKey || event.metaKey || event.altKey) return
    const isClearing = event.key === 'Delete' || event.key === 'Backspace'
    const choice = choiceOfKey(field, event.key)
    if (!isClearing && choice === undefined) return
    event.preventDefault()
    onChange(choice === undefined ? withAnswer(answers, field.name, undefined) : toggled(answers, field, choice))
  }

  return (
    <fieldset
      data-field={field.name}
      className={classes.field}
      data-row={number === null}
      aria-describedby={error ? `${id}-error` : undefined}
      onKeyDown={press}
    >
      <legend>
        {number !== null && <span className={classes.number}>{number}</span>} {label}{' '}
        <code className={classes.name}>{field.name}</code>
      </legend>
      {error && (
        <p id={`${id}-error`} lang={i18n.language} className={classes.error}>
          {error}
        </p>
      )}
      {hasBoxes ? (
        <ChoiceBoxes
          field={field}
          language={language}
          chosen={chosen}
          onToggle={value => onChange(toggled(answers, field, value))}
        />
      ) : field.kind === 'text' ? (
        <TextField label={label} field={field} answers={answers} onChange={onChange} />
      ) : (
        <LongChoice label={label} field={field} language={language} answers={answers} onChange={onChange} />
      )}
      {hasBoxes && chosen.length > 0 && (
        <button
          type="button"
          tabIndex={-1}
          lang={i18n.language}
          className={classes.clear}
          aria-label={t('paper.clearOf', { label })}
          onClick={() => onChange(withAnswer(answers, field.name, undefined))}
        >
          {t('paper.clear')}
        </button>
      )}
    </fieldset>
  )
}

type Part = Pick<FieldRowProps, 'field' | 'label' | 'answers' | 'onChange'>

function TextField({ field, label, answers, onChange }: Part) {
  const Input = field.maxLength > longText ? Textarea : TextInput
  return (
    <Input
      size="sm"
      aria-label={label}
      maxLength={field.maxLength}
      autoComplete="off"
      value={chosenIn(answers, field.name)[0] ?? ''}
      onChange={event => onChange(withAnswer(answers, field.name, event.currentTarget.value))}
    />
  )
}

function LongChoice({ field, label, language, answers, onChange }: Part & { language: string }) {
  const data = field.choices.map(({ value, label: text }) => ({ value, label: localisedText(text, language) }))
  const chosen = chosenIn(answers, field.name)
  if (field.kind === 'single')
    return (
      <TypedSelect
        size="sm"
        aria-label={label}
        clearable
        data={data}
        value={chosen[0] ?? null}
        onChange={value => onChange(withAnswer(answers, field.name, value ?? undefined))}
      />
    )
  return (
    <MultiSelect
      size="sm"
      aria-label={label}
      searchable
      data={data}
      value={chosen}
      onChange={values => {
        const changed = values.find(one => !chosen.includes(one)) ?? chosen.find(one => !values.includes(one))
        if (changed !== undefined) onChange(toggled(answers, field, changed))
      }}
    />
  )
}
