import type { Section } from '../../../reports/sections/report.ts'
import { FigureBlock } from './FigureBlock.tsx'
import classes from './Report.module.css'
import { useReportSettings } from './report-context.ts'

export function ReportSection({ section, firstNumber }: { section: Section; firstNumber: number }) {
  const { messages } = useReportSettings()
  return (
    <section id={section.id} className={classes.section} aria-labelledby={`title-${section.id}`}>
      <h2 id={`title-${section.id}`} className={classes.sectionTitle}>
        {messages.sections[section.id]}
      </h2>
      {section.figures.map((figure, at) => (
        <FigureBlock key={figure.id} figure={figure} number={firstNumber + at} />
      ))}
    </section>
  )
}
