import { beforeEach, expect, test } from '@jest/globals'
import { publicUrl, useApp } from '../support/app.ts'
import { pointersOf } from '../support/client.ts'
import { aMember, anAnswerSheet, anAssessment, aProvider, type TestAssessment } from '../support/factories.ts'
import { anInvitation, aPersonalCollector } from '../support/invitations.ts'

const { api, app, db } = useApp()
const ada = api.as('ada')
const at = '/organisations/:organisationId/assessments/:assessmentId/waves/:wave/collectors/:collectorId'

let given: TestAssessment
let params = { organisationId: '', assessmentId: '', wave: 1, collectorId: '' }
beforeEach(async () => {
  given = await anAssessment(app)
  params = { ...given.wave, collectorId: await aPersonalCollector(app, given) }
})

const preview = (body: object = {}) => ada.call(`POST ${at}/invitations/preview`, { params, body })
const invite = (body: object = {}) => ada.call(`POST ${at}/invitations`, { params, body })
const list = (query: object = {}) => ada.call(`GET ${at}/invitations`, { params, query })
const change = (invitationId: string, body: object) =>
  ada.call(`PATCH ${at}/invitations/:invitationId`, { params: { ...params, invitationId }, body })
const actions = async () =>
  (await db.selectFrom('auditEntries').select(['action', 'details']).orderBy('id').execute()).filter(({ action }) =>
    action.startsWith('invitation.'),
  )
const areaId = (code: string) => given.assessment.areas.find(area => area.code === code)?.id ?? null
const aContact = (providerId: string, email: string, more: object = {}) =>
  db
    .insertInto('contacts')
    .values({ organisationId: given.organisationId, providerId, email, ...more })
    .execute()

test('what a choice would do is counted before: languages, and who is left out and why', async () => {
  const shared = await aProvider(app, given.organisationId, { name: 'A', email: 'a@example.org', language: 'es' })
  await aContact(shared, 'second@example.org', { language: 'fr' })
  await aProvider(app, given.organisationId, { name: 'B', email: 'b@example.org' })
  const out = await aProvider(app, given.organisationId, { name: 'C', email: 'c@example.org' })
  const gone = await aProvider(app, given.organisationId, { name: 'D', email: 'd@example.org' })
  await db.updateTable('contacts').set({ optedOutOn: '2026-01-01' }).where('providerId', '=', out).execute()
  await db.updateTable('contacts').set({ bouncedOn: '2026-01-01' }).where('providerId', '=', gone).execute()
  await db.insertInto('providers').values({ organisationId: given.organisationId, name: 'Nobody' }).execute()
  await anInvitation(app, given, params.collectorId, { provider: { name: 'E', email: 'e@example.org' } })
  await aProvider(app, given.organisationId, { name: 'F', audience: 'partner', email: 'f@example.org' })
  await aProvider(app, given.organisationId, { name: 'G', isActive: false, email: 'g@example.org' })

  expect(await preview()).toEqual({
    people: 2,
    providers: 2,
    languages: [
      { language: 'en', people: 1 },
      { language: 'es', people: 1 },
    ],
    leftOut: { invited: 1, optedOut: 1, bounced: 1, noContact: 1 },
  })
  expect(await preview({ contacts: 'all' })).toMatchObject({ people: 3, providers: 2 })
  expect((await list()).matching).toBe(1)
  expect(await invite()).toEqual({ invited: 2, queued: 0 })
  expect((await list()).invitations.map(({ contact }) => contact?.email)).toEqual([
    'a@example.org',
    'b@example.org',
    'e@example.org',
  ])
  expect(await invite()).toEqual({ invited: 0, queued: 0 })
  expect(await invite({ contacts: 'all' })).toEqual({ invited: 1, queued: 0 })
})

test('somebody else of a provider is chosen when the first has opted out', async () => {
  const provider = await aProvider(app, given.organisationId, { email: 'first@example.org', contactName: 'Ana' })
  await aContact(provider, 'second@example.org', { name: 'Zoe' })
  await db.updateTable('contacts').set({ optedOutOn: '2026-01-01' }).where('email', '=', 'first@example.org').execute()
  await invite()
  expect((await list()).invitations).toMatchObject([{ contact: { email: 'second@example.org', name: 'Zoe' } }])
})

