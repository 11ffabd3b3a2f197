import type { AppContext } from './context.ts'
import { optOutHeaders } from './invitations/opt-out-headers.ts'
import { keepRunningDaily } from './jobs/daily.ts'
import { dailyJobsOf } from './jobs/jobs.ts'
import { keepDelivering } from './mail/deliver.ts'

/** What a process does besides answering requests; any number of processes may do it on one database. */
export function startBackground(app: AppContext): { stop(): Promise<void> } {
  const { db, mailer, log } = app
  const parts = [
    keepRunningDaily(db, dailyJobsOf(app), log),
    ...(mailer ? [keepDelivering(db, mailer, { log, headersOf: optOutHeaders(app) })] : []),
  ]
  return {
    stop: async () => {
      await Promise.all(parts.map(part => part.stop()))
    },
  }
}
