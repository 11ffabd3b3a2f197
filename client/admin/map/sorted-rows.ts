import type { AreaNumber, AreaRow } from '../../../reports/areas/area-report.ts'

export type SortColumn = 'area' | 'value' | 'base'

interface Sorting {
  column: SortColumn
  isDescending: boolean
}

/** What is not shown stands last, whichever way; by name within what is equal. */
export function sortedRows(rows: AreaRow[], { column, isDescending }: Sorting, language: string): AreaRow[] {
  const names = new Intl.Collator(language)
  const byName = (a: AreaRow, b: AreaRow) => names.compare(a.label, b.label)
  const way = isDescending ? -1 : 1
  if (column === 'area') return [...rows].sort((a, b) => way * byName(a, b))
  const of = ({ number }: AreaRow) => (number.shown ? (number[column] ?? Number.NEGATIVE_INFINITY) : undefined)
  return [...rows].sort((a, b) => {
    const [left, right] = [of(a), of(b)]
    if (left === undefined || right === undefined) return rank(a.number) - rank(b.number) || byName(a, b)
    return way * Math.sign(left - right) || byName(a, b)
  })
}

function rank(number: AreaNumber): number {
  if (number.shown) return 0
  return number.reason === 'few' ? 1 : 2
}
