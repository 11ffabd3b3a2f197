import type { ImportMessageCode } from '../contract/import-codes.ts'
import type { ImportLanguage } from '../contract/imports.ts'
import { texts as en } from './texts/en.ts'
import { texts as es } from './texts/es.ts'

/** What is wrong with a row, or worth knowing. An error means that the row is not imported. */
export interface Message {
  /** As the column is called in the file; null: the row as a whole. */
  column: string | null
  code: ImportMessageCode
  severity: 'error' | 'note'
  /** What the text mentions. */
  value?: string | number
}

const all: Record<ImportLanguage, Record<ImportMessageCode, string>> = { en, es }

export function wordMessage({ code, value = '' }: Message, language: ImportLanguage): string {
  return all[language][code].replaceAll('{value}', () => String(value).slice(0, 120))
}
