import { createHash } from 'node:crypto'
import { beforeEach, expect, test } from '@jest/globals'
import { sql } from 'kysely'
import { z } from 'zod'
import { keyPermissions } from '../../server/contract/roles.ts'
import { permissionFor } from '../../server/policy/operations.ts'
import { useApp } from '../support/app.ts'
import { type Client, createClient, pointersOf } from '../support/client.ts'
import { aMember, anAssessment, anOrganisation } from '../support/factories.ts'
import { personas } from '../support/personas.ts'

const { api, app, db, address } = useApp()
const [ada, bob, ivy] = [api.as('ada'), api.as('bob'), api.as('ivy')]

let params = { organisationId: '' }
beforeEach(async () => {
  params = { organisationId: (await anOrganisation(app)).id }
})

const make = (body: object = {}, by = ada) =>
  by.call('POST /organisations/:organisationId/api-keys', {
    params,
    body: { name: 'Figures', permissions: ['areas.read', 'areas.manage'], days: 30, ...body },
  })
const list = async (by = ada) => (await by.call('GET /organisations/:organisationId/api-keys', { params })).apiKeys
const revoke = (apiKeyId: string, by = ada) =>
  by.call('DELETE /organisations/:organisationId/api-keys/:apiKeyId', { params: { ...params, apiKeyId } })
const withKey = (key: string): Client => createClient(address, async () => ({ Authorization: `Bearer ${key}` }))
const readAreas = (by: Client) => by.call('GET /organisations/:organisationId/areas', { params })
const saveAreas = (by: Client) =>
  by.call('POST /organisations/:organisationId/areas', { params, body: { areas: [{ code: 'x', name: 'X' }] } })

test('a key is shown once, kept as a hash, and does what it was given', async () => {
  const made = await make()
  expect(made.key).toMatch(/^gw_[\w-]{43}$/)
  expect(made).toMatchObject({ isActive: true, madeBy: { name: 'Ada' }, lastUsedOn: null, revokedOn: null })
  expect(made.startsWith).toBe(made.key.slice(0, 7))
  expect(JSON.stringify(await list())).not.toContain(made.key)
  const { keyHash } = await db.selectFrom('apiKeys').select('keyHash').executeTakeFirstOrThrow()
  expect(keyHash).toEqual(createHash('sha256').update(made.key).digest())
  await saveAreas(withKey(made.key))
  expect((await readAreas(withKey(made.key))).areas).toHaveLength(1)
})

test('it does nothing else', async () => {
  const key = withKey((await make({ permissions: ['areas.read'] })).key)
  await readAreas(key)
  await saveAreas(key).expectProblem('not-allowed')
  await key.call('GET /organisations/:organisationId/assessments', { params }).expectProblem('not-allowed')
  await key.call('GET /organisations/:organisationId/members', { params }).expectProblem('not-allowed')
})

test('it works in its own organisation only, even where its maker is a member too', async () => {
  const key = withKey((await make()).key)
  const other = (await anOrganisation(app, { of: 'bob' })).id
  await aMember(db, other, 'ada')
  await key
    .call('GET /organisations/:organisationId/areas', { params: { organisationId: other } })
    .expectProblem('not-found')
  await bob.call('GET /organisations/:organisationId/api-keys', { params }).expectProblem('not-found')
})

test('it speaks for no person: neither the session nor what is for people or administrators', async () => {
  const key = withKey((await make({ permissions: ['organisation.read'] }, ivy)).key)
  expect(await key.call('GET /session')).toMatchObject({ user: null, organisations: [] })
  await key.call('GET /administrators').expectProblem('not-allowed')
  await key.call('POST /organisations', { body: { name: 'New' } }).expectProblem('not-allowed')
  await key.call('POST /join/accept', { body: { token: 'x' } }).expectProblem('not-allowed')
})

test('no key can be allowed to let people in, to make keys or to change settings', async () => {
  for (const permission of ['members.manage', 'api-keys.manage', 'organisation.manage', 'responses.own', 'nonsense']) {
    const problem = await make({ permissions: ['areas.read', permission] }).expectProblem('invalid-request')
    expect(pointersOf(problem)).toEqual(['#/permissions/1'])
  }
})

test('nobody gives a key more than they have', async () => {
  await aMember(db, params.organisationId, 'eve', { role: 'editor' })
  await make({}, api.as('eve')).expectProblem('not-allowed')
  expect(await list()).toEqual([])
})

test('when the role of its maker shrinks, so does the key; when it grows again, the key does too', async () => {
  await aMember(db, params.organisationId, 'bob')
  const key = withKey((await make()).key)
  const setRole = (role: 'analyst' | 'coordinator') =>
    bob.call('PATCH /organisations/:organisationId/members/:userId', {
      params: { ...params, userId: personas.ada.id },
      body: { role },
    })
  await setRole('analyst')
  await readAreas(key)
  await saveAreas(key).expectProblem('not-allowed')
  await setRole('coordinator')
  await saveAreas(key)
})

