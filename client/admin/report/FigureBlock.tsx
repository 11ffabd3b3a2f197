import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { findingOf } from '../../../reports/charts/finding.ts'
import { baseNoteOf, methodNoteOf } from '../../../reports/charts/notes.ts'
import type { Figure } from '../../../reports/sections/report.ts'
import { FigureActions } from './FigureActions.tsx'
import { FigureChart } from './FigureChart.tsx'
import { FigureTable } from './FigureTable.tsx'
import classes from './Report.module.css'
import { useReportSettings } from './report-context.ts'

export function FigureBlock({ figure, number }: { figure: Figure; number: number }) {
  const { t } = useTranslation()
  const { messages, language } = useReportSettings()
  const canvas = useRef<HTMLCanvasElement>(null)
  const finding = findingOf(figure, messages, language)
  return (
    <article id={`figure-of-${figure.id}`} className={classes.figure} aria-labelledby={`figure-${number}`}>
      <p className={classes.number}>{t('report.figure', { number: String(number) })}</p>
      <h3 id={`figure-${number}`} className={classes.finding}>
        {finding}
      </h3>
      {!finding.startsWith(figure.label) && <p className={classes.question}>{figure.label}</p>}
      <FigureChart figure={figure} canvas={canvas} />
      <p className={classes.note}>{baseNoteOf(figure, messages, language)}</p>
      <p className={classes.note}>{methodNoteOf(figure, messages, language)}</p>
      <p className={classes.note}>{messages.limits[figure.kind]}</p>
      <FigureActions figure={figure} title={finding} canvas={canvas} />
      <FigureTable figure={figure} title={finding} />
    </article>
  )
}
