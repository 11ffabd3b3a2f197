import type { z } from 'zod'
import type { Json } from '../../migrations/schema.ts'
import { type ImportLanguage, importReport as shape } from '../contract/imports.ts'
import type { Plan, PlannedRow, Source } from './importer.ts'
import { wordMessage } from './messages.ts'

export type ImportReport = z.output<typeof shape>

/** A preview is to be read by a person: the rest is in the result file. */
const most = { refused: 200, noted: 50, others: 50 }

export function importReport(
  { encoding, separator, columns }: Source,
  { rows }: Plan,
  { importId, fingerprint, language }: { importId: string | null; fingerprint: string; language: ImportLanguage },
): ImportReport {
  const counts = { new: 0, changed: 0, unchanged: 0, refused: 0, noted: 0 }
  for (const row of rows) {
    counts[row.outcome]++
    if (isNoted(row)) counts.noted++
  }
  const shown = shownRows(rows).map(({ row, outcome, values, messages }) => ({
    row,
    outcome,
    values,
    messages: messages.map(({ column, code, severity, value }) => ({
      column,
      code,
      severity,
      text: wordMessage({ column, code, severity, ...(value === undefined ? {} : { value }) }, language),
    })),
  }))
  return { importId, fingerprint, encoding, separator, columns, counts, rows: shown }
}

export function storedReport(stored: Json, importId: string): ImportReport {
  return { ...shape.parse(stored), importId }
}

function isNoted({ outcome, messages }: PlannedRow): boolean {
  return outcome !== 'refused' && messages.length > 0
}

function shownRows(rows: PlannedRow[]): PlannedRow[] {
  const left = { ...most }
  return rows.filter(row => {
    const kind = row.outcome === 'refused' ? 'refused' : isNoted(row) ? 'noted' : 'others'
    return left[kind]-- > 0
  })
}
