import type { Interval } from '../gaps/proportions.ts'

export interface NumberFormats {
  share(value: number): string
  count(value: number): string
  /** A gap from 0 to 1, or a score. */
  score(value: number): string
  /** As somebody else published it. */
  number(value: number): string
  /** That may be far below one percent. */
  smallShare(value: number): string
  shareInterval(interval: Interval): string
  scoreInterval(interval: Interval): string
}

/** Numbers as the language writes them. */
export function numberFormats(locale: string): NumberFormats {
  const share = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 })
  const count = new Intl.NumberFormat(locale)
  const score = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 4 })
  const smallShare = new Intl.NumberFormat(locale, { style: 'percent', maximumSignificantDigits: 2 })
  return {
    share: value => share.format(value),
    count: value => count.format(value),
    score: value => score.format(value),
    number: value => number.format(value),
    smallShare: value => smallShare.format(value),
    shareInterval: ({ low, high }) => `${share.format(low)}–${share.format(high)}`,
    scoreInterval: ({ low, high }) => score.format(low) + (low < 0 ? '\u00A0–\u00A0' : '–') + score.format(high),
  }
}

/** Apart where a minus sign would run into the dash. */
export function rangeText(low: string, high: string, isNegative: boolean): string {
  return isNegative ? `${low}\u00A0–\u00A0${high}` : `${low}–${high}`
}
