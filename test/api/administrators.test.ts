import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from '@jest/globals'
import { useApp } from '../support/app.ts'
import { pointersOf } from '../support/client.ts'
import { aMember, anAssessment, anOrganisation } from '../support/factories.ts'
import { personas } from '../support/personas.ts'

const { api, app, db } = useApp()
const [ada, bob, ivy] = [api.as('ada'), api.as('bob'), api.as('ivy')]

// The people of the template stay from test to test.
beforeEach(async () => {
  await db.deleteFrom('administrators').where('userId', '<>', personas.ivy.id).execute()
  await db
    .insertInto('administrators')
    .values({ userId: personas.ivy.id })
    .onConflict(c => c.doNothing())
    .execute()
})

const list = async (by = ivy) => (await by.call('GET /administrators')).administrators.map(({ name }) => name)
const add = (email: string, by = ivy) => by.call('POST /administrators', { body: { email } })
const remove = (userId: string, by = ivy) => by.call('DELETE /administrators/:userId', { params: { userId } })

test('an administrator makes another one, by the address of an account', async () => {
  expect(await add(' BOB@example.org ')).toMatchObject({ userId: personas.bob.id, name: 'Bob' })
  expect(await list()).toEqual(['Bob', 'Ivy'])
  expect(await list(bob)).toEqual(['Bob', 'Ivy'])
  await add('bob@example.org').expectProblem('already-exists')
})

test('an address without an account is pointed at', async () => {
  expect(pointersOf(await add('nobody@example.org').expectProblem('invalid-request'))).toEqual(['#/email'])
  expect(pointersOf(await add('nobody').expectProblem('invalid-request'))).toEqual(['#/email'])
})

test('whoever is taken off the list has lost every organisation at once, but not their own membership', async () => {
  const other = await anOrganisation(app, { name: 'Elsewhere' })
  const own = await anOrganisation(app, { of: 'bob' })
  await add(personas.bob.email)
  const areas = (organisationId: string) =>
    bob.call('GET /organisations/:organisationId/areas', { params: { organisationId } })
  await areas(other.id)
  await remove(personas.bob.id)
  await areas(other.id).expectProblem('not-found')
  await areas(own.id)
  await bob.call('GET /administrators').expectProblem('not-allowed')
  await remove(personas.bob.id).expectProblem('not-found')
  await remove(randomUUID()).expectProblem('not-found')
})

test('the last one stays, also when two take it from each other at the same moment', async () => {
  await remove(personas.ivy.id).expectProblem('last-administrator')
  for (let round = 0; round < 4; round++) {
    await db
      .insertInto('administrators')
      .values([{ userId: personas.bob.id }, { userId: personas.ivy.id }])
      .onConflict(c => c.doNothing())
      .execute()
    await Promise.allSettled([remove(personas.bob.id), remove(personas.ivy.id, bob)])
    const left = await db.selectFrom('administrators').select('userId').execute()
    expect(left).toHaveLength(1)
  }
})

test('every organisation has it in its own audit log', async () => {
  const [first, second] = [await anOrganisation(app), await anOrganisation(app, { of: 'bob' })]
  await add(personas.eve.email)
  await remove(personas.eve.id)
  for (const { id: organisationId } of [first, second]) {
    const { entries } = await ivy.call('GET /organisations/:organisationId/audit', { params: { organisationId } })
    expect(entries.map(({ action, actor, target, details }) => [action, actor?.name, target, details])).toEqual([
      ['administrator.remove', 'Ivy', personas.eve.id, { name: 'Eve' }],
      ['administrator.add', 'Ivy', personas.eve.id, { name: 'Eve' }],
    ])
  }
})

test('administrators see every organisation with its size, also one that nobody coordinates', async () => {
  const { organisationId } = await anAssessment(app)
  await aMember(db, organisationId, 'rex', { role: 'reviewer' })
  await ivy.call('POST /organisations', { body: { name: 'An empty one' } })
  const { organisations } = await ivy.call('GET /organisations')
  expect(organisations.map(({ id: _, createdOn: __, ...rest }) => rest)).toEqual([
    { name: 'An empty one', members: 0, coordinators: 0, assessments: 0 },
    { name: 'Organisation of ada', members: 2, coordinators: 1, assessments: 1 },
  ])
  await ada.call('GET /organisations').expectProblem('not-allowed')
})
