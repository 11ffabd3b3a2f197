import { type Kysely, sql } from 'kysely'
import type { DB } from '../../migrations/schema.ts'
import type { DueMessage } from './messages.store.ts'

/** The person behind an invitation is not written to again: neither for this one nor for a later one. */
export async function markBounced(db: Kysely<DB>, message: DueMessage, reason: string): Promise<void> {
  if (message.organisationId === null || message.about === null) return
  await sql`
    with bounced as (
      update invitations set bounced_on = coalesce(bounced_on, current_date)
      where organisation_id = ${message.organisationId} and id = ${message.about}
      returning contact_id
    )
    update contacts set bounced_on = coalesce(contacts.bounced_on, current_date), bounce_reason = ${reason}
    from bounced
    where contacts.organisation_id = ${message.organisationId} and contacts.id = bounced.contact_id
      and lower(contacts.email) = lower(${message.toEmail})`.execute(db)
}
