import { setTimeout } from 'node:timers/promises'
import { expect, test } from '@jest/globals'
import { sql } from 'kysely'
import { readConfig } from '../../server/config.ts'
import { connectDatabase } from '../../server/db/connect.ts'
import { problemOfDatabaseError } from '../../server/db/pg-problems.ts'
import { useApp } from '../support/app.ts'

const { api, app } = useApp()

test('whoever finds every connection to the database taken is told to try again, and then it works', async () => {
  const ada = api.as('ada')
  await ada.call('GET /session')
  const taken = await Promise.all(Array.from({ length: app.pool.options.max }, () => app.pool.connect()))
  try {
    await ada.call('GET /session').expectProblem('database-unavailable')
  } finally {
    for (const connection of taken) connection.release()
  }
  expect((await ada.call('GET /session')).organisations).toEqual([])
}, 60_000)

test('a connection that the database ends between two statements costs their transaction, not the process', async () => {
  const transaction = app.db.transaction().execute(async trx => {
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(trx)
    await sql`select pg_terminate_backend(${rows[0]?.pid})`.execute(app.db)
    await setTimeout(300)
    await sql`select 1`.execute(trx)
  })
  const error = await transaction.catch(error => error)
  expect(problemOfDatabaseError(error)).toMatchObject({ slug: 'database-unavailable' })
  expect((await api.as('ada').call('GET /session')).organisations).toEqual([])
})

test('a database that is not there is named when the server starts, without the password', async () => {
  const config = readConfig({ DATABASE_URL: 'postgres://ada:secret@localhost:1/nowhere' })
  const error = await connectDatabase(config, () => undefined).catch(error => error)
  expect(error.message).toMatch(/ada at localhost:1, database nowhere\): connect ECONNREFUSED/)
  expect(error.message).not.toContain('secret')
})
