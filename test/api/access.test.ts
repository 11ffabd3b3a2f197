import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from '@jest/globals'
import { api as contract } from '../../server/contract/api.ts'
import type { OperationShape } from '../../server/contract/operation.ts'
import type { Role } from '../../server/contract/roles.ts'
import { permissionOf } from '../../server/policy/operations.ts'
import { isAllowed, permissionsOf } from '../../server/policy/roles.ts'
import { useApp } from '../support/app.ts'
import { problemIn, type Sent } from '../support/client.ts'
import { aMember, anOrganisation, aProvider } from '../support/factories.ts'
import type { Persona } from '../support/personas.ts'

const { api, app, db } = useApp()

const personaOf: Record<Role, Persona> = {
  administrator: 'ivy',
  coordinator: 'ada',
  editor: 'eve',
  reviewer: 'rex',
  analyst: 'ann',
  researcher: 'ray',
  provider_contact: 'pia',
}
const roles = Object.keys(personaOf) as Role[]
const operations = Object.entries<OperationShape>(contract)
const inside = operations.filter(([, { access }]) => access === 'member').map(([key]) => key)
const ofInstallation = operations.filter(([, { access }]) => access === 'administrator').map(([key]) => key)
const forPeople = operations.filter(([, { access }]) => access === 'signed-in').map(([key]) => key)

let own = ''
let other = ''
beforeEach(async () => {
  own = (await anOrganisation(app)).id
  other = (await anOrganisation(app, { of: 'bob' })).id
  const providerId = await aProvider(app, own)
  for (const role of ['editor', 'reviewer', 'analyst', 'researcher'] as const) {
    await aMember(db, own, personaOf[role], { role })
  }
  await aMember(db, own, 'pia', { role: 'provider_contact', providerId })
})

/** Rights are checked before anything else is looked at, so ids that do not exist and an empty body will do. */
function send(key: string, persona: Persona, organisationId: string): Promise<Sent> {
  const [method = '', path = ''] = key.split(' ')
  const address = path
    .replace(':organisationId', organisationId)
    .replaceAll(/:(wave|version)\b/g, '1')
    .replaceAll(/:\w+/g, () => randomUUID())
  return api.as(persona).send(method, `/api/v1${address}`, { body: method === 'GET' ? undefined : {} })
}

const isRefused = ({ status, text }: Sent) => status === 403 && text.includes('/problems/not-allowed')

test('the table names a permission for every operation inside an organisation, and every role has some', () => {
  expect(inside.filter(key => permissionOf(key) === undefined)).toEqual([])
  for (const role of roles) expect([role, permissionsOf(role).length]).not.toEqual([role, 0])
})

test.each(inside)('%s: each role may exactly what the table says', async key => {
  const permission = permissionOf(key)
  if (!permission) throw new Error('the operation has no permission')
  for (const role of roles) {
    const reply = await send(key, personaOf[role], own)
    expect([role, isRefused(reply) ? 'refused' : 'allowed', reply.status === 401 || reply.status >= 500]).toEqual([
      role,
      isAllowed(role, permission) ? 'allowed' : 'refused',
      false,
    ])
  }
})

test.each(inside)('%s: in another organisation nobody but an administrator finds anything', async key => {
  for (const role of roles) {
    const reply = await send(key, personaOf[role], other)
    const isTheirs = isAllowed('administrator', permissionOf(key) ?? 'responses.own')
    if (role === 'administrator') expect([role, isRefused(reply)]).toEqual([role, !isTheirs])
    else problemIn(reply, 'not-found')
  }
})

test.each(ofInstallation)('%s is for administrators only', async key => {
  for (const role of roles) {
    const reply = await send(key, personaOf[role], own)
    if (role === 'administrator') expect([role, isRefused(reply)]).toEqual([role, false])
    else problemIn(reply, 'not-allowed')
  }
})

test('what is for everybody who is signed in, everybody may', async () => {
  for (const key of forPeople) {
    for (const role of roles)
      expect([key, role, isRefused(await send(key, personaOf[role], own))]).toEqual([key, role, false])
  }
})

test('the matrix leaves out no operation', () => {
  const open = operations.filter(([, { access }]) => access === 'anyone').length
  expect(inside.length + ofInstallation.length + forPeople.length + open).toBe(operations.length)
})

test('whoever is refused stands in the audit log: by role, and by not being a member', async () => {
  const key = 'GET /organisations/:organisationId/audit'
  problemIn(await send(key, 'ann', own), 'not-allowed')
  problemIn(await send(key, 'bob', own), 'not-found')
  problemIn(await send(key, 'bob', randomUUID()), 'not-found')
  const { entries } = await api.as('ada').call(key, { params: { organisationId: own } })
  expect(entries.map(({ action, actor, target }) => [action, actor?.name, target])).toEqual([
    ['access.refused', 'Bob', key],
    ['access.refused', 'Ann', key],
  ])
})
