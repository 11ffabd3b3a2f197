import type { DailyJob } from '../jobs/daily.ts'
import { listWithPlans } from './personal-collectors.store.ts'
import { type LinkTools, sendLetters } from './sending.service.ts'

/** Letters that the plans of collectors ask for: also those of days on which no server ran. */
export function sendPlannedLetters(tools: LinkTools): DailyJob {
  return {
    name: 'invitations.send',
    run: async (trx, today) => {
      const outcome = { invitations: 0, reminders: 0 }
      for (const collector of await listWithPlans(trx, today)) {
        if (!collector.isTakingAnswers) continue
        const due = { collector, ids: null, today, tools }
        // Reminders first: whoever is invited today is not due, and those invited by hand are reminded as well.
        outcome.reminders += await sendLetters(trx, 'planned-reminder', due)
        if (collector.invitesOn !== null && collector.invitesOn <= today) {
          outcome.invitations += await sendLetters(trx, 'invitation', due)
        }
      }
      return outcome
    },
  }
}
