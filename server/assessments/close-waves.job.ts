import { recordAudit } from '../audit/audit.store.ts'
import type { DailyJob } from '../jobs/daily.ts'
import { closeEndedWaves } from './editing.store.ts'

/** Nothing is taken after the last day anyway; this is what staff see, and what lets the wave be released for good. */
export const closeWaves: DailyJob = {
  name: 'waves.close',
  async run(trx) {
    const closed = await closeEndedWaves(trx)
    for (const { organisationId, assessmentId, number } of closed) {
      const details = { wave: number, because: 'its last day is over' }
      await recordAudit(trx, { organisationId, actorId: null, action: 'wave.closed', target: assessmentId, details })
    }
    return { waves: closed.length }
  },
}
