import { sql } from 'kysely'
import type { DailyJob } from '../jobs/daily.ts'

/** Results hold names and addresses of contacts: they are kept for 30 days, which is what the API says. */
export const emptyImportResults: DailyJob = {
  name: 'imports.empty',
  async run(trx, today) {
    const { numAffectedRows } = await sql`
      update imports set result = null where result is not null and imported_on < ${today}::date - 30`.execute(trx)
    return { emptied: Number(numAffectedRows ?? 0) }
  },
}
