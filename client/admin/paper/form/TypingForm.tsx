import { type KeyboardEvent, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Answers } from '../../../../surveys/answers/answers.ts'
import { askedOnly } from '../../../../surveys/answers/asked-only.ts'
import { compileVisibility } from '../../../../surveys/answers/visibility.ts'
import type { Codebook } from '../../../../surveys/codebook/codebook.ts'
import type { Definition } from '../../../../surveys/definition/definition.ts'
import { directionOf, localisedText } from '../../../shared/i18n/languages.ts'
import { type Item, viewedPages } from '../../questionnaires/version-view.ts'
import { fieldsOf } from './answering.ts'
import { FieldRow } from './FieldRow.tsx'
import classes from './Form.module.css'

interface TypingFormProps {
  definition: Definition
  codebook: Codebook
  /** Of the sheet. */
  language: string
  answers: Answers
  /** Message by name of the question. */
  errors: ReadonlyMap<string, string>
  onChange: (answers: Answers) => void
}

/** All questions of a sheet on one page, for the keyboard: digits tick, Enter goes on. What answers hide is not asked. */
export function TypingForm({ definition, codebook, language, answers, errors, onChange }: TypingFormProps) {
  const { t } = useTranslation()
  const pages = useMemo(() => viewedPages(definition, codebook), [definition, codebook])
  const fields = useMemo(() => fieldsOf(codebook), [codebook])
  const visibleOf = useMemo(() => compileVisibility(definition), [definition])
  const visible = visibleOf(answers)
  const change = (next: Answers) => onChange(askedOnly(next, visibleOf))
  const namesOf = (item: Item) =>
    (item.rows.length > 0 ? item.rows.map(({ name }) => name) : [item.name]).filter(name => visible.has(name))

  return (
    <>
      <p className={classes.keys}>{t('paper.keys')}</p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Enter goes from one question to the next, as in a table */}
      <div lang={language} dir={directionOf(language)} className={classes.form} onKeyDown={goOn}>
        {pages.map(page => {
          const items = page.items.filter(item => namesOf(item).length > 0)
          if (items.length === 0) return null
          return (
            <section key={page.name} aria-labelledby={`page-${page.name}`}>
              <h3 id={`page-${page.name}`} className={classes.page}>
                {localisedText(page.title, language)}
              </h3>
              {items.map(item => (
                <div key={item.name} className={classes.item}>
                  {item.rows.length > 0 && (
                    <p className={classes.grid}>
                      <span className={classes.number}>{item.number}</span> {localisedText(item.title, language)}
                    </p>
                  )}
                  {namesOf(item).map(name => {
                    const field = fields.get(name)
                    if (!field) return null
                    const isRow = item.rows.length > 0
                    return (
                      <FieldRow
                        key={name}
                        field={field}
                        number={isRow ? null : item.number}
                        label={localisedText(isRow ? rowLabel(item, name) : item.title, language)}
                        language={language}
                        answers={answers}
                        error={errors.get(name)}
                        onChange={change}
                      />
                    )
                  })}
                </div>
              ))}
            </section>
          )
        })}
      </div>
    </>
  )
}

function rowLabel(item: Item, name: string) {
  return item.rows.find(row => row.name === name)?.label ?? item.title
}

function goOn(event: KeyboardEvent<HTMLDivElement>) {
  const { target, currentTarget } = event
  if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || !(target instanceof HTMLElement)) return
  if (target instanceof HTMLTextAreaElement || target.role === 'combobox' || target.ariaHasPopup === 'listbox') return
  event.preventDefault()
  const rows = [...currentTarget.querySelectorAll<HTMLElement>('[data-field]')]
  const next = rows[rows.findIndex(row => row.contains(target)) + 1]
  const inside = next?.querySelector<HTMLElement>('input:checked, input, textarea')
  if (inside) inside.focus()
  else document.querySelector<HTMLElement>('[data-after-fields]')?.focus()
}
