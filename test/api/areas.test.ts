import { beforeEach, expect, test } from '@jest/globals'
import { useApp } from '../support/app.ts'
import { pointersOf } from '../support/client.ts'
import { anAssessment, anOrganisation, areas } from '../support/factories.ts'

const { api, app } = useApp()
const ada = api.as('ada')

let params = { organisationId: '' }
beforeEach(async () => {
  params = { organisationId: (await anOrganisation(app)).id }
})

const save = (...given: object[]) =>
  ada.call('POST /organisations/:organisationId/areas', { params, body: { areas: given } })
const list = async () => (await ada.call('GET /organisations/:organisationId/areas', { params })).areas
const tree = async () => (await list()).map(area => [area.code, area.parentCode])
const state = { code: 'VA', name: 'Virginia' }
const county = { code: 'VA-013', name: 'Arlington', parentCode: 'VA' }

test('areas are listed parents first, whatever order they came in', async () => {
  expect(await save({ code: 'town', name: 'Town', parentCode: 'VA-013' }, county, state)).toEqual({
    added: 3,
    updated: 0,
  })
  expect(await tree()).toEqual([
    ['VA', null],
    ['VA-013', 'VA'],
    ['town', 'VA-013'],
  ])
})

test('saving a code again changes that area and keeps its help numbers', async () => {
  await save(state, county)
  const [, first] = await list()
  const helpContacts = [{ name: 'Hotline', phone: '1-888-373-7888', languages: [] }]
  await ada.call('PUT /organisations/:organisationId/areas/:areaId/help-contacts', {
    params: { ...params, areaId: first?.id ?? '' },
    body: { helpContacts },
  })
  expect(await save({ ...county, name: 'Arlington County', population: 238_643 })).toEqual({ added: 0, updated: 1 })
  expect((await list())[1]).toMatchObject({
    id: first?.id,
    name: 'Arlington County',
    population: 238_643,
    helpContacts,
  })
})

test('an area can move to another parent, also to none', async () => {
  await save(state, { code: 'MD', name: 'Maryland' }, county)
  await save({ ...county, parentCode: 'MD' })
  expect(await tree()).toContainEqual(['VA-013', 'MD'])
  await save({ code: 'VA-013', name: 'Arlington' })
  expect(await tree()).toContainEqual(['VA-013', null])
})

test('unknown parents, repeated codes and circles are pointed at, and nothing is saved', async () => {
  const problem = await save(
    state,
    { ...county, parentCode: 'XX' },
    { code: 'VA', name: 'Again' },
    { code: 'a', name: 'A', parentCode: 'b' },
    { code: 'b', name: 'B', parentCode: 'a' },
    { code: 'self', name: 'Self', parentCode: 'self' },
  ).expectProblem('invalid-request')
  expect(problem.errors?.map(({ pointer, code }) => [pointer, code])).toEqual([
    ['#/areas/2/code', 'duplicate_code'],
    ['#/areas/1/parentCode', 'unknown_parent'],
    ['#/areas/3/parentCode', 'area_within_itself'],
    ['#/areas/4/parentCode', 'area_within_itself'],
    ['#/areas/5/parentCode', 'area_within_itself'],
  ])
  expect(await list()).toEqual([])
})

test('a circle through areas that exist is refused too', async () => {
  await save(state, county)
  const problem = await save({ ...state, parentCode: 'VA-013' }).expectProblem('invalid-request')
  expect(pointersOf(problem)).toEqual(['#/areas/0/parentCode'])
  expect(await tree()).toEqual([
    ['VA', null],
    ['VA-013', 'VA'],
  ])
})

test('two saves at once cannot make a circle together', async () => {
  for (let round = 0; round < 5; round++) {
    await save({ code: 'a', name: 'A' }, { code: 'b', name: 'B' })
    await Promise.allSettled([
      save({ code: 'a', name: 'A', parentCode: 'b' }),
      save({ code: 'b', name: 'B', parentCode: 'a' }),
    ])
    expect((await list()).map(area => area.code).sort()).toEqual(['a', 'b'])
  }
})

test('a deep chain and a wide level are saved at once', async () => {
  const chain = Array.from({ length: 200 }, (_, i) => ({
    code: `c${i}`,
    name: `C${i}`,
    parentCode: i ? `c${i - 1}` : null,
  }))
  const level = Array.from({ length: 1000 }, (_, i) => ({ code: `w${i}`, name: `W${i}`, parentCode: 'c0' }))
  expect(await save(...chain, ...level)).toEqual({ added: 1200, updated: 0 })
  expect(await list()).toHaveLength(1200)
})