test('when its maker leaves, it ends, and does not come back with them', async () => {
  await aMember(db, params.organisationId, 'bob')
  const key = withKey((await make()).key)
  const userId = personas.ada.id
  await bob.call('DELETE /organisations/:organisationId/members/:userId', { params: { ...params, userId } })
  await readAreas(key).expectProblem('not-signed-in')
  await aMember(db, params.organisationId, 'ada')
  await readAreas(key).expectProblem('not-signed-in')
  expect((await list(bob)).map(({ isActive }) => isActive)).toEqual([false])
})

test('when an administrator stops being one, keys made where they are no member end', async () => {
  await db.insertInto('administrators').values({ userId: personas.bob.id }).execute()
  const key = withKey((await make({}, bob)).key)
  await readAreas(key)
  await ivy.call('DELETE /administrators/:userId', { params: { userId: personas.bob.id } })
  await readAreas(key).expectProblem('not-signed-in')
})

test('it ends with its last day', async () => {
  const { key, expiresOn, createdOn } = await make({ days: 1 })
  expect(Date.parse(expiresOn) - Date.parse(createdOn)).toBe(86_400_000)
  const set = (days: number) =>
    sql`update api_keys set created_on = current_date - 40, expires_on = current_date + ${days}::int`.execute(db)
  await set(0)
  await readAreas(withKey(key))
  await set(-1)
  await readAreas(withKey(key)).expectProblem('not-signed-in')
  expect((await list()).map(({ isActive }) => isActive)).toEqual([false])
})

test('a revoked key is refused at once, and stays in the list', async () => {
  const { id, key } = await make()
  await revoke(id)
  await readAreas(withKey(key)).expectProblem('not-signed-in')
  expect((await list())[0]).toMatchObject({ id, isActive: false })
  await revoke(id).expectProblem('not-found')
})

test('the day it was last used is kept, and nothing finer', async () => {
  const { key } = await make()
  await readAreas(withKey(key))
  const [{ lastUsedOn, createdOn } = { lastUsedOn: null, createdOn: '' }] = await list()
  expect(lastUsedOn).toBe(createdOn)
})

test.each([
  'Bearer',
  'Bearer gw_short',
  `Bearer gw_${'A'.repeat(43)}`,
  `Basic gw_${'A'.repeat(43)}`,
  'Bearer gw_\u00e9',
  `Bearer ${'A'.repeat(5_000)}`,
])('%s opens nothing, not even beside a good session', async header => {
  const stranger = createClient(address, async () => ({ Authorization: header }))
  await readAreas(stranger).expectProblem('not-signed-in')
  const reply = await ada.send('GET', `/api/v1/organisations/${params.organisationId}/areas`, {
    headers: { Authorization: header },
  })
  expect(reply.status).toBe(401)
})

test('the audit log names the key for what it did, for what it was refused, and for what it downloaded', async () => {
  const made = await make({ permissions: ['areas.manage', 'audit.read'] })
  const key = withKey(made.key)
  await saveAreas(key)
  await key.call('GET /organisations/:organisationId/messages', { params }).expectProblem('not-allowed')
  await key.send('GET', `/api/v1/organisations/${params.organisationId}/audit/entries.csv`)
  await saveAreas(ada)
  const { entries } = await ada.call('GET /organisations/:organisationId/audit', { params })
  const named = { id: made.id, name: 'Figures' }
  expect(entries.map(({ action, actor, apiKey }) => [action, actor?.name, apiKey])).toEqual([
    ['areas.save', 'Ada', null],
    ['audit.download', 'Ada', named],
    ['access.refused', 'Ada', named],
    ['areas.save', 'Ada', named],
    ['api-key.create', 'Ada', null],
  ])
})

test('a key can read a report that a program wants every month', async () => {
  const { wave, linkOf } = await anAssessment(app, { organisationId: params.organisationId, state: 'closed' })
  expect(linkOf('resident')).not.toBe('')
  const key = withKey((await make({ permissions: ['reports.read', 'assessments.manage'] })).key)
  await key.call('POST /organisations/:organisationId/assessments/:assessmentId/waves/:wave/releases', { params: wave })
  const report = await key.call('GET /organisations/:organisationId/assessments/:assessmentId/waves/:wave/report', {
    params: wave,
  })
  expect(report.release.number).toBe(1)
})

test('openapi.json says for each operation whether a key opens it', async () => {
  const document = z
    .looseObject({
      paths: z.record(
        z.string(),
        z.record(
          z.string(),
          z.looseObject({ security: z.array(z.record(z.string(), z.array(z.string()))).optional() }),
        ),
      ),
      components: z.looseObject({ securitySchemes: z.record(z.string(), z.looseObject({})) }),
    })
    .parse((await api.send('GET', '/api/v1/openapi.json')).json)
  expect(document.components.securitySchemes.bearer).toMatchObject({ type: 'http', scheme: 'bearer' })
  const open = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([, { security = [] }]) => security.some(entry => 'bearer' in entry))
      .map(([method]) => `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`),
  )
  const allowed = Object.entries(permissionFor).filter(([, one]) => keyPermissions.some(known => known === one))
  expect(open.sort()).toEqual(allowed.map(([key]) => key).sort())
})
