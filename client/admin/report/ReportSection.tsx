import { figureName, isEmpty } from '../../../reports/charts/empty.ts'
import type { Section } from '../../../reports/sections/report.ts'
import { FigureBlock } from './FigureBlock.tsx'
import classes from './Report.module.css'
import { useReportSettings } from './report-context.ts'

export function ReportSection({ section, firstNumber }: { section: Section; firstNumber: number }) {
  const { messages } = useReportSettings()
  const empty = section.figures.filter(isEmpty)
  const filled = section.figures.filter(figure => !isEmpty(figure))
  return (
    <section id={section.id} className={classes.section} aria-labelledby={`title-${section.id}`}>
      <h2 id={`title-${section.id}`} className={classes.sectionTitle}>
        {messages.sections[section.id]}
      </h2>
      {filled.map((figure, at) => (
        <FigureBlock key={figure.id} figure={figure} number={firstNumber + at} />
      ))}
      {empty.length > 0 && (
        <div className={classes.empty}>
          <h3>{messages.findings.none}</h3>
          <ul>
            {empty.map(figure => (
              <li key={figure.id}>{figureName(figure, messages)}</li>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}
