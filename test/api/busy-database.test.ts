import { expect, test } from '@jest/globals'
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
