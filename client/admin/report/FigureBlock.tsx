import { isHeat } from '../../../reports/charts/bars.ts'
import { findingOf } from '../../../reports/charts/finding.ts'
import { fill } from '../../../reports/charts/messages/messages.ts'
import { baseNoteOf, methodNoteOf } from '../../../reports/charts/notes.ts'
import { numberFormats } from '../../../reports/charts/numbers.ts'
import type { Figure } from '../../../reports/sections/figures.ts'
import { FigureActions } from './FigureActions.tsx'
import { FigureChart } from './FigureChart.tsx'
import { FigureTable } from './FigureTable.tsx'
import { HeatTable } from './HeatTable.tsx'
import classes from './Report.module.css'
import { useReportSettings } from './report-context.ts'

export function FigureBlock({ figure, number }: { figure: Figure; number: number }) {
  const { messages, language } = useReportSettings()
  const finding = findingOf(figure, messages, language)
  return (
    <article id={`figure-of-${figure.id}`} className={classes.figure} aria-labelledby={`figure-${number}`}>
      <p className={classes.number}>
        {fill(messages.document.figure, { number: numberFormats(language).count(number) })}
      </p>
      <h3 id={`figure-${number}`} className={classes.finding}>
        {finding}
      </h3>
      {!finding.startsWith(figure.label) && figure.kind !== 'pillar' && (
        <p className={classes.question}>{figure.label}</p>
      )}
      {isHeat(figure) ? <HeatTable figure={figure} title={finding} /> : <FigureChart figure={figure} />}
      <p className={classes.note}>{baseNoteOf(figure, messages, language)}</p>
      <p className={classes.note}>{methodNoteOf(figure, messages, language)}</p>
      <p className={classes.note}>{messages.limits[figure.kind]}</p>
      <FigureActions figure={figure} title={finding} />
      <FigureTable figure={figure} title={finding} />
    </article>
  )
}
