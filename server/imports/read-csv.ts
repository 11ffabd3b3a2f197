import { setImmediate as nextTurn } from 'node:timers/promises'
import papaparse from 'papaparse'
import { cellFault, cleanCell } from './cells.ts'
import { type Column, type Heading, readHeadings } from './columns.ts'
import { decode, type Encoding } from './decode.ts'
import { fileProblem } from './file-problem.ts'
import type { Message } from './messages.ts'

export interface SheetRow<Field extends string> {
  /** As a spreadsheet numbers it: the heading is row 1, empty rows count. */
  row: number
  /** Absent: the file has no such column. */
  cells: Partial<Record<Field, string>>
  messages: Message[]
}

export interface Sheet<Field extends string> {
  encoding: Encoding
  separator: string
  headings: Heading<Field>[]
  rows: SheetRow<Field>[]
}

const separators = [',', ';', '\t', '|']
const batchSize = 2_000
export const maxRows = 100_000

/** Throws `file-unusable` when the file as a whole makes no sense; whatever is wrong with one row is said of that row. */
export async function readCsv<Field extends string>(bytes: Buffer, columns: Column<Field>[]): Promise<Sheet<Field>> {
  const { text, encoding } = await decode(bytes)
  const start = findStart(text, columns)
  const missing = columns.find(
    ({ field, isRequired }) => isRequired && !start.headings.some(heading => heading.field === field),
  )
  if (missing) throw fileProblem('missing_column', { column: missing.field })
  const isLong = new Set(columns.filter(column => column.isLong).map(column => column.field))
  const rows: SheetRow<Field>[] = []
  for await (const record of records(text, start)) {
    if (record.cells.every(cell => cell.trim() === '')) continue
    rows.push(toRow(record, start.headings, isLong))
    if (rows.length > maxRows) throw fileProblem('too_many_rows')
  }
  return { encoding, separator: start.separator, headings: start.headings, rows }
}

interface Start<Field extends string> {
  separator: string
  headings: Heading<Field>[]
  /** Where the rows below the heading begin. */
  offset: number
  row: number
}

/** The separator is the one that gives most columns we know, then most columns. */
function findStart<Field extends string>(text: string, columns: Column<Field>[]): Start<Field> {
  // The first line that Excel writes and obeys.
  const named = /^\s*sep=(.)\n/.exec(text)
  const first = named?.[1]
  const starts = (first ? [first] : separators).map(separator =>
    headingsAt(text, { separator, columns, offset: named?.[0].length ?? 0, row: named ? 2 : 1 }),
  )
  const known = ({ headings }: Start<Field>) => headings.filter(({ field }) => field !== undefined).length
  return starts.reduce((best, one) => {
    const isBetter =
      known(one) > known(best) || (known(one) === known(best) && one.headings.length > best.headings.length)
    return isBetter ? one : best
  })
}

function headingsAt<Field extends string>(
  text: string,
  { separator, columns, ...from }: { separator: string; columns: Column<Field>[]; offset: number; row: number },
): Start<Field> {
  let { offset, row } = from
  while (offset < text.length) {
    const { data, meta } = parse(text, { separator, offset, preview: 1 })
    offset += meta.cursor
    row++
    const cells = data[0] ?? []
    if (cells.some(cell => cell.trim() !== ''))
      return { separator, headings: readHeadings(cells, columns), offset, row }
  }
  throw fileProblem('empty')
}

interface RawRow {
  row: number
  cells: string[]
  hasWrongQuotes: boolean
}

/** In batches, with a turn of the event loop between them: other requests do not wait for a large file. */
async function* records(text: string, start: { separator: string; offset: number; row: number }) {
  let { offset, row } = start
  while (offset < text.length) {
    const { data, errors, meta } = parse(text, { separator: start.separator, offset, preview: batchSize })
    const wrong = new Set(errors.filter(error => error.type === 'Quotes').map(error => error.row))
    const open = errors.find(error => error.code === 'MissingQuotes')
    if (open) throw fileProblem('open_quote', { row: row + (open.row ?? 0) })
    for (const [at, cells] of data.entries()) yield { row: row + at, cells, hasWrongQuotes: wrong.has(at) }
    row += data.length
    offset += meta.cursor
    await nextTurn()
  }
}

/** fastMode would split all that follows at once, however few rows are asked for. */
function parse(text: string, { separator, offset, preview }: { separator: string; offset: number; preview: number }) {
  const rest = offset === 0 ? text : text.slice(offset)
  return papaparse.parse<string[]>(rest, { delimiter: separator, newline: '\n', preview, fastMode: false })
}

function toRow<Field extends string>(
  { row, cells: given, hasWrongQuotes }: RawRow,
  headings: Heading<Field>[],
  isLong: Set<Field>,
): SheetRow<Field> {
  const cells: Partial<Record<Field, string>> = {}
  const messages: Message[] = []
  for (const [at, { field, name }] of headings.entries()) {
    if (field === undefined) continue
    const cell = cleanCell(given[at] ?? '', isLong.has(field))
    const fault = cellFault(cell)
    if (fault) messages.push({ column: name, code: fault, severity: 'error' })
    cells[field] = cell
  }
  if (given.slice(headings.length).some(cell => cell.trim() !== ''))
    messages.push({ column: null, code: 'too_many_cells', severity: 'error' })
  if (hasWrongQuotes) messages.push({ column: null, code: 'quotes', severity: 'error' })
  return { row, cells, messages }
}
