import { sql } from 'kysely'
import type { DailyJob } from '../jobs/daily.ts'

/** Sessions, links and counted attempts that can have no effect any more. */
export const forgetExpired: DailyJob = {
  name: 'accounts.forget-expired',
  run: async trx => {
    const sessions = await sql`delete from sessions where expires_at < now()`.execute(trx)
    const links = await sql`delete from verifications where expires_at < now()`.execute(trx)
    const attempts = await sql`delete from throttles where expire < extract(epoch from now()) * 1000`.execute(trx)
    return {
      sessions: Number(sessions.numAffectedRows ?? 0),
      links: Number(links.numAffectedRows ?? 0),
      attempts: Number(attempts.numAffectedRows ?? 0),
    }
  },
}
