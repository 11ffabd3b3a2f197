import type { Cell, Count, Measure } from '../disclosure/withhold.ts'
import type { CoverageFigure, Figure, GridFigure, HeatFigure, LanguageGapRow } from '../sections/figures.ts'
import { isOneUnit, unitOf } from './indicator-words.ts'
import type { Messages } from './messages/messages.ts'
import { numberFormats } from './numbers.ts'
import { orderedRows, themesBySize } from './order.ts'

/** What is drawn of a figure, before any library: the chart and its text alternative are both made from it. */
export interface Bars {
  labels: string[]
  series: Series[]
  /** Parts of a whole, one behind the other. */
  isStacked: boolean
  /** Two points on one line, whose distance is what matters. */
  isDumbbell?: boolean
  unit: 'share' | 'count' | 'score'
}

export interface Series {
  label: string
  /** In the order of `labels`. */
  bars: Bar[]
  /** The part of a stack whose cells are withheld. */
  isWithheld: boolean
}

/** A chart shows the first rows, which are the largest; the table beside it has all. */
export const maxBars = 20

/** Null: withheld, or nothing to draw. */
export type Bar = { value: number; low?: number; high?: number; text: string } | { value: null; text: string }

/** A figure that is drawn as bars; a heat table is drawn by `heatOf`. */
export type BarFigure = Exclude<Figure, HeatFigure>

export function isHeat(figure: Figure): figure is HeatFigure {
  return figure.kind === 'language_areas' || figure.kind === 'training_sectors'
}

export function barsOf(figure: BarFigure, messages: Messages, locale: string): Bars {
  const draw = barWriter(messages, locale)
  const { columns } = messages
  switch (figure.kind) {
    case 'coverage':
      return flat(bySize(figure.rows), 'count', { [columns.responses]: row => draw.count(row.cell) })
    case 'shares':
      return flat(orderedRows(figure), 'share', { [columns.share]: row => draw.share(row.cell) })
    case 'grid':
      return stack(figure, messages, draw)
    case 'service_gap':
      return {
        ...flat(figure.rows, 'share', {
          [columns.need]: row => draw.share(row.need),
          [columns.supply]: row => draw.share(row.supply),
        }),
        isDumbbell: true,
      }
    case 'language_gap':
      return flat(figure.rows, 'share', {
        [columns.demand]: row => draw.share(row.demand),
        [columns.covered]: row => covered(row, draw),
      })
    case 'themes':
      return flat(themesBySize(figure), 'share', { [columns.share]: row => draw.share(row.cell) })
    case 'training_gap':
      return flat(figure.rows, 'score', { [columns.mwds]: ({ mwds }) => draw.score(mwds) })
    case 'pillar':
      return flat(
        figure.rows.map(({ label, answer, cell }) => ({ label: `${answer} – ${label}`, cell })),
        'share',
        { [columns.share]: row => draw.share(row.cell) },
      )
    case 'skipped':
      return flat(figure.rows, 'share', { [columns.skipped]: row => draw.share(row.cell) })
    case 'strata':
      return flat(bySize(figure.rows), 'count', { [columns.responses]: row => draw.count(row.cell) })
    case 'indicators':
      return flat(isOneUnit(figure) ? [...figure.rows].sort((a, b) => b.value - a.value) : [], 'count', {
        [unitOf(figure.rows[0], messages)]: row => draw.number(row.value),
      })
    default:
      return figure satisfies never
  }
}

function flat<Row extends { label: string }>(
  rows: Row[],
  unit: Bars['unit'],
  series: Record<string, (row: Row) => Bar>,
): Bars {
  const drawn = rows.slice(0, maxBars)
  return {
    labels: drawn.map(({ label }) => label),
    series: Object.entries(series).map(([label, draw]) => ({ label, bars: drawn.map(draw), isWithheld: false })),
    isStacked: false,
    unit,
  }
}

function bySize<Row extends Pick<CoverageFigure['rows'][number], 'cell'>>(rows: Row[]): Row[] {
  const size = ({ cell }: Row) => (cell.shown ? cell.count : 0)
  return [...rows].sort((a, b) => size(b) - size(a))
}

function covered({ demand, coverage }: LanguageGapRow, draw: BarWriter): Bar {
  if (!demand.shown || !coverage.shown) return draw.withheld
  return draw.portion(demand.share * coverage.value)
}

/** A row of which nothing is shown would be one hatched bar: it is in the table only. */
export function drawnRows({ rows }: GridFigure): GridFigure['rows'] {
  return rows.filter(({ cells }) => cells.some(({ shown }) => shown))
}

/** Withheld cells of a row are one part: what the shown ones leave of the whole. */
function stack(figure: GridFigure, messages: Messages, draw: BarWriter): Bars {
  const { columns } = figure
  const rows = drawnRows(figure)
  const series: Series[] = columns.map(({ label }, i) => ({
    label,
    isWithheld: false,
    bars: rows.map(({ cells }) => (cells[i]?.shown ? draw.portion(cells[i].share) : draw.nothing)),
  }))
  const rests = rows.map(({ cells }) => {
    if (cells.every(({ shown }) => shown)) return draw.nothing
    const rest = cells.reduce((left, cell) => left - (cell.shown ? cell.share : 0), 1)
    return { value: Math.max(0, rest), text: messages.withheld }
  })
  const isAnyWithheld = rests.some(({ value }) => value !== null)
  if (isAnyWithheld) series.push({ label: messages.withheld, bars: rests, isWithheld: true })
  return { labels: rows.map(({ label }) => label), series, isStacked: true, unit: 'share' }
}

type BarWriter = ReturnType<typeof barWriter>

function barWriter(messages: Messages, locale: string) {
  const formats = numberFormats(locale)
  const hidden: Bar = { value: null, text: messages.withheld }
  const nothing: Bar = { value: null, text: '' }
  return {
    withheld: hidden,
    nothing,
    portion: (value: number): Bar => ({ value, text: formats.share(value) }),
    number: (value: number): Bar => ({ value, text: formats.number(value) }),
    score: (score: Measure): Bar =>
      score.shown ? { value: score.value, ...score.interval, text: formats.score(score.value) } : hidden,
    count: (count: Count): Bar => (count.shown ? { value: count.count, text: formats.count(count.count) } : hidden),
    share(cell: Cell | null): Bar {
      if (cell === null) return nothing
      if (!cell.shown) return hidden
      return { value: cell.share, low: cell.low, high: cell.high, text: formats.share(cell.share) }
    },
  }
}
