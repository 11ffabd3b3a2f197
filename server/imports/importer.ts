import type { Kysely, Transaction } from 'kysely'
import type { DB } from '../../migrations/schema.ts'
import type { Outcome } from '../contract/imports.ts'
import type { Message } from './messages.ts'

/** What happens to one row of a file. */
export interface PlannedRow {
  row: number
  outcome: Outcome
  /** Cells by field, as they were read. */
  values: Record<string, string>
  messages: Message[]
}

export interface Plan {
  rows: PlannedRow[]
  /** Of everything in the database that the plan rests on. */
  register: string
  /** Does what the plan says of the rows that are not refused. */
  apply(trx: Transaction<DB>): Promise<void>
}

/** A file that could be read. */
export interface Source {
  encoding: string
  separator: string
  columns: { name: string; field: string | null }[]
  plan(db: Kysely<DB>, organisationId: string): Promise<Plan>
}

/** Something that can be imported. */
export interface Importer {
  kind: 'areas' | 'boundaries' | 'providers' | 'indicators'
  /** Columns of the result file. */
  fields: readonly string[]
  /** Throws `file-unusable`. */
  read(file: Buffer): Promise<Source>
  /** To the end of the transaction nobody else changes what is imported into. */
  lock(trx: Transaction<DB>, organisationId: string): Promise<void>
}

export function isRefused({ messages }: { messages: Message[] }): boolean {
  return messages.some(({ severity }) => severity === 'error')
}
