import { forgetExpired } from '../accounts/forget-expired.job.ts'
import { closeWaves } from '../assessments/close-waves.job.ts'
import { expireDrafts } from '../drafts/expire-drafts.job.ts'
import { emptyImportResults } from '../imports/empty-results.job.ts'
import { emptyMessages } from '../messages/empty-messages.job.ts'
import type { DailyJob } from './daily.ts'

/** Every daily job of the server, in the order they run. */
export const dailyJobs: DailyJob[] = [closeWaves, emptyMessages, forgetExpired, emptyImportResults, expireDrafts]
