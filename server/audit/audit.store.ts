import type { Transaction } from 'kysely'
import type { DB, Json } from '../../migrations/schema.ts'

export interface AuditEntry {
  organisationId: string
  actorId: string | null
  /** `<noun>.<verb>`, e.g. `wave.open`. */
  action: string
  target: string
  /** Never an answer, and nothing that identifies a respondent. */
  details?: Json
}

/** In the transaction of the act itself, so that neither exists without the other. */
export async function recordAudit(trx: Transaction<DB>, entry: AuditEntry): Promise<void> {
  await trx
    .insertInto('auditEntries')
    .values({ ...entry, details: JSON.stringify(entry.details ?? {}) })
    .execute()
}