test('providers are chosen by sector, by area with all below it, and by name', async () => {
  const add = (name: string, sector: string, area: string) =>
    aProvider(app, given.organisationId, { name, sector, areaId: areaId(area), email: `${name}@example.org` })
  await add('North health', 'health', 'north')
  await add('South health', 'health', 'south')
  const law = await add('North law', 'law', 'north')
  await add('County health', 'health', 'county')
  const chosen = async (choice: object) => (await preview(choice)).people
  expect(await chosen({ sectors: ['health'] })).toBe(3)
  expect(await chosen({ areaCodes: ['north'] })).toBe(2)
  expect(await chosen({ areaCodes: ['county'] })).toBe(4)
  expect(await chosen({ areaCodes: ['north', 'south'], sectors: ['health'] })).toBe(2)
  expect(await chosen({ providerIds: [law] })).toBe(1)
  expect(await chosen({ providerIds: [law], sectors: ['health'] })).toBe(0)
  expect(await chosen({ providerIds: [] })).toBe(0)
})

test('nobody of another organisation can be invited', async () => {
  const other = await anAssessment(app, { of: 'bob' })
  const theirs = await aProvider(app, other.organisationId, {})
  expect(await preview({ providerIds: [theirs] })).toMatchObject({ people: 0 })
  expect(await invite({ providerIds: [theirs] })).toEqual({ invited: 0, queued: 0 })
})

test('partners are invited through a collector for partners', async () => {
  const partners = await anAssessment(app, { organisationId: given.organisationId, audiences: ['partner'] })
  params = { ...partners.wave, collectorId: await aPersonalCollector(app, partners, { audience: 'partner' }) }
  await aProvider(app, given.organisationId, { audience: 'partner', name: 'Police', email: 'police@example.org' })
  await aProvider(app, given.organisationId, { name: 'House' })
  await invite()
  expect((await list()).invitations.map(({ provider }) => provider.name)).toEqual(['Police'])
})

test('the same people invited twice at once are invited once', async () => {
  for (const name of ['A', 'B', 'C']) await aProvider(app, given.organisationId, { name, email: `${name}@example.org` })
  const replies = await Promise.all([invite({ isSentNow: true }), invite({ isSentNow: true }), invite()])
  expect(replies.reduce((sum, { invited }) => sum + invited, 0)).toBe(3)
  expect(await db.selectFrom('invitations').select('id').execute()).toHaveLength(3)
})

test('the list can be searched and filtered, a page at a time, and counts every state', async () => {
  const names = ['Alpha', 'Beta', 'Gamma', 'Delta', 'Epsilon', 'Zeta', 'Eta', 'Theta', '100%']
  for (const [index, name] of names.entries())
    await aProvider(app, given.organisationId, {
      name,
      email: `${index}@example.org`,
      contactName: `P ${name}`,
      language: index % 2 ? 'es' : 'en',
    })
  await invite()
  const set = (name: string, values: object) =>
    db
      .updateTable('invitations')
      .set(values)
      .where('providerId', 'in', db.selectFrom('providers').select('id').where('name', '=', name))
      .execute()
  const day = '2026-01-02'
  await set('Beta', { sentOn: day })
  await set('Gamma', { sentOn: day, openedOn: day })
  await set('Delta', { sentOn: day, openedOn: day, startedOn: day })
  await set('Epsilon', { hasCompleted: true, completedOn: day, optedOutOn: day })
  await set('Zeta', { bouncedOn: day })
  await set('Eta', { optedOutOn: day, bouncedOn: day })
  await set('Theta', { cancelledOn: day })
  await set('100%', { completedOn: day })
  const all = await list()
  expect(all.counts).toEqual({
    waiting: 1,
    sent: 1,
    opened: 1,
    started: 1,
    completed: 1,
    withdrawn: 1,
    bounced: 1,
    opted_out: 1,
    cancelled: 1,
  })
  expect([all.matching, all.languages]).toEqual([9, ['en', 'es']])
  expect(all.invitations.map(({ provider }) => provider.name)).toEqual([...names].sort())
  for (const [state, name] of [
    ['waiting', 'Alpha'],
    ['completed', 'Epsilon'],
    ['withdrawn', '100%'],
    ['opted_out', 'Eta'],
  ]) {
    const found = await list({ state })
    expect([found.matching, found.invitations.map(({ provider }) => provider.name)]).toEqual([1, [name]])
  }
  expect((await list({ search: 'ETA' })).invitations.map(({ provider }) => provider.name)).toEqual([
    'Beta',
    'Eta',
    'Theta',
    'Zeta',
  ])
  expect((await list({ search: '0%' })).matching).toBe(1)
  expect((await list({ search: '8@example' })).matching).toBe(1)
  expect((await list({ language: 'es' })).matching).toBe(4)
  const page = await list({ limit: 2, offset: 2 })
  expect([page.matching, page.invitations.map(({ provider }) => provider.name)]).toEqual([9, ['Beta', 'Delta']])
})

