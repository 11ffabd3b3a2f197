import { forgetExpired } from '../accounts/forget-expired.job.ts'
import { closeWaves } from '../assessments/close-waves.job.ts'
import type { AppContext } from '../context.ts'
import { expireDrafts } from '../drafts/expire-drafts.job.ts'
import { emptyImportResults } from '../imports/empty-results.job.ts'
import { sendPlannedLetters } from '../invitations/invitations.job.ts'
import { unlinkAnonymousInvitations } from '../invitations/unlink.job.ts'
import { emptyMessages } from '../messages/empty-messages.job.ts'
import { eraseExpired } from '../retention/retention.job.ts'
import type { DailyJob } from './daily.ts'

/** Daily jobs that need nothing but the database. */
export const dailyJobs: DailyJob[] = [
  closeWaves,
  unlinkAnonymousInvitations,
  emptyMessages,
  forgetExpired,
  emptyImportResults,
  expireDrafts,
]

/** Every daily job of the server, in the order they run. */
export function dailyJobsOf(app: AppContext): DailyJob[] {
  return [...dailyJobs, sendPlannedLetters(app), eraseExpired(app)]
}
