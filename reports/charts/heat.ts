import { largestMwds } from '../gaps/training-gap.ts'
import type { HeatCell, HeatFigure } from '../sections/figures.ts'
import type { Messages } from './messages/messages.ts'
import { numberFormats } from './numbers.ts'

/** From no gap to the largest one: one hue, so that its lightness alone tells them apart. */
export const heatTones = [
  { fill: '#FFFFFF', ink: '#1F2933' },
  { fill: '#DCEAF5', ink: '#1F2933' },
  { fill: '#A9CBE6', ink: '#1F2933' },
  { fill: '#4477AA', ink: '#FFFFFF' },
  { fill: '#1E3F66', ink: '#FFFFFF' },
] as const

/** A table whose cells are shaded by the size of the gap: the same on the page, in pictures and in documents. */
export interface Heat {
  corner: string
  columns: { key: string; label: string }[]
  rows: { key: string; label: string; cells: HeatTableCell[] }[]
  /** What the lightest and the darkest tone mean. */
  legend: { from: string; to: string }
}

export interface HeatTableCell {
  text: string
  /** The way most serve in the language; empty where there is none. */
  mode: string
  /** “n = 12”; empty where it is not shown. */
  base: string
  /** 0 (no gap) … 4; null: withheld or nobody asked. */
  tone: number | null
  isWithheld: boolean
}

export function heatOf({ kind, columns, rows }: HeatFigure, messages: Messages, locale: string): Heat {
  const formats = numberFormats(locale)
  const isOfLanguages = kind === 'language_areas'
  const largest = isOfLanguages ? 1 : largestIn(rows.flatMap(({ cells }) => cells))
  const gapOf = (value: number) => (isOfLanguages ? 1 - value : value)
  const write = isOfLanguages ? formats.share : formats.score
  return {
    corner: isOfLanguages ? messages.columns.area : messages.columns.topic,
    columns: columns.map(({ value, label }) => ({ key: value, label })),
    rows: rows.map(({ item, label, cells }) => ({
      key: item,
      label,
      cells: cells.map(cell => {
        if (!cell) return { text: '–', mode: '', base: '', tone: null, isWithheld: false }
        if (!cell.measure.shown) return { text: messages.withheld, mode: '', base: '', tone: null, isWithheld: true }
        const base = cell.base.shown ? `n\u00A0=\u00A0${formats.count(cell.base.count)}` : ''
        return {
          text: write(cell.measure.value),
          mode: cell.mode?.label ?? '',
          base,
          tone: toneOf(gapOf(cell.measure.value) / largest),
          isWithheld: false,
        }
      }),
    })),
    legend: { from: write(isOfLanguages ? 1 : 0), to: write(isOfLanguages ? 0 : largest) },
  }
}

/** Round, so that the legend reads well; at most what the score can be. */
function largestIn(cells: (HeatCell | null)[]): number {
  const highest = Math.max(0, ...cells.map(cell => (cell?.measure.shown ? cell.measure.value : 0)))
  return Math.min(largestMwds, Math.max(1, Math.ceil(highest)))
}

function toneOf(part: number): number {
  return Math.max(0, Math.min(heatTones.length - 1, Math.floor(part * heatTones.length)))
}
