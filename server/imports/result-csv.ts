import { setImmediate as nextTurn } from 'node:timers/promises'
import papaparse from 'papaparse'
import type { ImportLanguage, Outcome } from '../contract/imports.ts'
import type { PlannedRow } from './importer.ts'
import { wordMessage } from './messages.ts'

const words: Record<ImportLanguage, Record<Outcome | 'row' | 'result' | 'messages', string>> = {
  en: {
    row: 'row',
    result: 'result',
    messages: 'messages',
    new: 'new',
    changed: 'changed',
    unchanged: 'unchanged',
    refused: 'refused',
  },
  es: {
    row: 'fila',
    result: 'resultado',
    messages: 'mensajes',
    new: 'nueva',
    changed: 'cambiada',
    unchanged: 'sin cambios',
    refused: 'rechazada',
  },
}
const batch = 2_000

/** Every row of the file, what happens to it and why. What a spreadsheet would take for a formula is made text. */
export async function* resultCsv(
  rows: PlannedRow[],
  { fields, language }: { fields: readonly string[]; language: ImportLanguage },
): AsyncGenerator<string> {
  const say = words[language]
  yield `\uFEFF${[say.row, say.result, say.messages, ...fields].join(',')}\r\n`
  for (let from = 0; from < rows.length; from += batch) {
    const lines = rows.slice(from, from + batch).map(({ row, outcome, values, messages }) => {
      const reasons = messages.map(message =>
        message.column === null
          ? wordMessage(message, language)
          : `${message.column}: ${wordMessage(message, language)}`,
      )
      return [row, say[outcome], reasons.join(' '), ...fields.map(field => values[field] ?? '')]
    })
    yield `${papaparse.unparse(lines, { escapeFormulae: true })}\r\n`
    await nextTurn()
  }
}
