import { sql, type Transaction } from 'kysely'
import type { DB } from '../../migrations/schema.ts'

/** How long after a wave has closed there may be a use for what was not finished: it may be opened again. */
const keptAfterClosing = 30

/** Drafts of waves that have closed expire some days after that, if not before. */
export async function shortenOfClosedWaves(trx: Transaction<DB>): Promise<void> {
  await sql`
    update drafts d set expires_on = w.closed_on + ${keptAfterClosing}::int
    from collectors c join waves w
      on w.organisation_id = c.organisation_id and w.assessment_id = c.assessment_id and w.number = c.wave_number
    where c.organisation_id = d.organisation_id and c.id = d.collector_id
      and w.state in ('closed', 'archived') and d.expires_on > w.closed_on + ${keptAfterClosing}::int`.execute(trx)
}

export async function deleteExpired(trx: Transaction<DB>): Promise<number> {
  const result = await sql`delete from drafts where expires_on < current_date`.execute(trx)
  return Number(result.numAffectedRows ?? 0n)
}
