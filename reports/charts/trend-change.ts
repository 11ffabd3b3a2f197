import type { TrendRow } from '../waves/trend.ts'
import { numberFormats } from './numbers.ts'
import { trendWords } from './trend-words.ts'

export interface ChangeText {
  /** Signed, in percentage points or points of a score; empty when there is none. */
  difference: string
  interval: string
  /** Whether the change is clear, or why there is no difference. */
  verdict: string
}

/** A difference in words and numbers of the report's language. */
export function changeText({ change, measure }: TrendRow, language: string): ChangeText {
  const words = trendWords(language)
  if (!change.shown) return { difference: '', interval: '', verdict: words[change.reason] }
  const points = new Intl.NumberFormat(language, { maximumFractionDigits: 1, signDisplay: 'exceptZero' })
  const score = new Intl.NumberFormat(language, { maximumFractionDigits: 2, signDisplay: 'exceptZero' })
  const format = (value: number) => (measure === 'mwds' ? score.format(value) : points.format(value * 100))
  const { difference, interval, isClear } = change
  return {
    difference: format(difference),
    interval: interval ? `${format(interval.low)} … ${format(interval.high)}` : '',
    verdict: isClear === null ? words.noInterval : !isClear ? words.unclear : difference > 0 ? words.up : words.down,
  }
}

/** A value of one wave with its interval. */
export function trendValueText(value: TrendRow['values'][number], measure: TrendRow['measure'], language: string) {
  const formats = numberFormats(language)
  if (value === null) return { text: '–', interval: '', isWithheld: false }
  if (!value.shown) return { text: trendWords(language).withheld, interval: '', isWithheld: true }
  if ('base' in value)
    return { text: formats.share(value.share), interval: formats.shareInterval(value), isWithheld: false }
  const [write, writeInterval] =
    measure === 'mwds' ? [formats.score, formats.scoreInterval] : [formats.share, formats.shareInterval]
  const interval = value.interval ? writeInterval(value.interval) : ''
  return { text: write(value.value), interval, isWithheld: false }
}
