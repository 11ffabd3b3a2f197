import type { Kysely } from 'kysely'
import type { DB } from '../../migrations/schema.ts'
import { deleteSealed, type SealedKey } from '../drafts/sealed.store.ts'
import { type InsertOutcome, insertResponse, type NewResponse } from './responses.store.ts'

/** Stores the response and deletes the unfinished answers it began with: both or neither. */
export function insertInterrupted(db: Kysely<DB>, response: NewResponse, sealedRow: SealedKey): Promise<InsertOutcome> {
  return db.transaction().execute(async trx => {
    const outcome = await insertResponse(trx, response)
    if (outcome === 'stored' || outcome === 'repeated') await deleteSealed(trx, sealedRow)
    return outcome
  })
}
