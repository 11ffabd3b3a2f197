import type { DailyJob } from '../jobs/daily.ts'
import { deleteExpired, shortenOfClosedWaves } from './expiry.store.ts'

/** Unfinished answers are nobody's answers: they do not lie about. */
export const expireDrafts: DailyJob = {
  name: 'drafts.expire',
  async run(trx) {
    await shortenOfClosedWaves(trx)
    return { drafts: await deleteExpired(trx) }
  },
}
