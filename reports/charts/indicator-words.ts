import type { IndicatorRow, IndicatorsFigure, LanguageGapFigure, LanguageGapRow } from '../sections/figures.ts'
import type { CellWriter, TableCell } from './cells.ts'
import { type Column, numbers, type TableBody, words } from './columns.ts'
import { fill, type Messages } from './messages/messages.ts'
import { type NumberFormats, numberFormats } from './numbers.ts'

const listed = (list: (string | number)[]) => list.join(' · ')

export function unitOf(row: Pick<IndicatorRow, 'unit'> | undefined, { columns, persons }: Messages): string {
  if (row?.unit === 'persons') return persons
  return row?.unit || columns.value
}

/** Only then can its numbers be set beside each other. */
export function isOneUnit({ rows }: IndicatorsFigure): boolean {
  return rows.every(({ unit }) => unit === rows[0]?.unit)
}

export function indicatorTable({ rows }: IndicatorsFigure, messages: Messages, write: CellWriter): TableBody {
  const { columns } = messages
  const hasItems = rows.some(({ itemLabel }) => itemLabel !== null)
  return {
    columns: [
      words(columns, 'area'),
      ...(hasItems ? [words(columns, 'item')] : []),
      ...numbers(columns, 'value'),
      words(columns, 'unit'),
      ...numbers(columns, 'year'),
      words(columns, 'source'),
    ],
    rows: rows.map(row => ({
      key: `${row.areaId} ${row.item}`,
      cells: [
        write.words(row.area),
        ...(hasItems ? [write.words(row.itemLabel ?? '')] : []),
        write.number(row.value),
        write.words(row.unit === '' ? '' : unitOf(row, messages)),
        write.year(row.year),
        write.words(row.source),
      ],
    })),
  }
}

export function indicatorFinding(figure: IndicatorsFigure, messages: Messages, { number }: NumberFormats): string {
  const { name, rows } = figure
  const sorted = [...rows].sort((a, b) => a.value - b.value)
  const [low, high] = [sorted[0], sorted.at(-1)]
  if (!low || !high || !isOneUnit(figure)) return name
  const value = (row: IndicatorRow) =>
    row.unit === '' ? number(row.value) : `${number(row.value)}\u00a0${unitOf(row, messages)}`
  if (low === high) return fill(messages.findings.indicatorOne, { name, value: value(low), area: low.label })
  const ends = { low: value(low), lowArea: low.label, high: value(high), highArea: high.label }
  return fill(messages.findings.indicatorRange, { name, ...ends })
}

export function indicatorNote({ sources, left }: IndicatorsFigure, { notes }: Messages, locale: string): string {
  const source = fill(notes.source, { source: listed(sources) })
  if (left === 0) return source
  return `${source} · ${fill(notes.left, { count: numberFormats(locale).count(left) })}`
}

/** Where the speakers beside the survey's numbers come from; empty: there are none. */
export function speakersNote({ speakers }: LanguageGapFigure, { notes }: Messages, locale: string): string {
  if (!speakers) return ''
  const { name, year, sources, areas, population } = speakers
  const { count } = numberFormats(locale)
  const where = { source: listed(sources), covered: count(areas.covered), of: count(areas.of) }
  const note = fill(notes.speakers, { name, year: String(year), ...where })
  if (!population) return note
  const { years, sources: counters } = population
  return `${note} ${fill(notes.speakersShare, { years: listed(years), source: listed(counters) })}`
}

interface SpeakerColumns {
  columns: Column[]
  cellsOf(row: LanguageGapRow): TableCell[]
}

/** None where nobody's count was imported; a share only where the population is known. */
export function speakerColumns(
  { speakers }: LanguageGapFigure,
  { columns }: Messages,
  write: CellWriter,
): SpeakerColumns {
  if (!speakers) return { columns: [], cellsOf: () => [] }
  const { sources, year, population } = speakers
  const label = fill(columns.speakers, { source: listed(sources), year: String(year) })
  return {
    columns: [{ key: 'speakers', label, numeric: true }, ...(population ? numbers(columns, 'speakersShare') : [])],
    cellsOf: ({ speakers: counted }) => [
      write.number(counted?.count ?? null),
      ...(population ? [write.smallShare(counted?.share ?? null)] : []),
    ],
  }
}
