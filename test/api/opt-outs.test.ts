import { beforeEach, expect, test } from '@jest/globals'
import { optOutHeaders } from '../../server/invitations/opt-out-headers.ts'
import { deliverDueMessages } from '../../server/mail/deliver.ts'
import { createMailer } from '../../server/mail/transport.ts'
import { publicUrl, useApp } from '../support/app.ts'
import { anAnswerSheet, anAssessment, aProvider, type TestAssessment } from '../support/factories.ts'
import { anInvitation, aPersonalCollector } from '../support/invitations.ts'
import { startMailServer } from '../support/mail-server.ts'

const installation = useApp()
const { api, app, db } = installation
const ada = api.as('ada')
const at = '/organisations/:organisationId/assessments/:assessmentId/waves/:wave/collectors/:collectorId'

let given: TestAssessment
let collectorId = ''
let invited = { id: '', link: '', providerId: '', contactId: '' }
beforeEach(async () => {
  given = await anAssessment(app)
  collectorId = await aPersonalCollector(app, given)
  invited = await anInvitation(app, given, collectorId, { provider: { email: 'Pia@Example.org', language: 'fr' } })
})

const look = (link = invited.link) => api.call('GET /opt-outs/:link', { params: { link } })
const leave = (link = invited.link) => api.call('POST /opt-outs/:link', { params: { link } })
const comeBack = (link = invited.link) => api.call('DELETE /opt-outs/:link', { params: { link } })
const contacts = () => db.selectFrom('contacts').select(['email', 'optedOutOn']).orderBy('email').execute()
const isOut = async () => (await contacts()).map(({ optedOutOn }) => optedOutOn !== null)

test('looking changes nothing, and shows the address only in part', async () => {
  expect(await look()).toEqual({
    organisation: 'Organisation of ada',
    email: 'P…@Example.org',
    language: 'fr',
    hasOptedOut: false,
  })
  expect(await isOut()).toEqual([false])
})

test('whoever opts out is not written to again: not now, not by a later collector, not for another provider', async () => {
  const elsewhere = await aProvider(app, given.organisationId, { name: 'Elsewhere', email: 'pia@example.org' })
  await aProvider(app, given.organisationId, { name: 'Other', email: 'other@example.org' })
  const params = { ...given.wave, collectorId }
  await ada.call(`POST ${at}/invitations/letters`, { params, body: { kind: 'invitation' } })
  expect(await leave()).toMatchObject({ hasOptedOut: true })
  const out = (await contacts()).filter(({ optedOutOn }) => optedOutOn !== null).map(({ email }) => email)
  expect(out.sort()).toEqual(['Pia@Example.org', 'pia@example.org'])
  expect(await db.selectFrom('messages').select('state').execute()).toEqual([{ state: 'cancelled' }])
  params.collectorId = await aPersonalCollector(app, given)
  const reply = await ada.call(`POST ${at}/invitations`, { params, body: { isSentNow: true } })
  expect(reply).toEqual({ invited: 1, queued: 1 })
  const preview = await ada.call(`POST ${at}/invitations/preview`, { params, body: { providerIds: [elsewhere] } })
  expect(preview).toMatchObject({ people: 0, leftOut: { optedOut: 1 } })
})

test('it is taken back on the same page, and the link takes answers again', async () => {
  await leave()
  await leave()
  await installation.api
    .call('GET /collectors/:link', { params: { link: invited.link } })
    .expectProblem('invitation-opted-out')
  expect(await comeBack()).toMatchObject({ hasOptedOut: false })
  expect(await isOut()).toEqual([false])
  expect(await look()).toMatchObject({ hasOptedOut: false })
  expect((await api.call('GET /collectors/:link', { params: { link: invited.link } })).invitation).not.toBeNull()
})

test('the same address in another organisation stays as it is', async () => {
  const other = await anAssessment(app, { of: 'bob' })
  await aProvider(app, other.organisationId, { email: 'pia@example.org' })
  await leave()
  const rows = await db.selectFrom('contacts').select('organisationId').where('optedOutOn', 'is', null).execute()
  expect(rows).toEqual([{ organisationId: other.organisationId }])
})

test('the button of a mail programme works: a form is posted to the address of the page', async () => {
  const reply = await fetch(`${installation.address()}/opt-out/${invited.link}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: 'List-Unsubscribe=One-Click',
  })
  expect(reply.status).toBe(200)
  expect(await isOut()).toEqual([true])
})

test('the letter brings that address along, as mail programmes look for it', async () => {
  const server = await startMailServer()
  const mailer = createMailer({ url: server.url, from: 'survey@norfolk.example' })
  try {
    const params = { ...given.wave, collectorId }
    await ada.call(`POST ${at}/invitations/letters`, { params, body: { kind: 'invitation' } })
    await deliverDueMessages(db, mailer, { headersOf: optOutHeaders(app) })
  } finally {
    mailer.close()
    await server.close()
  }
  const [mail] = server.received
  expect(mail?.to.map(address => address.toLowerCase())).toEqual(['pia@example.org'])
  expect(mail?.headers.get('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click')
  const [, address = ''] = /^<(.+)>$/.exec(mail?.headers.get('list-unsubscribe') ?? '') ?? []
  expect(address.startsWith(publicUrl)).toBe(true)
  const body = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' })
  const reply = await fetch(installation.address() + new URL(address).pathname, { method: 'POST', body })
  expect(reply.status).toBe(200)
  expect(await isOut()).toEqual([true])
})

test('it works whatever has become of the invitation', async () => {
  await api.call('POST /collectors/:link/responses', { params: { link: invited.link }, body: anAnswerSheet() })
  await db.updateTable('waves').set({ state: 'archived' }).execute()
  expect(await leave()).toMatchObject({ hasOptedOut: true })
})

test('a link that nobody was given is not known, and nothing is logged of those who come', async () => {
  await look('abcdefghjkmnpqrstuvw').expectProblem('collector-unknown')
  await leave('abcdefghjkmnpqrstuvw').expectProblem('collector-unknown')
  await look('short').expectProblem('not-found')
  await leave()
  await comeBack()
  expect(installation.log).toEqual([])
  expect(await db.selectFrom('auditEntries').selectAll().execute()).toEqual([])
})
