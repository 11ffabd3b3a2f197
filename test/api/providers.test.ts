import { beforeEach, expect, test } from '@jest/globals'
import papaparse from 'papaparse'
import type { Api } from '../../server/contract/api.ts'
import type { QueryInput } from '../../server/contract/operation.ts'
import { useApp } from '../support/app.ts'
import { pointersOf } from '../support/client.ts'
import { anOrganisation, areas } from '../support/factories.ts'

const { api, app, db } = useApp()
const ada = api.as('ada')

let params = { organisationId: '' }
beforeEach(async () => {
  params = { organisationId: (await anOrganisation(app)).id }
  await areas(app, params.organisationId)
})

const add = (body: object) => ada.call('POST /organisations/:organisationId/providers', { params, body })
const at = (providerId: string) => ({ params: { ...params, providerId } })
const get = (id: string) => ada.call('GET /organisations/:organisationId/providers/:providerId', at(id))
const change = (id: string, body: object) =>
  ada.call('PUT /organisations/:organisationId/providers/:providerId', { ...at(id), body })
const list = (query: QueryInput<Api['GET /organisations/:organisationId/providers']> = {}) =>
  ada.call('GET /organisations/:organisationId/providers', { params, query })
const names = async (query: QueryInput<Api['GET /organisations/:organisationId/providers']> = {}) =>
  (await list(query)).providers.map(({ name }) => name)

const house = {
  name: 'Safe House',
  code: 'SH-1',
  sector: 'victim_services',
  areaCode: 'north',
  website: 'https://safehouse.example',
  contacts: [
    { name: 'Pia', email: 'pia@safehouse.example', phone: '+1 703 555 0100', language: 'es' },
    { name: 'Ana', email: 'ana@safehouse.example' },
  ],
}

test('an entry is added with its contacts and can be read again', async () => {
  const added = await add(house)
  expect(added).toMatchObject({
    audience: 'provider',
    code: 'SH-1',
    name: 'Safe House',
    sector: 'victim_services',
    area: { code: 'north', name: 'North town' },
    isActive: true,
    mergedInto: null,
  })
  expect(added.contacts.map(({ name, email, language, optedOutOn }) => [name, email, language, optedOutOn])).toEqual([
    ['Ana', 'ana@safehouse.example', 'en', null],
    ['Pia', 'pia@safehouse.example', 'es', null],
  ])
  expect(await get(added.id)).toEqual(added)
})

test('what does not fit is pointed at and nothing is stored', async () => {
  const problem = await add({
    name: '',
    code: 'has space',
    sector: 'astrology',
    website: 'javascript:alert(1)',
    contacts: [{ email: 'nobody' }],
  }).expectProblem('invalid-request')
  expect(pointersOf(problem).sort()).toEqual(['#/code', '#/contacts/0/email', '#/name', '#/sector', '#/website'])
  expect(pointersOf(await add({ name: 'X', areaCode: 'nowhere' }).expectProblem('invalid-request'))).toEqual([
    '#/areaCode',
  ])
  const twice = await add({ name: 'X', contacts: [{ email: 'a@b.example' }, { email: 'A@B.example' }] }).expectProblem(
    'invalid-request',
  )
  expect(pointersOf(twice)).toEqual(['#/contacts/1/email'])
  expect((await list({ active: 'all' })).total).toBe(0)
})

test('a code belongs to one entry', async () => {
  await add(house)
  await add({ name: 'Another', code: 'SH-1' }).expectProblem('already-exists')
  const other = await add({ name: 'Another', code: 'SH-2' })
  await change(other.id, { name: 'Another', code: 'SH-1' }).expectProblem('already-exists')
})

