import { useTranslation } from 'react-i18next'
import { useFormats } from '../i18n/useFormats.ts'
import classes from './Importing.module.css'
import type { ImportReport } from './importing.hooks.ts'

const outcomes = ['new', 'changed', 'unchanged', 'refused'] as const

export function Counts({ counts, isDone = false }: { counts: ImportReport['counts']; isDone?: boolean }) {
  const { t } = useTranslation()
  const formats = useFormats()
  return (
    <dl className={classes.counts}>
      {outcomes.map(outcome => (
        <div key={outcome} data-outcome={outcome} data-none={counts[outcome] === 0}>
          <dt>{t(`importing.${isDone ? 'done' : 'count'}.${outcome}`)}</dt>
          <dd>{formats.number(counts[outcome])}</dd>
        </div>
      ))}
    </dl>
  )
}
