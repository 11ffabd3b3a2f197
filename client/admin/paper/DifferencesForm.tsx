import { Button } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Answers } from '../../../surveys/answers/answers.ts'
import { localisedText } from '../../shared/i18n/languages.ts'
import { useFormats } from '../i18n/useFormats.ts'
import { ProblemPanel } from '../ui/ProblemPanel.tsx'
import { Section } from '../ui/Section.tsx'
import { useLeaveGuard } from '../ui/useLeaveGuard.tsx'
import { DifferenceRow } from './DifferenceRow.tsx'
import { fieldsOf } from './form/answering.ts'
import { FieldRow } from './form/FieldRow.tsx'
import classes from './Paper.module.css'
import { type Differences, useResolve } from './paper.hooks.ts'
import { Receipt } from './Receipt.tsx'
import { type Decision, questionOf, type Row, resolutionOf, rowsOf, type Value } from './resolution.ts'
import { answerErrors, type Paper } from './typing.ts'

export function DifferencesForm({ paper, differences }: { paper: Paper; differences: Differences }) {
  const { t, i18n } = useTranslation()
  const formats = useFormats()
  const { sheet } = differences
  const resolve = useResolve(paper.address, sheet.id)
  const [decisions, setDecisions] = useState<ReadonlyMap<string, Decision>>(new Map())
  const [others, setOthers] = useState<Answers>({})
  const [isIncomplete, setIncomplete] = useState(false)
  const leaving = useLeaveGuard(decisions.size > 0 && !resolve.data)
  const rows = rowsOf(differences)
  const fields = fieldsOf(paper.version.codebook)
  const refused = answerErrors(resolve.error)

  function submit(event: FormEvent) {
    event.preventDefault()
    const resolution = resolutionOf(rows, decisions, others)
    setIncomplete(resolution === undefined)
    if (resolution) resolve.mutate(resolution)
  }

  if (resolve.data?.receipt)
    return (
      <Section title={t('paper.doneTitle', { sheet: sheet.sheet })}>
        <div role="status" className={classes.outcome}>
          <Receipt code={resolve.data.receipt} />
        </div>
        <Button component={Link} to={paper.back}>
          {t('paper.backToSheets')}
        </Button>
      </Section>
    )

  const labelOf = ({ key }: Row) => {
    if (key === 'area' || key === 'language') return t(`paper.${key}`)
    const field = fields.get(key.slice('answers/'.length))
    return field ? localisedText(field.label, i18n.language) : key
  }
  const wordsOf = ({ key }: Row, value: Value): string => {
    if (value === null) return t('paper.blank')
    if (key === 'area') return paper.collector.areas.find(({ code }) => code === value)?.name ?? String(value)
    if (key === 'language') return formats.language(String(value))
    const choices = fields.get(key.slice('answers/'.length))?.choices ?? []
    const label = (one: string) => {
      const choice = choices.find(candidate => candidate.value === one)
      return choice ? localisedText(choice.label, i18n.language) : one
    }
    return typeof value === 'string' ? label(value) : value.map(label).join(' · ')
  }

  return (
    <form onSubmit={submit} noValidate>
      {leaving}
      <Section
        title={t('paper.differences', { count: rows.length, sheet: sheet.sheet })}
        help={t('paper.differencesHelp')}
      >
        {resolve.error && <ProblemPanel error={resolve.error} />}
        <div className={classes.differences}>
          {rows.map(row => {
            const question = questionOf(row)
            const code = question && refused.get(question)
            const field = question && fields.get(question)
            return (
              <DifferenceRow
                key={row.key}
                label={labelOf(row)}
                first={{ who: sheet.firstBy?.name || t('paper.someone'), words: wordsOf(row, row.first) }}
                second={{ who: sheet.secondBy?.name || t('paper.someone'), words: wordsOf(row, row.second) }}
                canBeOther={field !== undefined}
                decision={decisions.get(row.key) ?? null}
                error={
                  code
                    ? t(`paper.answerError.${code}`)
                    : isIncomplete && !decisions.has(row.key)
                      ? t('paper.undecided')
                      : undefined
                }
                onDecide={decision => {
                  resolve.reset()
                  setDecisions(new Map([...decisions, [row.key, decision]]))
                }}
              >
                {field && (
                  <FieldRow
                    field={field}
                    number={null}
                    label={t('paper.onPaper')}
                    language={i18n.language}
                    answers={others}
                    error={undefined}
                    onChange={setOthers}
                  />
                )}
              </DifferenceRow>
            )
          })}
        </div>
        <div className={classes.acts}>
          <Button type="submit" loading={resolve.isPending}>
            {t('paper.take')}
          </Button>
          <span role="status">{isIncomplete ? t('paper.undecidedSome') : ''}</span>
        </div>
      </Section>
    </form>
  )
}
