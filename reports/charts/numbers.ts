export interface NumberFormats {
  share(value: number): string
  count(value: number): string
  /** A gap from 0 to 1, or a score. */
  score(value: number): string
}

/** Numbers as the language writes them. */
export function numberFormats(locale: string): NumberFormats {
  const share = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 })
  const count = new Intl.NumberFormat(locale)
  const score = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
  return {
    share: value => share.format(value),
    count: value => count.format(value),
    score: value => score.format(value),
  }
}
