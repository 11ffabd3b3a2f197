import { type Kysely, sql, type Transaction } from 'kysely'
import type { DB } from '../../migrations/schema.ts'
import { findDraft } from '../drafts/drafts.store.ts'
import { deleteSealed, type SealedKey } from '../drafts/sealed.store.ts'
import { cancelMessages } from '../messages/messages.store.ts'
import { findOutcome, type InsertOutcome, insertResponse, type NewResponse } from './responses.store.ts'

export type InvitedOutcome = InsertOutcome | 'used' | 'cancelled' | 'opted-out' | 'draft-changed'

interface Invitation {
  isAnonymous: boolean
  responseId: string | null
  hasCompleted: boolean
  isCancelled: boolean
  hasOptedOut: boolean
}

export interface InvitedResponse {
  response: NewResponse
  /** Of the draft that the answers were read from; null: of none. */
  revision: number | null
  /** Answers kept under a code, which this response finishes. */
  sealedRow: SealedKey | undefined
}

/**
 * Stores the response of an invitation and marks the invitation in one transaction: both or neither, and never a second one.
 * Who comes again with the same response learns that it is stored. `db` is not in a transaction: this is one, and the reply
 * may say so only after it.
 */
export function insertInvited(
  db: Kysely<DB>,
  invitationId: string,
  { response, revision, sealedRow }: InvitedResponse,
): Promise<InvitedOutcome> {
  return db.transaction().execute(async trx => {
    // Two at once: the second waits here, and then sees what the first has done.
    const invitation = await lockInvitation(trx, response.collector.organisationId, invitationId)
    if (!invitation) return 'cancelled'
    const known = await findOutcome(trx, response)
    if (known === 'repeated') return isOf(invitation, response) ? 'repeated' : 'different'
    if (known === 'different') return 'different'
    if (invitation.hasCompleted) return 'used'
    if (invitation.isCancelled) return 'cancelled'
    if (invitation.hasOptedOut) return 'opted-out'
    const { organisationId } = response.collector
    const draft = await findDraft(trx, { organisationId, invitationId })
    if (draft && (draft.revision !== revision || draft.responseId !== response.id.toLowerCase())) return 'draft-changed'
    const outcome = await insertResponse(trx, response)
    if (outcome === 'stored' && sealedRow) await deleteSealed(trx, sealedRow)
    if (outcome === 'stored') await complete(trx, invitationId, { invitation, response })
    return outcome
  })
}

async function lockInvitation(
  trx: Transaction<DB>,
  organisationId: string,
  id: string,
): Promise<Invitation | undefined> {
  const { rows } = await sql<Invitation>`
    select is_anonymous, response_id, has_completed, cancelled_on is not null as is_cancelled,
      opted_out_on is not null as has_opted_out
    from invitations where organisation_id = ${organisationId} and id = ${id} for no key update`.execute(trx)
  return rows[0]
}

/** A response that is stored already: of this invitation, as far as anybody can know. */
function isOf({ isAnonymous, responseId }: Invitation, { id }: NewResponse): boolean {
  return isAnonymous || responseId === null || responseId === id.toLowerCase()
}

async function complete(
  trx: Transaction<DB>,
  id: string,
  { invitation, response }: { invitation: Invitation; response: NewResponse },
): Promise<void> {
  const { organisationId } = response.collector
  await trx
    .updateTable('invitations')
    .set(
      invitation.isAnonymous
        ? { hasCompleted: true }
        : { hasCompleted: true, completedOn: sql<string>`current_date`, responseId: response.id },
    )
    .where('organisationId', '=', organisationId)
    .where('id', '=', id)
    .execute()
  await trx.deleteFrom('drafts').where('organisationId', '=', organisationId).where('invitationId', '=', id).execute()
  // Cancelled in this transaction, a message would lead from the response back to the person; the daily job does it instead.
  if (!invitation.isAnonymous) await cancelMessages(trx, organisationId, id)
}

/** Its response was withdrawn: the personal link takes answers again. The day stays, so that nobody is reminded of it. */
export async function freeInvitation(
  trx: Transaction<DB>,
  response: { organisationId: string; id: string },
): Promise<void> {
  await trx
    .updateTable('invitations')
    .set({ hasCompleted: false, responseId: null })
    .where('organisationId', '=', response.organisationId)
    .where('responseId', '=', response.id)
    .execute()
}
