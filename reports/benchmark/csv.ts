import { benchmarkWords } from '../charts/benchmark-words.ts'
import type { TableCell } from '../charts/cells.ts'
import type { Table } from '../charts/columns.ts'
import { tableCsv } from '../exports/table-csv.ts'
import type { Benchmark, BenchmarkQuestion } from './benchmark.ts'

/** A line for each answer that a question offers; unrounded, except for means. */
export function benchmarkCsv({ language, sections }: Benchmark): string {
  const words = benchmarkWords(language)
  const numeric = new Set(['count', 'base', 'share', 'rating', 'mean'])
  const order = ['section', 'question', 'answer', 'own', 'count', 'base', 'share', 'rating', 'mean'] as const
  const table: Table = {
    caption: '',
    columns: order.map(key => ({ key, label: words.columns[key], numeric: numeric.has(key) })),
    rows: sections.flatMap(({ title, questions }) => questions.flatMap(question => linesOf(question, title, language))),
  }
  return tableCsv(table)
}

function linesOf(question: BenchmarkQuestion, section: string, language: string): Table['rows'] {
  const { yes, no, withheld } = benchmarkWords(language)
  const { name, grid, label, choices, group, own } = question
  const text = (value: string): TableCell => ({ text: value, value, withheld: false })
  const hidden: TableCell = { text: withheld, value: null, withheld: true }
  const number = (value: number | null): TableCell => ({ text: '', value, withheld: false })
  const mean = group.shown ? group.mean : null
  const ratings = [number(own.rating), mean === null ? number(null) : mean.shown ? number(mean.value) : hidden]
  const asked = [text(section), text(grid ? `${grid}: ${label}` : label)]
  return choices.map(({ value, label: answer, isOwn }, i) => {
    const cell = group.shown ? group.cells[i] : undefined
    const base = group.shown ? number(group.base) : hidden
    const cells = cell?.shown ? [number(cell.count), base, number(cell.share)] : [hidden, base, hidden]
    return { key: `${name}/${value}`, cells: [...asked, text(answer), text(isOwn ? yes : no), ...cells, ...ratings] }
  })
}