test('each field that does not fit is pointed at', async () => {
  const problem = await save(
    { code: 'has space', name: '' },
    { code: 'ok', name: 'Ok', population: -1, nonsense: true },
  ).expectProblem('invalid-request')
  expect(pointersOf(problem).sort()).toEqual([
    '#/areas/0/code',
    '#/areas/0/name',
    '#/areas/1/nonsense',
    '#/areas/1/population',
  ])
  await save().expectProblem('invalid-request')
})

test('an area that nothing uses can be removed', async () => {
  await save(state, county)
  const [, last] = await list()
  const at = { params: { ...params, areaId: last?.id ?? '' } }
  await ada.call('DELETE /organisations/:organisationId/areas/:areaId', at)
  expect(await tree()).toEqual([['VA', null]])
  await ada.call('DELETE /organisations/:organisationId/areas/:areaId', at).expectProblem('not-found')
})

test('an area with areas below it, or of an assessment, stays', async () => {
  const [top, north] = await areas(app, params.organisationId)
  await anAssessment(app, { ...params, areaCodes: ['north'] })
  for (const area of [top, north]) {
    const at = { params: { ...params, areaId: area?.id ?? '' } }
    await ada.call('DELETE /organisations/:organisationId/areas/:areaId', at).expectProblem('in-use')
  }
  expect(await list()).toHaveLength(3)
})

test('respondents see the help numbers of their area, or of the nearest area above it', async () => {
  const [top, north] = await areas(app, params.organisationId)
  const { linkOf } = await anAssessment(app, params)
  const set = (areaId: string | undefined, name: string) =>
    ada.call('PUT /organisations/:organisationId/areas/:areaId/help-contacts', {
      params: { ...params, areaId: areaId ?? '' },
      body: { helpContacts: [{ name }] },
    })
  await set(top?.id, 'State line')
  await set(north?.id, 'North line')
  const { areas: shown } = await api.call('GET /collectors/:link', { params: { link: linkOf('resident') } })
  expect(shown.map(area => [area.code, area.helpContacts.map(contact => contact.name)])).toEqual([
    ['county', ['State line']],
    ['north', ['North line']],
    ['south', ['State line']],
  ])
})

test('for readers of each language the nearest numbers are shown', async () => {
  const [top, north] = await areas(app, params.organisationId)
  const { linkOf } = await anAssessment(app, params)
  const set = (areaId: string | undefined, ...helpContacts: object[]) =>
    ada.call('PUT /organisations/:organisationId/areas/:areaId/help-contacts', {
      params: { ...params, areaId: areaId ?? '' },
      body: { helpContacts },
    })
  await set(top?.id, { name: 'State' }, { name: 'Estado', languages: ['es'] }, { name: 'État', languages: ['fr'] })
  await set(north?.id, { name: 'Norte', languages: ['es'] })
  const { areas: shown } = await api.call('GET /collectors/:link', { params: { link: linkOf('resident') } })
  expect(shown.map(area => [area.code, area.helpContacts.map(({ name }) => name).join()])).toEqual([
    ['county', 'State,Estado,État'],
    ['north', 'Norte,State,État'],
    ['south', 'State,Estado,État'],
  ])
})

test('a help contact is a name, and its address a web address', async () => {
  const [top] = await areas(app, params.organisationId)
  const put = (helpContacts: object[]) =>
    ada.call('PUT /organisations/:organisationId/areas/:areaId/help-contacts', {
      params: { ...params, areaId: top?.id ?? '' },
      body: { helpContacts },
    })
  const problem = await put([{ name: '' }, { name: 'Line', url: 'javascript:alert(1)' }]).expectProblem(
    'invalid-request',
  )
  expect(pointersOf(problem)).toEqual(['#/helpContacts/0/name', '#/helpContacts/1/url'])
  const complete = { name: 'Line', phone: '112', url: 'https://example.org', note: 'day and night', languages: ['es'] }
  expect((await put([complete])).helpContacts).toEqual([complete])
})

test('a help number without a digit is refused: nobody could dial it', async () => {
  const [top] = await areas(app, params.organisationId)
  const put = (phone: string) =>
    ada.call('PUT /organisations/:organisationId/areas/:areaId/help-contacts', {
      params: { ...params, areaId: top?.id ?? '' },
      body: { helpContacts: [{ name: 'Line', phone }] },
    })
  expect(pointersOf(await put('call us').expectProblem('invalid-request'))).toEqual(['#/helpContacts/0/phone'])
  for (const phone of ['', '1-800-CALL', '٩١١']) expect((await put(phone)).helpContacts[0]?.phone).toBe(phone)
})

test('the help contacts of an unknown area are not found', async () => {
  const areaId = '00000000-0000-4000-8000-000000000000'
  await ada
    .call('PUT /organisations/:organisationId/areas/:areaId/help-contacts', {
      params: { ...params, areaId },
      body: { helpContacts: [] },
    })
    .expectProblem('not-found')
})