test('the list is found by what people remember, without accents and capitals', async () => {
  await add(house)
  await add({ name: 'Córdoba Legal Aid', code: 'L_1', contacts: [{ name: 'José Núñez', email: 'jose@legal.example' }] })
  await add({ name: '100% Faith', website: 'https://faith.example' })
  expect(await names({ search: 'cordoba' })).toEqual(['Córdoba Legal Aid'])
  expect(await names({ search: 'CÓRDOBA' })).toEqual(['Córdoba Legal Aid'])
  expect(await names({ search: 'nunez' })).toEqual(['Córdoba Legal Aid'])
  expect(await names({ search: 'ana@' })).toEqual(['Safe House'])
  expect(await names({ search: 'faith.example' })).toEqual(['100% Faith'])
  expect(await names({ search: '0%' })).toEqual(['100% Faith'])
  expect(await names({ search: 'l_1' })).toEqual(['Córdoba Legal Aid'])
  expect(await names({ search: '_' })).toEqual(['Córdoba Legal Aid'])
  expect(await names({ search: "'; drop table providers; --" })).toEqual([])
})

test('the list is filtered by audience, sector, area and what is below it, being active, and being reachable', async () => {
  await add(house)
  await add({ name: 'County police', audience: 'partner', sector: 'police', areaCode: 'county' })
  await add({ name: 'Closed shelter', isActive: false, areaCode: 'south' })
  await add({ name: 'Quiet', contacts: [{ email: 'quiet@example.org', optsOut: false }] })
  await db.updateTable('contacts').set({ bouncedOn: '2026-03-01' }).where('email', '=', 'quiet@example.org').execute()
  expect(await names()).toEqual(['County police', 'Quiet', 'Safe House'])
  expect(await names({ audience: 'partner' })).toEqual(['County police'])
  expect(await names({ sector: 'victim_services' })).toEqual(['Safe House'])
  expect(await names({ sector: 'none' })).toEqual(['Quiet'])
  expect(await names({ area: 'county', active: 'all' })).toEqual(['Closed shelter', 'County police', 'Safe House'])
  expect(await names({ area: 'north' })).toEqual(['Safe House'])
  expect(await names({ active: 'no' })).toEqual(['Closed shelter'])
  expect(await names({ contact: 'reachable' })).toEqual(['Safe House'])
  expect(await names({ contact: 'unreachable' })).toEqual(['County police', 'Quiet'])
})

test('pages follow each other in one order, whatever it is sorted by', async () => {
  const rows = Array.from({ length: 120 }, (_, row) => ({
    organisationId: params.organisationId,
    name: `Provider ${String((row * 37) % 120).padStart(3, '0')}`,
    sector: ['police', 'faith', ''][row % 3] ?? '',
  }))
  await db.insertInto('providers').values(rows).execute()
  for (const sort of ['name', 'sector', 'area', 'code'] as const) {
    const seen = []
    for (let page = 1; page <= 3; page++) seen.push(...(await names({ sort, page, size: 50 })))
    expect([sort, seen.length, new Set(seen).size]).toEqual([sort, 120, 120])
  }
  expect((await list({ size: 50 })).total).toBe(120)
  expect((await names({ order: 'desc' }))[0]).toBe('Provider 119')
  const sectors = (await list({ sort: 'sector', size: 200 })).providers.map(({ sector }) => sector)
  expect([sectors[0], sectors[119]]).toEqual(['faith', ''])
})

test('contacts are changed, added and removed with their entry', async () => {
  const { id, contacts } = await add(house)
  const [ana, pia] = contacts
  const changed = await change(id, {
    ...house,
    isActive: false,
    contacts: [
      { id: pia?.id, name: 'Pia Ruiz', email: 'pia@safehouse.example', language: 'fr' },
      { name: 'New', email: 'new@safehouse.example' },
    ],
  })
  expect(changed.isActive).toBe(false)
  expect(changed.contacts.map(({ name, language }) => [name, language])).toEqual([
    ['New', 'en'],
    ['Pia Ruiz', 'fr'],
  ])
  expect(changed.contacts[1]?.id).toBe(pia?.id)
  const problem = await change(id, {
    ...house,
    contacts: [{ id: ana?.id, email: 'ana@safehouse.example' }],
  }).expectProblem('invalid-request')
  expect(pointersOf(problem)).toEqual(['#/contacts/0/id'])
})

test('two contacts may exchange their addresses', async () => {
  const { id, contacts } = await add(house)
  const [ana, pia] = contacts
  const changed = await change(id, {
    ...house,
    contacts: [
      { id: ana?.id, name: 'Ana', email: pia?.email },
      { id: pia?.id, name: 'Pia', email: ana?.email },
    ],
  })
  expect(changed.contacts.map(({ email }) => email)).toEqual(['pia@safehouse.example', 'ana@safehouse.example'])
})

