import { beforeEach, describe, expect, test } from '@jest/globals'
import { sql } from 'kysely'
import type { CollectorKind } from '../../server/contract/collectors.ts'
import { useApp } from '../support/app.ts'
import { anAnswerSheet, anAssessment, type TestAssessment } from '../support/factories.ts'
import { anInvitation, aPersonalCollector } from '../support/invitations.ts'

const { api, app, db, log } = useApp()

let given: TestAssessment
let link = ''
beforeEach(async () => {
  given = await anAssessment(app, { state: 'planned' })
  link = given.linkOf('resident')
})

const notice = (through = link) => api.call('GET /collectors/:link/notice', { params: { link: through } })
const today = () => new Date().toISOString().slice(0, 10)

test('before it opens a link tells who will ask, from when on if that is known, and where help is', async () => {
  const ada = api.as('ada')
  const areaId = given.assessment.areas[0]?.id ?? ''
  await ada.call('PUT /organisations/:organisationId/areas/:areaId/help-contacts', {
    params: { organisationId: given.organisationId, areaId },
    body: { helpContacts: [{ name: 'Helpline', phone: '1' }] },
  })
  expect(await notice()).toMatchObject({
    ...{ organisation: 'Organisation of ada', audience: 'resident', kind: 'open_link', opensOn: null, closedOn: null },
    languages: ['en', 'es', 'fr', 'ar'],
  })
  await sql`update waves set starts_on = '2030-05-04'`.execute(db)
  const shown = await notice()
  expect(shown.opensOn).toBe('2030-05-04')
  expect(shown.areas.map(({ helpContacts }) => helpContacts[0]?.name)).toEqual(['Helpline', 'Helpline', 'Helpline'])
  expect(JSON.stringify(shown)).not.toContain(given.assessmentId)
})

test('after it has closed a link tells its last day, of the link or of the wave', async () => {
  await sql`update waves set state = 'open', starts_on = '2020-01-01'`.execute(db)
  expect(await notice()).toMatchObject({ opensOn: null, closedOn: null })
  await sql`update collectors set closes_on = '2021-02-03'`.execute(db)
  expect((await notice()).closedOn).toBe('2021-02-03')
  await sql`update collectors set closes_on = null`.execute(db)
  await sql`update waves set state = 'closed', closed_on = current_date`.execute(db)
  expect((await notice()).closedOn).toBe(today())
})

test('an invitation that can no longer be answered has its notice too', async () => {
  const collectorId = await aPersonalCollector(app, given)
  const invited = await anInvitation(app, given, collectorId, { cancelledOn: '2026-01-01' })
  expect(await notice(invited.link)).toMatchObject({ kind: 'personal', audience: 'provider' })
})

test('a link that nobody gave out has none, and nobody sees who asked', async () => {
  await notice('abcdefghjkmn').expectProblem('collector-unknown')
  await notice()
  expect(log).toEqual([])
})

