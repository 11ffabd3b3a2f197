import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from '@jest/globals'
import type { MemberRole } from '../../server/contract/roles.ts'
import { useApp } from '../support/app.ts'
import { pointersOf } from '../support/client.ts'
import { aMember, anOrganisation, aProvider } from '../support/factories.ts'
import { type Persona, personas } from '../support/personas.ts'

const { api, app, db } = useApp()
const [ada, bob, ivy] = [api.as('ada'), api.as('bob'), api.as('ivy')]

let params = { organisationId: '' }
beforeEach(async () => {
  params = { organisationId: (await anOrganisation(app)).id }
})

const list = async (by = ada) => (await by.call('GET /organisations/:organisationId/members', { params })).members
const change = (persona: Persona, body: { role: MemberRole; providerId?: string | null }, by = ada) =>
  by.call('PATCH /organisations/:organisationId/members/:userId', {
    params: { ...params, userId: personas[persona].id },
    body,
  })
const remove = (persona: Persona, by = ada) =>
  by.call('DELETE /organisations/:organisationId/members/:userId', {
    params: { ...params, userId: personas[persona].id },
  })
const roles = async () => (await list(ivy)).map(({ name, role }) => [name, role])

test('members are listed by name, with the provider that a contact answers for', async () => {
  const providerId = await aProvider(app, params.organisationId)
  await aMember(db, params.organisationId, 'rex', { role: 'reviewer' })
  await aMember(db, params.organisationId, 'pia', { role: 'provider_contact', providerId })
  const members = await list()
  expect(members.map(({ name, role, provider }) => [name, role, provider?.name])).toEqual([
    ['Ada', 'coordinator', undefined],
    ['Pia', 'provider_contact', 'Safe House'],
    ['Rex', 'reviewer', undefined],
  ])
  expect(members[0]).toMatchObject({ userId: personas.ada.id, email: personas.ada.email })
})

test('a new role holds from the next request on', async () => {
  await aMember(db, params.organisationId, 'eve', { role: 'editor' })
  const eve = api.as('eve')
  await eve.call('GET /organisations/:organisationId/members', { params }).expectProblem('not-allowed')
  expect(await change('eve', { role: 'coordinator' })).toMatchObject({ name: 'Eve', role: 'coordinator' })
  expect(await list(eve)).toHaveLength(2)
  await change('eve', { role: 'analyst' })
  await eve.call('GET /organisations/:organisationId/members', { params }).expectProblem('not-allowed')
})

test('a provider contact answers for an active provider of the same register, and nobody else for any', async () => {
  const { organisationId } = params
  await aMember(db, organisationId, 'rex', { role: 'reviewer' })
  const providerId = await aProvider(app, organisationId)
  const closed = await aProvider(app, organisationId, { name: 'Closed', isActive: false })
  const merged = await aProvider(app, organisationId, { name: 'Merged', mergedInto: providerId })
  const elsewhere = await aProvider(app, (await anOrganisation(app, { of: 'bob' })).id)
  for (const wrong of [null, closed, merged, elsewhere, randomUUID()]) {
    const problem = await change('rex', { role: 'provider_contact', providerId: wrong }).expectProblem(
      'invalid-request',
    )
    expect(pointersOf(problem)).toEqual(['#/providerId'])
  }
  await change('rex', { role: 'analyst', providerId }).expectProblem('invalid-request')
  expect((await change('rex', { role: 'provider_contact', providerId })).provider).toEqual({
    id: providerId,
    name: 'Safe House',
  })
  expect((await change('rex', { role: 'reviewer' })).provider).toBeNull()
})

test('the last coordinator can neither go nor become something else', async () => {
  await aMember(db, params.organisationId, 'eve', { role: 'editor' })
  await change('ada', { role: 'editor' }).expectProblem('last-coordinator')
  await remove('ada').expectProblem('last-coordinator')
  expect(await roles()).toEqual([
    ['Ada', 'coordinator'],
    ['Eve', 'editor'],
  ])
  await change('eve', { role: 'coordinator' })
  await change('ada', { role: 'editor' })
  expect(await roles()).toEqual([
    ['Ada', 'editor'],
    ['Eve', 'coordinator'],
  ])
})

test('saying again that the last coordinator is one changes nothing', async () => {
  expect((await change('ada', { role: 'coordinator' })).role).toBe('coordinator')
})

test('of two coordinators who remove each other at the same moment, one stays', async () => {
  for (let round = 0; round < 4; round++) {
    await db.deleteFrom('members').execute()
    await aMember(db, params.organisationId, 'ada')
    await aMember(db, params.organisationId, 'bob')
    const attempts = await Promise.allSettled([remove('bob'), remove('ada', bob)])
    expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await roles()).toHaveLength(1)
  }
})

test('an administrator may take even the last coordinator away', async () => {
  await change('ada', { role: 'analyst' }, ivy)
  await remove('ada', ivy)
  expect(await list(ivy)).toEqual([])
})

test('whoever was removed sees nothing any more, and somebody unknown cannot be removed', async () => {
  await aMember(db, params.organisationId, 'rex', { role: 'reviewer' })
  await remove('rex')
  await api.as('rex').call('GET /organisations/:organisationId/areas', { params }).expectProblem('not-found')
  expect((await api.as('rex').call('GET /session')).organisations).toEqual([])
  await remove('rex').expectProblem('not-found')
  await change('rex', { role: 'analyst' }).expectProblem('not-found')
})

test('both acts stand in the audit log, with what changed', async () => {
  await aMember(db, params.organisationId, 'rex', { role: 'reviewer' })
  await change('rex', { role: 'analyst' })
  await remove('rex')
  const { entries } = await ada.call('GET /organisations/:organisationId/audit', { params })
  expect(entries.map(({ action, target, details }) => [action, target, details])).toEqual([
    ['member.remove', personas.rex.id, { name: 'Rex', role: 'analyst', apiKeys: 0 }],
    ['member.change', personas.rex.id, { name: 'Rex', from: 'reviewer', to: 'analyst' }],
  ])
})
