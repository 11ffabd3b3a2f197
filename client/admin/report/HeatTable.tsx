import { useMemo } from 'react'
import { type HeatTableCell, heatOf, heatTones } from '../../../reports/charts/heat.ts'
import { fill } from '../../../reports/charts/messages/messages.ts'
import type { HeatFigure } from '../../../reports/sections/figures.ts'
import classes from './Report.module.css'
import { useReportSettings } from './report-context.ts'

/** A table whose shade says how large the gap is; the number stands in every cell, so that nothing hangs on colour. */
export function HeatTable({ figure, title }: { figure: HeatFigure; title: string }) {
  const { messages, language } = useReportSettings()
  const heat = useMemo(() => heatOf(figure, messages, language), [figure, messages, language])
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part of the page that scrolls must be reached by keyboard
    <section className={classes.heat} aria-label={title} tabIndex={0}>
      <p className={classes.heatLegend}>
        <span className={classes.heatSwatches} aria-hidden>
          {heatTones.map(({ fill: background }) => (
            <span key={background} style={{ background }} />
          ))}
        </span>
        {fill(messages.notes.shading, heat.legend)}
      </p>
      <table>
        <caption className="visually-hidden">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{heat.corner}</th>
            {heat.columns.map(({ key, label }) => (
              <th key={key} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {heat.rows.map(({ key, label, cells }) => (
            <tr key={key}>
              <th scope="row">{label}</th>
              {heat.columns.map((column, at) => (
                <Cell key={column.key} cell={cells[at]} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Cell({ cell }: { cell: HeatTableCell | undefined }) {
  if (!cell) return <td />
  const detail = [cell.mode, cell.base].filter(Boolean).join(' · ')
  const tone = cell.tone === null ? undefined : heatTones[cell.tone]
  return (
    <td
      className={cell.isWithheld ? classes.heatWithheld : undefined}
      style={tone && { background: tone.fill, color: tone.ink }}
    >
      {cell.text}
      {detail && <small>{detail}</small>}
    </td>
  )
}
