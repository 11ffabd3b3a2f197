import { beforeEach, expect, test } from '@jest/globals'
import { useApp } from '../support/app.ts'
import { pointersOf } from '../support/client.ts'
import { aMember, anOrganisation } from '../support/factories.ts'

const { api, app, db } = useApp()
const [ada, ann] = [api.as('ada'), api.as('ann')]

let params = { organisationId: '' }
beforeEach(async () => {
  params = { organisationId: (await anOrganisation(app, { name: 'City of Norfolk' })).id }
})

const read = (by = ada) => by.call('GET /organisations/:organisationId', { params })
const change = (body: object, by = ada) => by.call('PATCH /organisations/:organisationId', { params, body })

test('everybody inside reads the settings, coordinators change them', async () => {
  await aMember(db, params.organisationId, 'ann', { role: 'analyst' })
  const settings = {
    id: params.organisationId,
    name: 'City of Norfolk',
    language: 'en',
    logo: null,
    requiresTwoFactor: false,
  }
  expect(await read(ann)).toEqual(settings)
  await change({ name: 'Norfolk' }, ann).expectProblem('not-allowed')
  expect(await change({ name: ' Norfolk ', language: 'es' })).toEqual({ ...settings, name: 'Norfolk', language: 'es' })
  expect(await change({ language: 'fr' })).toEqual({ ...settings, name: 'Norfolk', language: 'fr' })
  expect(await read()).toEqual({ ...settings, name: 'Norfolk', language: 'fr' })
})

test('a name that another organisation has, however written, is refused; one’s own in another spelling is not', async () => {
  await api.as('ivy').call('POST /organisations', { body: { name: 'City of Québec' } })
  await change({ name: 'city of quebec' }).expectProblem('already-exists')
  expect((await change({ name: 'CITY OF NORFOLK' })).name).toBe('CITY OF NORFOLK')
})

test('wrong values are pointed at', async () => {
  expect(pointersOf(await change({ name: '' }).expectProblem('invalid-request'))).toEqual(['#/name'])
  expect(pointersOf(await change({ language: '?' }).expectProblem('invalid-request'))).toEqual(['#/language'])
  expect(pointersOf(await change({ slug: 'x' }).expectProblem('invalid-request'))).toEqual(['#/slug'])
})

test('whoever has no second factor cannot lock themselves and everybody out by asking for one', async () => {
  await change({ requiresTwoFactor: true }).expectProblem('two-factor-required')
  expect((await read()).requiresTwoFactor).toBe(false)
})

test('what was changed stands in the audit log; what stayed the same does not', async () => {
  await change({ name: 'City of Norfolk', language: 'es' })
  await change({ language: 'es' })
  await change({})
  const { entries } = await ada.call('GET /organisations/:organisationId/audit', { params })
  expect(entries.map(({ action, details }) => [action, details])).toEqual([['organisation.change', { language: 'es' }]])
})
