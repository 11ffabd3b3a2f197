import { sql } from 'kysely'
import type { DailyJob } from '../jobs/daily.ts'

/**
 * Of anonymous collectors. A response and the mark that its invitation was answered are written by one transaction, and
 * PostgreSQL keeps its number with both rows (xmin) and new rows in the order they came. So all these invitations are written
 * anew, by one statement in random order: then nothing in the tables tells which belong together.
 */
export const unlinkAnonymousInvitations: DailyJob = {
  name: 'invitations.unlink',
  run: async trx => {
    const cancelled = await sql`
      update messages m set state = 'cancelled' from invitations i
      where m.state = 'waiting' and m.kind in ('provider-invitation', 'provider-reminder')
        and i.organisation_id = m.organisation_id and i.id = m.about and i.is_anonymous and i.has_completed`.execute(
      trx,
    )
    // Reading goes on; answering, and saving a draft, wait a moment. What has a draft stays, or the draft would go with it.
    await sql`lock table invitations in exclusive mode`.execute(trx)
    const rewritten = await sql`
      with taken as (
        delete from invitations i where i.is_anonymous and not exists (
          select from drafts d where d.organisation_id = i.organisation_id and d.invitation_id = i.id)
        returning i.*
      )
      insert into invitations select * from taken order by random()`.execute(trx)
    return {
      invitations: Number(rewritten.numAffectedRows ?? 0n),
      messages: Number(cancelled.numAffectedRows ?? 0n),
    }
  },
}
