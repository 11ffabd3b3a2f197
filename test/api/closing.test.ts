import { beforeEach, expect, test } from '@jest/globals'
import { sql } from 'kysely'
import { useApp } from '../support/app.ts'
import { pointersOf } from '../support/client.ts'
import { anAnswerSheet, anAssessment, type TestAssessment } from '../support/factories.ts'

const installation = useApp()
const { api, app, db } = installation
const other = installation.another()
const ada = api.as('ada')
const collectors = '/organisations/:organisationId/assessments/:assessmentId/waves/:wave/collectors'

let given: TestAssessment
beforeEach(async () => {
  given = await anAssessment(app)
})

const add = (body: object) =>
  ada.call(`POST ${collectors}`, { params: given.wave, body: { audience: 'resident', asksProof: false, ...body } })
const change = (collectorId: string, body: object) =>
  ada.call(`PATCH ${collectors}/:collectorId`, { params: { ...given.wave, collectorId }, body })
const stateOf = async (id: string) => {
  const { collectors: all } = await ada.call(`GET ${collectors}`, { params: given.wave })
  return all.find(one => one.id === id)
}
const submit = (link: string, body: object = anAnswerSheet(), at = api) =>
  at.call('POST /collectors/:link/responses', { params: { link }, body })
const look = (link: string) => api.call('GET /collectors/:link', { params: { link } })
const endYesterday = (id: string) =>
  sql`update collectors set closes_on = current_date - 1 where id = ${id}`.execute(db)

test('of 200 sent at once to two processes, a collector that closes at 50 takes exactly 50', async () => {
  const { link, id } = await add({ closesAtCount: 50 })
  const open = given.linkOf('resident')
  const sheets = Array.from({ length: 200 }, () => anAnswerSheet())
  const outcomes = await Promise.allSettled(
    sheets.map((sheet, index) => {
      const at = index % 2 ? api : other.api
      // Some for a link without a count, so that statements hold both.
      return submit(index % 5 === 0 ? open : link, sheet, at)
    }),
  )
  const stored = (which: (index: number) => boolean) =>
    outcomes.filter(({ status }, index) => status === 'fulfilled' && which(index)).length
  expect([stored(index => index % 5 === 0), stored(index => index % 5 !== 0)]).toEqual([40, 50])
  expect(await stateOf(id)).toMatchObject({ isOpen: true, stopped: 'count', completed: 50 })
  await look(link).expectProblem('collector-closed')
  // Each of the 50 is acknowledged again, though the collector is full.
  const repeated = await Promise.allSettled(sheets.map(sheet => submit(link, sheet)))
  expect(repeated.filter(({ status }) => status === 'fulfilled')).toHaveLength(50)
  expect((await db.selectFrom('responses').select('id').execute()).length).toBe(90)
}, 60_000)

test('the last place may be asked for twice by the same response', async () => {
  const { link } = await add({ closesAtCount: 1 })
  const sheet = anAnswerSheet()
  const receipts = await Promise.all(
    Array.from({ length: 10 }, (_, index) => submit(link, sheet, index % 2 ? api : other.api)),
  )
  expect(new Set(receipts.map(({ receipt }) => receipt)).size).toBe(1)
  await submit(link).expectProblem('collector-closed')
})

test('a repeated response among new ones takes no place from them', async () => {
  const { link } = await add({ closesAtCount: 3 })
  const first = anAnswerSheet()
  await submit(link, first)
  const sheets = [first, anAnswerSheet(), anAnswerSheet()]
  await Promise.all(sheets.map(sheet => submit(link, sheet)))
  await submit(link).expectProblem('collector-closed')
})

test('a withdrawn response gives its place back', async () => {
  const { link, id } = await add({ closesAtCount: 1 })
  const { receipt } = await submit(link)
  await submit(link).expectProblem('collector-closed')
  await api.call('POST /withdrawals', { body: { receipt } })
  expect(await stateOf(id)).toMatchObject({ stopped: null, completed: 0 })
  await submit(link)
})

test('a count that another process does not know of yet holds there too', async () => {
  const { link, id } = await add({})
  await submit(link, anAnswerSheet(), other.api)
  await change(id, { closesAtCount: 2 })
  await submit(link, anAnswerSheet(), other.api)
  await submit(link, anAnswerSheet(), other.api).expectProblem('collector-closed')
  await change(id, { closesAtCount: null })
  await submit(link, anAnswerSheet(), other.api)
})

test('the last day is still open; the day after is closed, and what was stored is acknowledged again', async () => {
  const { link, id } = await add({})
  const sheet = anAnswerSheet()
  await sql`update collectors set closes_on = current_date where id = ${id}`.execute(db)
  const { receipt } = await submit(link, sheet)
  expect(await stateOf(id)).toMatchObject({ stopped: null })
  await endYesterday(id)
  expect(await stateOf(id)).toMatchObject({ stopped: 'date', isOpen: true })
  await look(link).expectProblem('collector-closed')
  // One process has the collector in its memory, the other has not.
  await submit(link).expectProblem('collector-closed')
  await submit(link, anAnswerSheet(), other.api).expectProblem('collector-closed')
  expect(await submit(link, sheet)).toEqual({ receipt })
  expect(await submit(link, sheet, other.api)).toEqual({ receipt })
})

test('a wave whose last day is over takes nothing, also before it has been closed', async () => {
  const link = given.linkOf('resident')
  await submit(link)
  await sql`update waves set ends_on = current_date - 1`.execute(db)
  await look(link).expectProblem('collector-closed')
  await submit(link).expectProblem('collector-closed')
  await submit(link, anAnswerSheet(), other.api).expectProblem('collector-closed')
})

test('nobody is asked to correct answers that will not be taken', async () => {
  const { link, id } = await add({})
  await endYesterday(id)
  await submit(link, { ...anAnswerSheet(), answers: { nonsense: 'x' } }).expectProblem('collector-closed')
})

test('what has ended is opened again only with a later day or a higher number', async () => {
  const { link, id } = await add({ closesAtCount: 1 })
  await submit(link)
  expect(pointersOf(await change(id, { isOpen: true }).expectProblem('invalid-request'))).toEqual(['#/closesAtCount'])
  expect(await change(id, { isOpen: true, closesAtCount: 2 })).toMatchObject({ stopped: null })
  await endYesterday(id)
  expect(pointersOf(await change(id, { isOpen: true }).expectProblem('invalid-request'))).toEqual(['#/closesOn'])
  expect(await change(id, { label: 'New name' })).toMatchObject({ stopped: 'date' })
  expect(await change(id, { isOpen: true, closesOn: null })).toMatchObject({ stopped: null, closesOn: null })
  await submit(link)
})
