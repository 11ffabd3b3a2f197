import { RowWriter, type Separator } from '../../../reports/exports/row-writer.ts'
import type { Suppressed, Suppression } from '../../../reports/exports/suppression.ts'
import type { Values } from '../../../reports/exports/values.ts'
import type { Codebook } from '../../../surveys/codebook/codebook.ts'

export interface Written {
  codebook: Codebook
  values: Values
  rows: { id: string; facts: Uint8Array }[]
  suppression?: Suppression
  separator?: Separator
  lead?: { header: string[]; cells: string }
}

/** A whole file as text. */
export function write({ codebook, values, rows, suppression = nothingHidden(codebook), ...rest }: Written): string {
  const { separator = ',', lead = { header: values.lead.slice(0, 1), cells: '' } } = rest
  const writer = new RowWriter({ codebook, suppression, values, separator, lead: lead.header })
  const out = Buffer.alloc(writer.longestRow)
  const lines = rows.map(({ id, facts }) => {
    const end = writer.write(out, 0, { id: Buffer.from(id), lead: Buffer.from(lead.cells), facts })
    return out.toString('utf8', 0, end)
  })
  return writer.header.toString() + lines.join('')
}

export function nothingHidden({ variables }: Codebook): Suppression {
  return new Map(variables.map(({ name, choices }) => [name, shownOf(choices.length)]))
}

export function shownOf(choices: number): Suppressed {
  return { missing: new Set(), answered: false, choices: Array.from({ length: choices }, () => false) }
}
