import { numberFormats } from '../../../reports/charts/numbers.ts'
import { summarySentences, topGapSize, topGapWhy } from '../../../reports/charts/summary.ts'
import type { WaveReport } from '../../../reports/sections/report.ts'
import { DataTable } from '../ui/DataTable.tsx'
import classes from './Report.module.css'
import { useReportSettings } from './report-context.ts'

/** The page that can be read alone: what was found in sentences, and the ten largest gaps of all kinds. */
export function ReportSummary({ report }: { report: WaveReport }) {
  const { messages, language } = useReportSettings()
  const { summary, columns } = messages
  const formats = numberFormats(language)
  const sentences = summarySentences(report, messages)
  const largest = Math.max(...report.topGaps.map(({ score }) => score), 0)
  return (
    <>
      <section id="summary" className={classes.section} aria-labelledby="title-summary">
        <h2 id="title-summary" className={classes.sectionTitle}>
          {summary.title}
        </h2>
        <ul className={classes.sentences}>
          {sentences.map(sentence => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </section>
      {report.topGaps.length > 0 && (
        <section id="top-gaps" className={classes.section} aria-labelledby="title-top-gaps">
          <h2 id="title-top-gaps" className={classes.sectionTitle}>
            {summary.topGaps}
          </h2>
          <p className={classes.note}>{summary.topGapsRule}</p>
          <DataTable caption={summary.topGaps} stacks>
            <thead>
              <tr>
                <th scope="col" className="numeric">
                  {columns.rank}
                </th>
                <th scope="col">{summary.gap}</th>
                <th scope="col">{summary.score}</th>
                <th scope="col">{summary.why}</th>
                <th scope="col" className="numeric">
                  {columns.base}
                </th>
              </tr>
            </thead>
            <tbody>
              {report.topGaps.map(gap => (
                <tr key={`${gap.figureId}/${gap.item}`}>
                  <td className="numeric">{formats.count(gap.rank)}</td>
                  <th scope="row">
                    <a href={`#figure-of-${gap.figureId}`}>{gap.label}</a>
                    <span className={classes.kind}>
                      {summary[gap.kind]} ({messages.audiences[gap.audience]})
                    </span>
                  </th>
                  <td>
                    <span className={classes.size}>
                      <span className={classes.sizeBar} aria-hidden>
                        <span
                          className={classes.sizeFill}
                          style={{ inlineSize: `${(100 * gap.score) / (largest || 1)}%` }}
                        />
                      </span>
                      {topGapSize(gap, language)}
                    </span>
                  </td>
                  <td className={classes.why}>{topGapWhy(gap, messages, language)}</td>
                  <td className="numeric">{`n\u00A0=\u00A0${formats.count(gap.base)}`}</td>
                </tr>
              ))}
            </tbody>
          </DataTable>
        </section>
      )}
    </>
  )
}
