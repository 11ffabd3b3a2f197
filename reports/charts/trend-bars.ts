import type { TrendFigure, TrendRow, TrendWave } from '../waves/trend.ts'
import { type Bar, type Bars, maxBars } from './bars.ts'
import { numberFormats } from './numbers.ts'
import { trendWords } from './trend-words.ts'

/** A bar with its interval for each wave, for each of the rows; null when there is nothing to draw together. */
export function trendBars(
  { rows }: Pick<TrendFigure, 'rows'>,
  waves: TrendWave[],
  { language }: { language: string },
): Bars | null {
  const isScore = (row: TrendRow) => row.measure === 'mwds'
  const kind = rows.some(row => !isScore(row)) ? 'share' : 'score'
  const drawn = rows.filter(row => isScore(row) === (kind === 'score')).slice(0, maxBars)
  if (drawn.length === 0) return null
  const words = trendWords(language)
  const formats = numberFormats(language)
  const format = kind === 'score' ? formats.score : formats.share
  const barOf = (row: TrendRow, wave: number): Bar => {
    const value = row.values[wave] ?? null
    if (value === null) return { value: null, text: '' }
    if (!value.shown) return { value: null, text: words.withheld }
    if ('base' in value) return { value: value.share, low: value.low, high: value.high, text: format(value.share) }
    return { value: value.value, ...value.interval, text: format(value.value) }
  }
  return {
    labels: drawn.map(row => labelOf(row, words)),
    series: waves.map(({ name }, wave) => ({
      label: name,
      isWithheld: false,
      bars: drawn.map(row => barOf(row, wave)),
    })),
    isStacked: false,
    unit: kind,
  }
}

function labelOf({ label, measure }: TrendRow, { measures }: ReturnType<typeof trendWords>): string {
  return measure === 'share' ? label : `${label}: ${measures[measure]}`
}

/** Pixels in which every row can be read. */
export function trendHeight({ labels, series }: Bars): number {
  return 72 + labels.length * (16 + 20 * series.length)
}
