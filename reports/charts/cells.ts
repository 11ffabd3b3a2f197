import type { Cell, Count, Measure } from '../disclosure/withhold.ts'
import type { Messages } from './messages/messages.ts'
import { numberFormats } from './numbers.ts'

export interface TableCell {
  text: string
  /** Unformatted, for CSV and for sorting; null when withheld or when nobody was asked. */
  value: number | string | null
  withheld: boolean
}

export type CellWriter = ReturnType<typeof cellWriter>

/** A measure or an end of its interval. */
type Part = 'value' | 'low' | 'high'

/** Writes report numbers as table cells in one language. */
export function cellWriter(messages: Messages, locale: string) {
  const formats = numberFormats(locale)
  const hidden: TableCell = { text: messages.withheld, value: null, withheld: true }
  const absent: TableCell = { text: '–', value: null, withheld: false }
  const plain = (value: number, text: string): TableCell => ({ text, value, withheld: false })
  const ofMeasure = (measure: Measure | null, part: Part, format: (value: number) => string): TableCell => {
    if (measure === null) return absent
    if (!measure.shown) return hidden
    const value = part === 'value' ? measure.value : measure.interval?.[part]
    return value === undefined ? absent : plain(value, format(value))
  }
  return {
    words: (text: string): TableCell => ({ text, value: text, withheld: false }),
    none: absent,
    /** Of others: nothing in it is withheld. */
    number: (value: number | null): TableCell => (value === null ? absent : plain(value, formats.number(value))),
    smallShare: (value: number | null): TableCell =>
      value === null ? absent : plain(value, formats.smallShare(value)),
    year: (year: number): TableCell => plain(year, String(year)),
    rank: (rank: number | null): TableCell => (rank === null ? absent : plain(rank, formats.count(rank))),
    count(count: Count | null): TableCell {
      if (count === null) return absent
      return count.shown ? plain(count.count, formats.count(count.count)) : hidden
    },
    base: (cell: Cell): TableCell => (cell.shown ? plain(cell.base, formats.count(cell.base)) : hidden),
    share(cell: Cell | null, part: 'share' | 'low' | 'high' = 'share'): TableCell {
      if (cell === null) return absent
      return cell.shown ? plain(cell[part], formats.share(cell[part])) : hidden
    },
    portion: (measure: Measure | null, part: Part = 'value') => ofMeasure(measure, part, formats.share),
    score: (measure: Measure | null, part: Part = 'value') => ofMeasure(measure, part, formats.score),
  }
}