describe('in the next wave', () => {
  const ada = api.as('ada')
  const path = '/organisations/:organisationId/assessments/:assessmentId'
  const at = (wave: number) => ({ ...given.wave, wave })
  const set = (wave: number, state: 'open' | 'closed' | 'archived') =>
    ada.call(`POST ${path}/waves/:wave/state`, { params: at(wave), body: { state } })
  const plan = () => ada.call(`POST ${path}/waves`, { params: given.wave, body: { name: 'Follow-up' } })
  const residentsOf = async (wave: number, kind: CollectorKind = 'open_link') => {
    const { collectors } = await ada.call(`GET ${path}/waves/:wave/collectors`, { params: at(wave) })
    const found = collectors.find(one => one.audience === 'resident' && one.kind === kind)
    if (!found) throw new Error(`wave ${wave} has no ${kind} for residents`)
    return found
  }
  const change = async (wave: number, body: { isOpen?: boolean; closesAtCount?: number }) =>
    ada.call(`PATCH ${path}/waves/:wave/collectors/:collectorId`, {
      params: { ...at(wave), collectorId: (await residentsOf(wave)).id },
      body,
    })
  const add = (body: { kind: CollectorKind; audience?: 'resident' | 'provider' }) =>
    ada.call(`POST ${path}/waves/:wave/collectors`, { params: at(1), body: { audience: 'resident', ...body } })
  const continuedBy = async (through = link) => (await notice(through)).continuedBy
  /** The wave before is closed, this one planned and opened. */
  const goOnTo = async (wave: number) => {
    await set(wave - 1, 'closed')
    await plan()
    await set(wave, 'open')
  }
  beforeEach(() => set(1, 'open'))

  test('a link that is over leads on to the one that continues it, once that takes answers', async () => {
    expect(await continuedBy()).toBeNull()
    await set(1, 'closed')
    expect(await continuedBy()).toBeNull()
    await plan()
    const next = await residentsOf(2)
    expect([(await residentsOf(1)).continues, next.continues]).toEqual([false, true])
    expect(await continuedBy()).toBeNull()
    await set(2, 'open')
    expect(await continuedBy()).toBe(next.link)
    expect(await continuedBy(next.link)).toBeNull()
    await set(1, 'archived')
    expect(await continuedBy()).toBe(next.link)
    await set(2, 'closed')
    expect(await continuedBy()).toBeNull()
  })

  test('each leads to its own: for the same audience, area and kind', async () => {
    const kiosk = await add({ kind: 'kiosk' })
    const north = await ada.call(`POST ${path}/waves/:wave/collectors`, {
      params: at(1),
      body: { audience: 'resident', areaCode: 'north' },
    })
    await goOnTo(2)
    expect(await continuedBy(kiosk.link)).toBe((await residentsOf(2, 'kiosk')).link)
    const to = (await continuedBy(north.link)) ?? ''
    const shown = await api.call('GET /collectors/:link', { params: { link: to } })
    expect(shown.areas.map(({ code }) => code)).toEqual(['north'])
    const provider = (await continuedBy(given.linkOf('provider'))) ?? ''
    expect((await api.call('GET /collectors/:link', { params: { link: provider } })).audience).toBe('provider')
  })

  test('two waves on, the oldest link leads to the newest; while that is only planned, to the one between', async () => {
    await goOnTo(2)
    await plan()
    const [second, third] = [(await residentsOf(2)).link, (await residentsOf(3)).link]
    expect(await continuedBy()).toBe(second)
    await set(3, 'open')
    expect(await continuedBy()).toBe(third)
    await set(2, 'closed')
    expect([await continuedBy(), await continuedBy(second)]).toEqual([third, third])
  })

  test('it leads nowhere where the next was closed by hand, is full, or is over', async () => {
    await goOnTo(2)
    const { link: next } = await change(2, { isOpen: false })
    expect(await continuedBy()).toBeNull()
    await change(2, { isOpen: true, closesAtCount: 1 })
    expect(await continuedBy()).toBe(next)
    await api.call('POST /collectors/:link/responses', { params: { link: next }, body: anAnswerSheet() })
    expect(await continuedBy()).toBeNull()
    await sql`update collectors set closes_at_count = null`.execute(db)
    expect(await continuedBy()).toBe(next)
    await sql`update collectors set closes_on = '2021-02-03' where link = ${next}`.execute(db)
    expect(await continuedBy()).toBeNull()
    await sql`update collectors set closes_on = null`.execute(db)
    await sql`update waves set starts_on = '2020-01-01', ends_on = '2021-02-03' where number = 2`.execute(db)
    expect(await continuedBy()).toBeNull()
  })

  test('one that was closed by hand or is full leads nowhere while its own wave runs, and on once that is over', async () => {
    await plan()
    await set(2, 'open')
    const { link: next } = await residentsOf(2)
    await change(1, { isOpen: false })
    expect(await continuedBy()).toBeNull()
    await change(1, { isOpen: true, closesAtCount: 1 })
    await api.call('POST /collectors/:link/responses', { params: { link }, body: anAnswerSheet() })
    expect(await continuedBy()).toBeNull()
    await set(1, 'closed')
    expect(await continuedBy()).toBe(next)
  })

  test('one whose own last day is over leads on though its wave runs', async () => {
    await plan()
    await set(2, 'open')
    expect(await continuedBy()).toBeNull()
    await sql`update collectors set closes_on = '2021-02-03' where link = ${link}`.execute(db)
    expect(await continuedBy()).toBe((await residentsOf(2)).link)
  })

  test('one that was closed by hand before the next wave was planned is not continued', async () => {
    await change(1, { isOpen: false })
    await goOnTo(2)
    expect(await continuedBy()).toBeNull()
  })

  test('one whose predecessor is taken away stays, and continues nothing', async () => {
    await goOnTo(2)
    const { id } = await residentsOf(2)
    await sql`delete from collectors where link = ${link}`.execute(db)
    expect(await residentsOf(2)).toMatchObject({ id, continues: false })
  })

  test('a personal invitation leads nowhere, and paper has no notice', async () => {
    const collectorId = await aPersonalCollector(app, given)
    const invited = await anInvitation(app, given, collectorId)
    const paper = await add({ kind: 'paper' })
    await goOnTo(2)
    expect(await notice(invited.link)).toMatchObject({ kind: 'personal', continuedBy: null })
    await notice(paper.link).expectProblem('collector-unknown')
  })

  test('links of another organisation lead nowhere by it, and cannot be continued from outside', async () => {
    const other = await anAssessment(app, { of: 'bob', state: 'closed' })
    await goOnTo(2)
    expect(await continuedBy()).not.toBeNull()
    expect(await continuedBy(other.linkOf('resident'))).toBeNull()
    const foreign = other.collectors[0]?.id
    const reach = sql`update collectors set continues_id = ${foreign} where link = ${link}`.execute(db)
    await expect(reach).rejects.toMatchObject({ constraint: 'collectors_continues_fkey' })
  })
})