test('whoever opted out stays so until the address is corrected, under any entry, and is not removed', async () => {
  const { id, contacts } = await add(house)
  const pia = contacts.find(contact => contact.name === 'Pia')
  const saved = (over: object) => change(id, { ...house, contacts: [{ ...pick(pia), ...over }] })
  expect((await saved({ optsOut: true })).contacts[0]?.optedOutOn).toMatch(/^\d{4}-\d\d-\d\d$/)
  expect((await saved({})).contacts[0]?.optedOutOn).not.toBeNull()
  expect(pointersOf(await saved({ clearsOptOut: true }).expectProblem('invalid-request'))).toEqual([
    '#/contacts/0/clearsOptOut',
  ])
  await change(id, { ...house, contacts: [] }).expectProblem('in-use')
  const elsewhere = await add({ name: 'Other', contacts: [{ email: 'PIA@safehouse.example' }] })
  expect(elsewhere.contacts[0]?.optedOutOn).not.toBeNull()
  expect((await saved({ email: 'pia2@safehouse.example' })).contacts[0]?.optedOutOn).not.toBeNull()
  const cleared = await saved({ email: 'pia3@safehouse.example', clearsOptOut: true })
  expect(cleared.contacts[0]?.optedOutOn).toBeNull()
  const back = await saved({ email: 'pia@safehouse.example', clearsOptOut: true })
  expect(back.contacts[0]?.optedOutOn).not.toBeNull()
})

test('a bounce is forgotten with a corrected address only', async () => {
  const { id } = await add({ ...house, contacts: house.contacts.slice(0, 1) })
  await db.updateTable('contacts').set({ bouncedOn: '2026-03-01', bounceReason: 'no such mailbox' }).execute()
  const [pia] = (await get(id)).contacts
  expect(pia).toMatchObject({ bouncedOn: '2026-03-01', bounceReason: 'no such mailbox' })
  const saved = (over: object) => change(id, { ...house, contacts: [{ ...pick(pia), ...over }] })
  expect((await saved({ name: 'Pia R.' })).contacts[0]?.bouncedOn).toBe('2026-03-01')
  expect((await saved({ email: 'pia.ruiz@safehouse.example' })).contacts[0]).toMatchObject({
    bouncedOn: null,
    bounceReason: null,
  })
})

const pick = (contact: { id: string; name: string; email: string } | undefined) => ({
  id: contact?.id,
  name: contact?.name,
  email: contact?.email,
})

test('the register is written as CSV that no spreadsheet takes for a formula', async () => {
  await add(house)
  await add({ name: '=HYPERLINK("http://evil.example")', sector: 'police' })
  const { text, headers } = await ada.send(
    'GET',
    `/api/v1/organisations/${params.organisationId}/providers.csv?sort=name`,
  )
  expect(headers.get('content-type')).toContain('text/csv')
  expect(text.startsWith('code,name,')).toBe(true)
  const { data } = papaparse.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true })
  expect(data.map(row => [row.code, row.name, row.area_code, row.email])).toEqual([
    ['', '\'=HYPERLINK("http://evil.example")', '', ''],
    ['SH-1', 'Safe House', 'north', 'ana@safehouse.example'],
    ['SH-1', 'Safe House', 'north', 'pia@safehouse.example'],
  ])
})

test('an area that the register uses stays', async () => {
  const { area } = await add(house)
  await ada
    .call('DELETE /organisations/:organisationId/areas/:areaId', { params: { ...params, areaId: area?.id ?? '' } })
    .expectProblem('in-use')
})

test('every change of the register stands in the audit log', async () => {
  const { id } = await add(house)
  await change(id, { ...house, isActive: false, contacts: [] })
  const { entries } = await ada.call('GET /organisations/:organisationId/audit', { params })
  expect(entries.map(({ action, target }) => [action, target])).toEqual([
    ['provider.change', id],
    ['provider.add', id],
  ])
})
