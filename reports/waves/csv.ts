import type { Table } from '../charts/columns.ts'
import { trendWords } from '../charts/trend-words.ts'
import { tableCsv } from '../exports/table-csv.ts'
import type { Trend, TrendRow } from './trend.ts'

/** A line for each row of each figure: the value of every wave, what changed, and the matched providers. */
export function trendCsv({ language, waves, figures }: Trend): string {
  const words = trendWords(language)
  const text = (value: string) => ({ text: value, value, withheld: false })
  const number = (value: number | null | undefined) => ({ text: '', value: value ?? null, withheld: false })
  const cellOf = (value: TrendRow['values'][number]) => {
    if (value === null) return text('')
    if (!value.shown) return { text: words.withheld, value: null, withheld: true }
    return number('share' in value ? value.share : value.value)
  }
  const intervalOf = (value: TrendRow['values'][number]) => {
    const interval = !value?.shown ? undefined : 'base' in value ? value : value.interval
    return [interval?.low, interval?.high].map(number)
  }
  const baseOf = (value: TrendRow['values'][number]) => number(value?.shown && 'base' in value ? value.base : null)
  const numeric = (label: string) => ({ key: label, label, numeric: true })
  const table: Table = {
    caption: words.title,
    columns: [
      ...[words.figure, words.row, words.measure].map(label => ({ key: label, label, numeric: false })),
      ...waves.flatMap(({ name }) =>
        [name, `${name}: n`, `${name}: ${words.low}`, `${name}: ${words.high}`].map(numeric),
      ),
      ...[words.difference, words.low, words.high, words.pairs, words.gained, words.lost, words.p].map(numeric),
    ],
    rows: figures.flatMap(figure =>
      figure.rows.map(row => {
        const change = row.change.shown ? row.change : null
        return {
          key: `${figure.id}/${row.key}`,
          cells: [
            ...[figure.label, row.label, words.measures[row.measure]].map(text),
            ...row.values.flatMap(value => [cellOf(value), baseOf(value), ...intervalOf(value)]),
            ...[change?.difference, change?.interval?.low, change?.interval?.high].map(number),
            ...[row.matched?.pairs, row.matched?.gained, row.matched?.lost, row.matched?.p].map(number),
          ],
        }
      }),
    ),
  }
  return tableCsv(table)
}
