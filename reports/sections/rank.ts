import type { Measure } from '../disclosure/withhold.ts'

/** Largest first, equals share a rank; rows without a shown measure come last and have none. */
export function ranked<Row>(rows: Row[], measureOf: (row: Row) => Measure | null): (Row & { rank: number | null })[] {
  const numberOf = (row: Row) => {
    const measure = measureOf(row)
    return measure?.shown ? measure.value : null
  }
  const values = rows.flatMap(row => numberOf(row) ?? [])
  return rows
    .map(row => {
      const value = numberOf(row)
      return { ...row, rank: value === null ? null : 1 + values.filter(other => other > value).length }
    })
    .sort((a, b) => (a.rank ?? rows.length + 1) - (b.rank ?? rows.length + 1))
}
