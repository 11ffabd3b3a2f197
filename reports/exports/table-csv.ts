import Papa from 'papaparse'
import type { TableCell } from '../charts/cells.ts'
import type { Table } from '../charts/columns.ts'
import { formulaStart } from './guard.ts'

/** The table of a figure as on the page, but with unrounded numbers; a withheld cell says so. */
export function tableCsv({ columns, rows }: Table): string {
  const fields = columns.map(({ label }) => label)
  const data = rows.map(({ cells }) => cells.map(plainValue))
  return `\uFEFF${Papa.unparse({ fields, data }, { newline: '\r\n', escapeFormulae: formulaStart })}\r\n`
}

function plainValue({ value, text, withheld }: TableCell): string | number {
  return withheld ? text : (value ?? '')
}
