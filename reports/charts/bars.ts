import type { Cell, Count } from '../disclosure/withhold.ts'
import type { Figure, GridFigure, LanguageGapRow } from '../sections/report.ts'
import type { Messages } from './messages/messages.ts'
import { numberFormats } from './numbers.ts'
import { orderedRows } from './order.ts'

/** What is drawn of a figure, before any library: the chart and its text alternative are both made from it. */
export interface Bars {
  labels: string[]
  series: Series[]
  /** Parts of a whole, one behind the other. */
  isStacked: boolean
  unit: 'share' | 'count' | 'score'
}

export interface Series {
  label: string
  /** In the order of `labels`. */
  bars: Bar[]
  /** The part of a stack whose cells are withheld. */
  isWithheld: boolean
}

/** Null: withheld, or nothing to draw. */
export type Bar = { value: number; low?: number; high?: number; text: string } | { value: null; text: string }

export function barsOf(figure: Figure, messages: Messages, locale: string): Bars {
  const draw = barWriter(messages, locale)
  const { columns } = messages
  const one = (label: string, bars: Bar[]): Series => ({ label, bars, isWithheld: false })
  const labels = figure.kind === 'shares' ? [] : figure.rows.map(({ label }) => label)
  switch (figure.kind) {
    case 'coverage':
      return flat(
        labels,
        [
          one(
            columns.responses,
            figure.rows.map(({ cell }) => draw.count(cell)),
          ),
        ],
        'count',
      )
    case 'shares': {
      const rows = orderedRows(figure)
      return flat(
        rows.map(({ label }) => label),
        [
          one(
            columns.share,
            rows.map(({ cell }) => draw.share(cell)),
          ),
        ],
        'share',
      )
    }
    case 'grid':
      return { labels, series: stack(figure, messages, draw), isStacked: true, unit: 'share' }
    case 'service_gap': {
      const need = figure.rows.map(row => draw.share(row.need))
      return flat(
        labels,
        [
          one(columns.need, need),
          one(
            columns.supply,
            figure.rows.map(row => draw.share(row.supply)),
          ),
        ],
        'share',
      )
    }
    case 'language_gap': {
      const demand = figure.rows.map(row => draw.share(row.demand))
      return flat(
        labels,
        [
          one(columns.demand, demand),
          one(
            columns.covered,
            figure.rows.map(row => covered(row, draw)),
          ),
        ],
        'share',
      )
    }
    case 'training_gap': {
      const scores = figure.rows.map(({ mwds }) => (mwds.shown ? draw.score(mwds.value) : draw.withheld))
      return flat(labels, [one(columns.mwds, scores)], 'score')
    }
    default:
      return figure satisfies never
  }
}

function flat(labels: string[], series: Series[], unit: Bars['unit']): Bars {
  return { labels, series, isStacked: false, unit }
}

function covered({ demand, coverage }: LanguageGapRow, draw: BarWriter): Bar {
  if (!demand.shown || !coverage.shown) return draw.withheld
  return draw.portion(demand.share * coverage.value)
}

/** Withheld cells of a row are one part: what the shown ones leave of the whole. */
function stack({ columns, rows }: GridFigure, messages: Messages, draw: BarWriter): Series[] {
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
  return isAnyWithheld ? [...series, { label: messages.withheld, bars: rests, isWithheld: true }] : series
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
    score: (value: number): Bar => ({ value, text: formats.score(value) }),
    count: (count: Count): Bar => (count.shown ? { value: count.count, text: formats.count(count.count) } : hidden),
    share(cell: Cell | null): Bar {
      if (cell === null) return nothing
      if (!cell.shown) return hidden
      return { value: cell.share, low: cell.low, high: cell.high, text: formats.share(cell.share) }
    },
  }
}
