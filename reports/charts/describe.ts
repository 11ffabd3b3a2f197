import type { Figure } from '../sections/figures.ts'
import { type Bar, barsOf, isHeat } from './bars.ts'
import { findingOf } from './finding.ts'
import { fill, type Messages } from './messages/messages.ts'
import { baseNoteOf } from './notes.ts'
import { numberFormats } from './numbers.ts'

/** More rows are for the table, which stands beside every chart. */
const maxRows = 10

/** The text alternative of a chart: its finding, its base and its largest rows with their numbers. */
export function describe(figure: Figure, messages: Messages, locale: string): string {
  const sentences = [findingOf(figure, messages, locale), baseNoteOf(figure, messages, locale)]
  if (isHeat(figure)) return `${sentences.join('. ')}.`
  const { labels, series, unit } = barsOf(figure, messages, locale)
  const formats = numberFormats(locale)
  const { description, withheld } = messages
  const value = (label: string, bar: Bar) => {
    if (bar.value === null) return fill(description.rowWithheld, { label, withheld })
    if (bar.low === undefined || bar.high === undefined) return fill(description.row, { label, value: bar.text })
    const write = unit === 'score' ? formats.score : formats.share
    const interval = { low: write(bar.low), high: write(bar.high) }
    return fill(description.rowWithInterval, { label, value: bar.text, ...interval })
  }
  const rows = labels.slice(0, maxRows).map((label, i) => {
    const parts = series.flatMap(({ label: name, bars }) => {
      const bar = bars[i]
      if (!bar || bar.text === '') return []
      return value(series.length > 1 ? name : label, bar)
    })
    return series.length > 1 ? `${label} – ${parts.join(', ')}` : parts.join('')
  })
  const rest = figure.rows.length - rows.length
  const more = rest > 0 ? [fill(description.more, { count: formats.count(rest) })] : []
  return `${sentences.join('. ')}. ${[...rows, ...more].join('; ')}.`
}
