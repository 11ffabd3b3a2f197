import { expect, test } from '@jest/globals'
import { sql } from 'kysely'
import { type DailyJob, keepRunningDaily, runDailyJobs } from '../../server/jobs/daily.ts'
import { useApp } from '../support/app.ts'

const first = useApp()
const second = first.another()
const { db } = first

const today = '2026-03-01'
const runs = async () => db.selectFrom('jobRuns').select(['job', 'day', 'outcome']).orderBy('day').execute()

/** A job whose work can be counted: each run adds a row. */
const counting: DailyJob = {
  name: 'test.count',
  run: async trx => {
    await sql`insert into throttles (key, points) values ('runs', 1) on conflict (key) do update set points = throttles.points + 1`.execute(
      trx,
    )
    await sql`select pg_sleep(0.2)`.execute(trx)
    return { rows: 1 }
  },
}
const count = async () => (await db.selectFrom('throttles').select('points').executeTakeFirst())?.points ?? 0

test('a job runs once a day, however many processes look and however often', async () => {
  const look = ({ db: own, app }: typeof first | typeof second) =>
    runDailyJobs(own, { jobs: [counting], log: app.log, today })
  await Promise.all([look(first), look(second), look(first), look(second)])
  await look(second)
  expect(await count()).toBe(1)
  expect(await runs()).toEqual([{ job: 'test.count', day: today, outcome: { rows: 1 } }])
})

test('the next day it runs again', async () => {
  for (const day of [today, '2026-03-02']) await runDailyJobs(db, { jobs: [counting], log: first.app.log, today: day })
  expect(await count()).toBe(2)
  expect((await runs()).map(({ day }) => day)).toEqual([today, '2026-03-02'])
})

test('one that fails is undone and tried again; the others run; the log does not repeat what it was about', async () => {
  let isBroken = true
  const broken: DailyJob = {
    name: 'test.broken',
    run: async trx => {
      await counting.run(trx, today)
      if (isBroken) throw new Error('the answer was: a secret')
      return {}
    },
  }
  const other: DailyJob = { name: 'test.other', run: async () => ({ rows: 0 }) }
  const look = () => runDailyJobs(db, { jobs: [broken, other], log: first.app.log, today })
  await look()
  expect(await count()).toBe(0)
  expect((await runs()).map(({ job }) => job)).toEqual(['test.other'])
  expect(first.log.join('')).toContain('test.broken')
  expect(first.log.join('')).not.toContain('secret')
  isBroken = false
  await look()
  expect(await count()).toBe(1)
  expect(await runs()).toHaveLength(2)
})

test('a process looks as soon as it starts, and finishes the job under way when it stops', async () => {
  await keepRunningDaily(db, [counting], first.app.log).stop()
  expect(await count()).toBe(1)
  expect((await runs())[0]?.day).toBe(new Date().toISOString().slice(0, 10))
})
