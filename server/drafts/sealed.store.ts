import { type Kysely, sql, type Transaction } from 'kysely'
import type { DB } from '../../migrations/schema.ts'

/** How long a resident's unfinished answers are kept after the last save. */
const keptForDays = 30

export interface SealedKey {
  organisationId: string
  collectorId: string
  codeHash: Buffer
}

export interface SealedDraft extends SealedKey {
  /** Of the row, and nothing else: the id of the response to be is sealed with the answers. */
  rowId: string
  sealed: Buffer
}

/** Returns the last day on which it is kept. A draft of the same code is replaced. */
export async function saveSealed(db: Kysely<DB>, draft: SealedDraft): Promise<string> {
  const { rows } = await sql<{ expiresOn: string }>`
    insert into drafts (organisation_id, collector_id, code_hash, response_id, language, sealed, expires_on)
    values (${draft.organisationId}, ${draft.collectorId}, ${draft.codeHash}, ${draft.rowId}, '', ${draft.sealed},
      current_date + ${keptForDays}::int)
    on conflict on constraint drafts_code_key do update
      set sealed = excluded.sealed, saved_on = current_date, expires_on = excluded.expires_on, revision = drafts.revision + 1
    returning expires_on`.execute(db)
  const [row] = rows
  if (!row) throw new Error('a sealed draft was neither inserted nor replaced')
  return row.expiresOn
}

export async function findSealed(
  db: Kysely<DB>,
  { organisationId, collectorId, codeHash }: SealedKey,
): Promise<{ sealed: Buffer; savedOn: string; expiresOn: string } | undefined> {
  const { rows } = await sql<{ sealed: Buffer; savedOn: string; expiresOn: string }>`
    select sealed, saved_on, expires_on from drafts
    where organisation_id = ${organisationId} and collector_id = ${collectorId} and code_hash = ${codeHash}
      and expires_on >= current_date`.execute(db)
  return rows[0]
}

export async function deleteSealed(trx: Transaction<DB>, { organisationId, codeHash }: SealedKey): Promise<void> {
  await trx.deleteFrom('drafts').where('organisationId', '=', organisationId).where('codeHash', '=', codeHash).execute()
}
