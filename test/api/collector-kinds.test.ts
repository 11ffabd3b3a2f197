import { beforeEach, expect, test } from '@jest/globals'
import { sql } from 'kysely'
import { useApp } from '../support/app.ts'
import { pointersOf } from '../support/client.ts'
import { anAssessment, type TestAssessment } from '../support/factories.ts'

const { api, app, db } = useApp()
const ada = api.as('ada')
const collectors = '/organisations/:organisationId/assessments/:assessmentId/waves/:wave/collectors'

let given: TestAssessment
beforeEach(async () => {
  given = await anAssessment(app)
})

const add = (body: object) => ada.call(`POST ${collectors}`, { params: given.wave, body })
const change = (collectorId: string, body: object) =>
  ada.call(`PATCH ${collectors}/:collectorId`, { params: { ...given.wave, collectorId }, body })
const list = async (wave = 1) =>
  (await ada.call(`GET ${collectors}`, { params: { ...given.wave, wave } })).collectors.filter(
    ({ label }) => label !== '',
  )
const look = (link: string) => api.call('GET /collectors/:link', { params: { link } })
const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
const actions = async () =>
  (await ada.call('GET /organisations/:organisationId/audit', { params: given.wave })).entries.map(
    ({ action, details }) => [action, details],
  )

test('a kiosk is added with a label, and its page is told what it is', async () => {
  const kiosk = await add({
    kind: 'kiosk',
    audience: 'resident',
    label: ' Library ',
    areaCode: 'north',
    closesAtCount: 5,
  })
  expect(kiosk).toMatchObject({
    ...{ kind: 'kiosk', label: 'Library', isAnonymous: false, asksProof: true, closesOn: null, closesAtCount: 5 },
    ...{ isOpen: true, stopped: null },
  })
  expect(await look(kiosk.link)).toMatchObject({ kind: 'kiosk', asksProof: true, audience: 'resident' })
  expect(await list()).toEqual([kiosk])
  expect(await actions()).toEqual([['collector.add', { kind: 'kiosk', audience: 'resident' }]])
})

test('an open link asks for a proof of work unless that is turned off', async () => {
  expect((await add({ audience: 'resident' })).asksProof).toBe(true)
  expect((await add({ audience: 'resident', asksProof: false })).asksProof).toBe(false)
})

test('a kind that there is not is pointed at', async () => {
  const problem = await add({ kind: 'anything', audience: 'provider' }).expectProblem('invalid-request')
  expect(pointersOf(problem)).toEqual(['#/kind'])
})

test('the address of a collector whose kind respondents do not open is not known', async () => {
  const { link } = await add({ audience: 'provider' })
  for (const kind of ['personal', 'paper']) {
    await sql`alter table collectors disable trigger collectors_fixed`.execute(db)
    await sql`update collectors set kind = ${kind} where link = ${link}`.execute(db)
    await sql`alter table collectors enable trigger collectors_fixed`.execute(db)
    await look(link).expectProblem('collector-unknown')
  }
})

test.each([
  [{ label: 'x'.repeat(121) }, '#/label'],
  [{ label: 'two\nlines' }, '#/label'],
  [{ closesOn: '2026-02-30' }, '#/closesOn'],
  [{ closesOn: 'tomorrow' }, '#/closesOn'],
  [{ closesOn: '2020-01-01' }, '#/closesOn'],
  [{ closesAtCount: 0 }, '#/closesAtCount'],
  [{ closesAtCount: 1.5 }, '#/closesAtCount'],
  [{ asksProof: 'yes' }, '#/asksProof'],
])('%j is pointed at, when it is added and when it is changed', async (body, pointer) => {
  expect(pointersOf(await add({ audience: 'resident', ...body }).expectProblem('invalid-request'))).toEqual([pointer])
  const { id } = await add({ audience: 'resident', label: 'Hall' })
  expect(pointersOf(await change(id, body).expectProblem('invalid-request'))).toEqual([pointer])
  expect(await list()).toMatchObject([{ label: 'Hall', closesOn: null, closesAtCount: null, asksProof: true }])
})

test('label, end and proof can be changed; what is not given stays; each change is on record', async () => {
  const { id } = await add({ kind: 'kiosk', audience: 'resident', label: 'Hall', closesAtCount: 9 })
  const soon = day(3)
  expect(await change(id, { label: 'Town hall', closesOn: soon })).toMatchObject({
    ...{ id, kind: 'kiosk', label: 'Town hall', closesOn: soon, closesAtCount: 9, asksProof: true },
  })
  expect(await change(id, { closesOn: null, closesAtCount: null, asksProof: false })).toMatchObject({
    ...{ label: 'Town hall', closesOn: null, closesAtCount: null, asksProof: false },
  })
  await change(id, { isOpen: false })
  await change(id, {})
  expect((await actions()).slice(0, 4)).toEqual([
    ['collector.change', {}],
    ['collector.close', {}],
    ['collector.change', { closesOn: null, closesAtCount: null, asksProof: false }],
    ['collector.change', { label: 'Town hall', closesOn: soon }],
  ])
})

test.each(['kind', 'isAnonymous', 'audience', 'areaCode', 'link'])(
  'the %s of a collector cannot be changed',
  async field => {
    const { id } = await add({ audience: 'resident', label: 'Hall' })
    const problem = await change(id, { [field]: 'kiosk' }).expectProblem('invalid-request')
    expect(pointersOf(problem)).toEqual([`#/${field}`])
  },
)

test.each(['kind = ‘kiosk’', 'is_anonymous = true', 'audience = ‘partner’', 'link = ‘abcdefghjkmn’'])(
  'nor does the database let it be: %s',
  async assignment => {
    const statement = `update collectors set ${assignment.replaceAll(/[‘’]/g, "'")} where kind = 'open_link'`
    await expect(sql.raw(statement).execute(db)).rejects.toMatchObject({ constraint: 'collectors_fixed' })
  },
)

test('the next wave gets every collector again that was not closed by hand, but not when it closes', async () => {
  await add({
    kind: 'kiosk',
    audience: 'resident',
    label: 'Library',
    areaCode: 'north',
    closesOn: day(2),
    closesAtCount: 7,
  })
  await add({ audience: 'resident', label: 'Flyers', asksProof: false })
  const { id } = await add({ audience: 'resident', label: 'Closed' })
  await change(id, { isOpen: false })
  await db
    .insertInto('collectors')
    .values([
      {
        ...{
          organisationId: given.organisationId,
          assessmentId: given.assessmentId,
          waveNumber: 1,
          audience: 'provider',
        },
        ...{ kind: 'personal', label: 'By invitation', isAnonymous: true, link: 'personallink' },
        invitationTexts: JSON.stringify({ en: { subject: 'Hello', body: 'Text' } }),
      },
    ])
    .execute()
  await ada.call('POST /organisations/:organisationId/assessments/:assessmentId/waves', {
    params: given.wave,
    body: { name: 'Follow-up' },
  })
  const expected = [
    { label: 'By invitation', kind: 'personal', isAnonymous: true, area: null },
    { label: 'Flyers', kind: 'open_link', asksProof: false, area: null },
    { label: 'Library', kind: 'kiosk', asksProof: true, area: { code: 'north', name: 'North town' } },
  ]
  expect(await list(2)).toMatchObject(
    expected.map(one => ({ ...one, closesOn: null, closesAtCount: null, isOpen: true })),
  )
})
