import type { AppContext } from './context.ts'
import { keepRunningDaily } from './jobs/daily.ts'
import { dailyJobs } from './jobs/jobs.ts'
import { keepDelivering } from './mail/deliver.ts'

/** What a process does besides answering requests; any number of processes may do it on one database. */
export function startBackground({ db, mailer, log }: AppContext): { stop(): Promise<void> } {
  const parts = [keepRunningDaily(db, dailyJobs, log), ...(mailer ? [keepDelivering(db, mailer, log)] : [])]
  return {
    stop: async () => {
      await Promise.all(parts.map(part => part.stop()))
    },
  }
}