test('the CSV holds what the list shows, guards formulas, and holds no link', async () => {
  await aProvider(app, given.organisationId, { name: '=Alpha "quoted"', contactName: '+1', email: 'a@example.org' })
  await aProvider(app, given.organisationId, { name: 'Beta', email: 'b@example.org', language: 'es' })
  await invite({ isSentNow: true })
  const path = `/api/v1${`${at}/invitations.csv`
    .replace(':organisationId', params.organisationId)
    .replace(':assessmentId', params.assessmentId)
    .replace(':wave', '1')
    .replace(':collectorId', params.collectorId)}`
  const { text, headers, status } = await ada.send('GET', path)
  expect([status, headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8'])
  expect(headers.get('content-disposition')).toContain('invitations.csv')
  const lines = text.trim().split('\r\n')
  expect(lines).toHaveLength(3)
  expect(lines[1]).toMatch(/^"'=Alpha ""quoted""","'\+1",a@example\.org,,en,queued,\d{4}-\d{2}-\d{2},,,,0,$/)
  for (const { id } of (await list()).invitations) expect(text).not.toContain(app.secrets.invitationLinkOf(id))
  expect((await ada.send('GET', `${path}?language=es`)).text.trim().split('\r\n')).toHaveLength(2)
})

test('an invitation is cancelled and restored; one that was answered stays', async () => {
  const { id, link } = await anInvitation(app, given, params.collectorId)
  expect(await change(id, { isCancelled: true })).toMatchObject({ state: 'cancelled' })
  await api.call('GET /collectors/:link', { params: { link } }).expectProblem('invitation-cancelled')
  expect(await change(id, { isCancelled: false })).toMatchObject({ state: 'waiting' })
  await new Promise(resolve => setTimeout(resolve, 5_100))
  await api.call('POST /collectors/:link/responses', { params: { link }, body: anAnswerSheet() })
  await change(id, { isCancelled: true }).expectProblem('state-conflict')
}, 30_000)

test('letters that came back are noted by hand with the person, in every collector, and that is taken back', async () => {
  const first = await anInvitation(app, given, params.collectorId)
  const other = await aPersonalCollector(app, given)
  const second = await anInvitation(app, given, other, { providerId: first.providerId })
  expect(await change(first.id, { hasBounced: true })).toMatchObject({ state: 'bounced' })
  const rows = () => db.selectFrom('invitations').select('bouncedOn').execute()
  expect((await rows()).every(({ bouncedOn }) => bouncedOn !== null)).toBe(true)
  expect(await db.selectFrom('contacts').select('bouncedOn').executeTakeFirst()).not.toEqual({ bouncedOn: null })
  await change(first.id, { hasBounced: false })
  expect(await rows()).toEqual([{ bouncedOn: null }, { bouncedOn: null }])
  expect(await db.selectFrom('contacts').select(['bouncedOn', 'bounceReason']).executeTakeFirst()).toEqual({
    bouncedOn: null,
    bounceReason: null,
  })
  expect(second.contactId).toBe(first.contactId)
})

test('the language of one invitation can be changed', async () => {
  const { id } = await anInvitation(app, given, params.collectorId)
  expect(await change(id, { language: 'ar' })).toMatchObject({ language: 'ar' })
})

test('the personal link is shown to a coordinator, which is on record, and not once it takes no answers', async () => {
  const { id, link } = await anInvitation(app, given, params.collectorId)
  const show = () => ada.call(`POST ${at}/invitations/:invitationId/link`, { params: { ...params, invitationId: id } })
  expect(await show()).toEqual({ url: `${publicUrl}/r/${link}` })
  const entry = await db
    .selectFrom('auditEntries')
    .selectAll()
    .where('action', '=', 'invitation.link')
    .executeTakeFirst()
  expect(entry).toMatchObject({ target: id })
  expect(JSON.stringify(entry?.details)).not.toContain(link)
  await api.call('POST /collectors/:link/responses', { params: { link }, body: anAnswerSheet() })
  await show().expectProblem('state-conflict')
})

test('every act of staff is on record, without names or addresses', async () => {
  await aProvider(app, given.organisationId, { email: 'secret@example.org' })
  await invite({ isSentNow: true })
  const id = (await list()).invitations[0]?.id ?? ''
  await change(id, { language: 'fr' })
  await ada.call(`PUT ${at}/invitation-plan`, { params, body: { invitesOn: null, reminderDays: [7], texts: {} } })
  await ada.call(`POST ${at}/invitations/letters`, { params, body: { kind: 'reminder' } })
  expect(await actions()).toEqual([
    { action: 'invitation.create', details: { invited: 1, queued: 1 } },
    { action: 'invitation.change', details: { language: 'fr' } },
    { action: 'invitation.plan', details: { invitesOn: null, reminderDays: [7] } },
    { action: 'invitation.remind', details: { letters: 0 } },
  ])
})

test('a collector that is not for personal invitations has none', async () => {
  params.collectorId = given.collectors[0]?.id ?? ''
  await list().expectProblem('not-found')
  await invite().expectProblem('not-found')
  await ada.call(`GET ${at}/invitation-plan`, { params }).expectProblem('not-found')
})

test('an invitation is found only through its own collector', async () => {
  const { id } = await anInvitation(app, given, params.collectorId)
  params.collectorId = await aPersonalCollector(app, given)
  await change(id, { isCancelled: true }).expectProblem('not-found')
  await ada
    .call(`POST ${at}/invitations/:invitationId/link`, { params: { ...params, invitationId: id } })
    .expectProblem('not-found')
})

test('after the wave has been closed nobody can be invited, and its plan stays', async () => {
  await db.updateTable('waves').set({ state: 'closed' }).execute()
  await preview().expectProblem('state-conflict')
  await invite().expectProblem('state-conflict')
  await ada
    .call(`PUT ${at}/invitation-plan`, { params, body: { invitesOn: null, reminderDays: [], texts: {} } })
    .expectProblem('state-conflict')
  expect(await list()).toMatchObject({ matching: 0 })
})

test('a reviewer sees who has answered, and can neither write nor see a link', async () => {
  await aMember(db, given.organisationId, 'rex', { role: 'reviewer' })
  const { id } = await anInvitation(app, given, params.collectorId)
  const rex = api.as('rex')
  expect((await rex.call(`GET ${at}/invitations`, { params })).invitations).toHaveLength(1)
  await rex.call(`POST ${at}/invitations`, { params, body: {} }).expectProblem('not-allowed')
  await rex
    .call(`POST ${at}/invitations/:invitationId/link`, { params: { ...params, invitationId: id } })
    .expectProblem('not-allowed')
})

test('whether it is anonymous is said when a collector is made, and only of personal invitations', async () => {
  const add = (body: object) =>
    ada.call('POST /organisations/:organisationId/assessments/:assessmentId/waves/:wave/collectors', {
      params: given.wave,
      body,
    })
  expect(await add({ kind: 'personal', audience: 'provider', isAnonymous: true })).toMatchObject({
    kind: 'personal',
    isAnonymous: true,
  })
  expect(await add({ kind: 'personal', audience: 'provider' })).toMatchObject({ isAnonymous: false })
  expect(pointersOf(await add({ kind: 'personal', audience: 'resident' }).expectProblem('invalid-request'))).toEqual([
    '#/audience',
  ])
  expect(
    pointersOf(await add({ kind: 'kiosk', audience: 'provider', isAnonymous: true }).expectProblem('invalid-request')),
  ).toEqual(['#/isAnonymous'])
  await ada
    .call('PATCH /organisations/:organisationId/assessments/:assessmentId/waves/:wave/collectors/:collectorId', {
      params,
      body: { isAnonymous: true },
    })
    .expectProblem('invalid-request')
})

test('when the time for keeping contacts is over, the list still says who answered, without a person', async () => {
  await anInvitation(app, given, params.collectorId)
  await db.updateTable('invitations').set({ contactId: null }).execute()
  expect((await list()).invitations).toMatchObject([{ provider: { name: 'Safe House' }, contact: null }])
})
