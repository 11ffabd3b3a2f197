import { expect, test } from '@jest/globals'
import { useApp } from '../support/app.ts'
import { pointersOf } from '../support/client.ts'

const { api, db } = useApp()
const ivy = api.as('ivy')
const ada = api.as('ada')
const create = (name: string, by = ivy) => by.call('POST /organisations', { body: { name } })

test('whoever creates an organisation is its administrator, and it stands in the session', async () => {
  const created = await create('  City of Norfolk ')
  expect(created).toMatchObject({ name: 'City of Norfolk', role: 'administrator' })
  expect((await ivy.call('GET /session')).organisations).toEqual([created])
  expect((await ada.call('GET /session')).organisations).toEqual([])
})

test('it begins with the built-in questionnaires, published as version 1', async () => {
  const { id } = await create('City of Norfolk')
  const params = { organisationId: id }
  const { questionnaires } = await ivy.call('GET /organisations/:organisationId/questionnaires', { params })
  expect(questionnaires.map(({ audience, latestVersion }) => [audience, latestVersion])).toEqual([
    ['provider', 1],
    ['resident', 1],
    ['partner', 1],
  ])
})

test('two organisations do not share a name, however it is written', async () => {
  await create('City of Québec')
  for (const name of ['City of Québec', 'CITY OF QUEBEC', ' city  of – quebec ']) {
    await create(name).expectProblem('already-exists')
  }
  await create('Ville de Québec')
})

test('names in any script can be told apart', async () => {
  for (const name of ['北京市', 'القاهرة', '!!!', '???', '🙂']) expect((await create(name)).name).toBe(name)
})

test('of two that create the same at once, one wins', async () => {
  const attempts = await Promise.allSettled([create('Norfolk'), create('Norfolk')])
  expect(attempts.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(await db.selectFrom('organisations').select('name').execute()).toEqual([{ name: 'Norfolk' }])
})

test('a name is needed, and of reasonable length', async () => {
  for (const name of ['', '  ', 'x'.repeat(201)]) {
    expect(pointersOf(await create(name).expectProblem('invalid-request'))).toEqual(['#/name'])
  }
})

test('an anonymous caller creates nothing', async () => {
  await create('City of Norfolk', api).expectProblem('not-signed-in')
})

test('its creation stands in the audit log', async () => {
  const { id } = await create('City of Norfolk')
  const entries = await db.selectFrom('auditEntries').select(['action', 'target', 'organisationId']).execute()
  expect(entries).toEqual([{ action: 'organisation.create', target: id, organisationId: id }])
})
