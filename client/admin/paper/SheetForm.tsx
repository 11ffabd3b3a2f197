import { Button } from '@mantine/core'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { localisedText } from '../../shared/i18n/languages.ts'
import { ProblemPanel } from '../ui/ProblemPanel.tsx'
import { otherErrors } from '../ui/problem.ts'
import { Section } from '../ui/Section.tsx'
import { useLeaveGuard } from '../ui/useLeaveGuard.tsx'
import { TypingForm } from './form/TypingForm.tsx'
import classes from './Paper.module.css'
import { SheetHead } from './SheetHead.tsx'
import { answerErrors, type Paper, type Typed } from './typing.ts'

interface SheetFormProps {
  paper: Paper
  title: string
  help: string
  typed: Typed
  /** Typed again: its number is known. */
  isNumberFixed: boolean
  isSaving: boolean
  isReady?: boolean
  error: unknown
  onChange: (typed: Typed) => void
  onSave: () => void
  children?: ReactNode
}

/** What was typed stays on the screen until the server has it, also when the connection is lost. */
export function SheetForm({ paper, title, help, typed, isSaving, isReady = true, error, ...props }: SheetFormProps) {
  const { t } = useTranslation()
  const { definition, codebook } = paper.version
  const [isIncomplete, setIncomplete] = useState(false)
  const leaving = useLeaveGuard(Object.keys(typed.answers).length > 0)
  const refused = answerErrors(error)
  const errors = new Map([...refused].map(([name, code]) => [name, t(`paper.answerError.${code}`)]))
  const titles = new Map(codebook.variables.map(({ name, label }) => [name, localisedText(label, typed.language)]))

  function submit(event: FormEvent) {
    event.preventDefault()
    const isMissing = typed.sheet.trim() === '' || typed.area === ''
    setIncomplete(isMissing)
    if (!isMissing) props.onSave()
  }

  return (
    <form onSubmit={submit} noValidate>
      {leaving}
      <Section title={title} help={help}>
        {props.children}
        <SheetHead
          paper={paper}
          typed={typed}
          isNumberFixed={props.isNumberFixed}
          isIncomplete={isIncomplete}
          error={error}
          onChange={props.onChange}
        />
        <TypingForm
          definition={definition}
          codebook={codebook}
          language={typed.language}
          answers={typed.answers}
          errors={errors}
          onChange={answers => props.onChange({ ...typed, answers })}
        />
        <div className={classes.foot}>
          {error !== null && (
            <ProblemPanel
              error={error}
              others={refused.size > 0 ? [] : otherErrors(error, ['sheet', 'area', 'language'])}
            >
              {refused.size > 0 && (
                <ul className={classes.refused}>
                  {[...errors].map(([name, message]) => (
                    <li key={name}>
                      <button type="button" className={classes.jump} onClick={() => focusField(name)}>
                        {titles.get(name) ?? name}: {message}
                      </button>
                    </li>
                  ))}
                </ul>
              )}
            </ProblemPanel>
          )}
          <div className={classes.acts}>
            <Button type="submit" loading={isSaving} disabled={!isReady} data-after-fields>
              {t('paper.save')}
            </Button>
            {isIncomplete && <span role="alert">{t('paper.incomplete')}</span>}
          </div>
        </div>
      </Section>
    </form>
  )
}

function focusField(name: string) {
  document.querySelector<HTMLElement>(`[data-field="${CSS.escape(name)}"] :is(input, textarea)`)?.focus()
}
