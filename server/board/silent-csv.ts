import papaparse from 'papaparse'
import { formulaStart } from '../../reports/exports/guard.ts'
import type { SilentContact } from './silent.store.ts'

const columns = [
  'provider',
  'code',
  'sector',
  'area',
  'contact',
  'email',
  'language',
  'lastLetterOn',
  'reminders',
  'state',
] as const

/** One line for each person invited whose organisation has not answered. */
export function silentCsv(contacts: SilentContact[]): string {
  const fields = [
    'organisation',
    'code',
    'sector',
    'area',
    'contact',
    'email',
    'language',
    'last_letter',
    'reminders',
    'state',
  ]
  const data = contacts.map(contact => columns.map(name => contact[name] ?? ''))
  return `\uFEFF${papaparse.unparse({ fields, data }, { newline: '\r\n', escapeFormulae: formulaStart })}\r\n`
}
