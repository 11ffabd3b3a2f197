import { type Kysely, sql } from 'kysely'
import type { DB } from '../../migrations/schema.ts'

/**
 * Letters that wait about invitations that have been answered or put aside meanwhile. Answering an anonymous one cannot cancel
 * them itself: that would lead from the response to the person.
 */
export async function cancelNeedlessLetters(db: Kysely<DB>): Promise<void> {
  await sql`
    update messages m set state = 'cancelled' from invitations i
    where m.state = 'waiting' and m.due_at <= now() and m.kind in ('provider-invitation', 'provider-reminder')
      and i.organisation_id = m.organisation_id and i.id = m.about
      and (i.has_completed or i.cancelled_on is not null or i.opted_out_on is not null)`.execute(db)
}
