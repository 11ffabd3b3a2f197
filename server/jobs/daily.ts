import { type Kysely, sql, type Transaction } from 'kysely'
import type { Logger } from 'pino'
import type { DB } from '../../migrations/schema.ts'

/** Work to be done once a day, by whichever process comes first. */
export interface DailyJob {
  name: string
  /** In one transaction; what it returns is kept as the outcome (counts, never content). `today`: ISO date, UTC. */
  run(trx: Transaction<DB>, today: string): Promise<Record<string, number>>
}

/** Runs the jobs that have not been run today. One that fails is undone, logged, and tried again at the next call. */
export async function runDailyJobs(
  db: Kysely<DB>,
  { jobs, log, today }: { jobs: DailyJob[]; log: Logger; today: string },
): Promise<void> {
  for (const job of jobs) {
    try {
      await db.transaction().execute(trx => runOnce(trx, job, today))
    } catch (error) {
      log.error(
        { part: 'jobs', job: job.name, error: error instanceof Error ? error.name : typeof error },
        'job failed',
      )
    }
  }
}

/** A second process waits here for the first one's commit, and then finds the day taken. */
async function runOnce(trx: Transaction<DB>, job: DailyJob, today: string): Promise<void> {
  const taken = await trx
    .insertInto('jobRuns')
    .values({ job: job.name, day: today })
    .onConflict(conflict => conflict.constraint('job_runs_pkey').doNothing())
    .executeTakeFirst()
  if (taken.numInsertedOrUpdatedRows !== 1n) return
  await sql`set local statement_timeout = 0`.execute(trx)
  const outcome = await job.run(trx, today)
  await trx
    .updateTable('jobRuns')
    .set({ finishedAt: new Date(), outcome: JSON.stringify(outcome) })
    .where('job', '=', job.name)
    .where('day', '=', today)
    .execute()
}

/** Now and then every quarter of an hour, so that a day is not missed by a process that sleeps at midnight. */
export function keepRunningDaily(db: Kysely<DB>, jobs: DailyJob[], log: Logger): { stop(): Promise<void> } {
  let running: Promise<void> = Promise.resolve()
  const look = () => {
    const today = new Date().toISOString().slice(0, 10)
    running = running.then(() => runDailyJobs(db, { jobs, log, today }))
  }
  look()
  const timer = setInterval(look, 15 * 60_000)
  return {
    async stop() {
      clearInterval(timer)
      await running
    },
  }
}
