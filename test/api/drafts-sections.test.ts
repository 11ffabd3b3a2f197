import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from '@jest/globals'
import { sql } from 'kysely'
import { getSavingCollector } from '../../server/drafts/drafts.service.ts'
import { shareSections } from '../../server/drafts/shares.service.ts'
import type { Mailer } from '../../server/mail/transport.ts'
import { useApp } from '../support/app.ts'
import { type Client, pointersOf } from '../support/client.ts'
import { Device } from '../support/drafts.ts'
import { anAnswerSheet, anAssessment, type TestAssessment } from '../support/factories.ts'
import { anInvitation, aPersonalCollector } from '../support/invitations.ts'

const installation = useApp()
const { api, app, db, log } = installation
const other = installation.another()

let given: TestAssessment
let link = ''
let desk: Device
beforeEach(async () => {
  given = await anAssessment(app)
  const invited = await anInvitation(app, given, await aPersonalCollector(app, given))
  link = invited.link
  desk = new Device(api, link)
  await desk.save({ served_any: 'yes', hours: ['office'] })
})

const share = (pages: string[], more: object = {}) =>
  api.call('POST /collectors/:link/draft/shares', {
    params: { link },
    body: { name: 'Sam', pages, language: 'en', ...more },
  })
const linkOf = async (pages: string[], more: object = {}) => {
  const { share: made } = await share(pages, more)
  return new URL(made.url).pathname.slice('/r/'.length)
}
const look = (through: string, at: Client = api) =>
  at.call('GET /collectors/:link/draft/section', { params: { link: through } })
const questions = (through: string) =>
  api.call('GET /collectors/:link/questionnaire', { params: { link: through }, query: { language: 'es' } })
const save = (through: string, changes: Record<string, unknown>, revision = 0, at: Client = api) =>
  at.call('PATCH /collectors/:link/draft/section', { params: { link: through }, body: { revision, changes } })
const done = (through: string) => api.call('POST /collectors/:link/draft/section/done', { params: { link: through } })
const messages = () => db.selectFrom('messages').selectAll().execute()

test('a colleague sees who asks, the sections given and the answers there: nothing else', async () => {
  const colleague = await linkOf(['caseload'])
  const collector = await api.call('GET /collectors/:link', { params: { link: colleague } })
  expect(collector).toMatchObject({
    saving: 'automatic',
    invitation: null,
    section: { name: 'Sam', askedBy: 'Pia', provider: 'Safe House' },
    questionCount: 4,
  })
  const { survey } = await questions(colleague)
  expect(survey).toMatchObject({ pages: [{ name: 'caseload' }] })
  expect(await look(colleague)).toMatchObject({ revision: 1, answers: { served_any: 'yes' }, doneOn: null })
  const everything = JSON.stringify([collector, survey, await look(colleague)])
  expect(everything).not.toContain('office')
  expect(everything).not.toContain(desk.responseId)
  expect(everything).not.toContain(link)
})

test('conditions on other sections are decided by the server, and follow what is answered there', async () => {
  const colleague = await linkOf(['people', 'languages'])
  const pagesOf = async () => {
    const { pages } = (await questions(colleague)).survey
    return Array.isArray(pages) ? pages.map(({ name }) => String(name)) : []
  }
  expect(await pagesOf()).toEqual(['people', 'languages'])
  expect(JSON.stringify((await questions(colleague)).survey)).not.toContain('served_any')
  const { conditions } = await look(colleague)
  expect((await save(colleague, { lang_met: ['es'] })).conditions).toBe(conditions)

  await desk.save({ served_any: 'no' })
  expect(await pagesOf()).toEqual(['languages'])
  expect((await save(colleague, {}, 2)).conditions).not.toBe(conditions)
})

test('what a colleague answers is in the draft of who asked, and each hears of the other’s', async () => {
  const colleague = await linkOf(['caseload'])
  const saved = await save(colleague, { data_system: 'no' }, 0, other.api)
  expect(saved).toMatchObject({ revision: 2, changed: { served_any: 'yes' }, overwritten: [] })
  expect(Object.keys(saved.changed)).not.toContain('hours')
  expect((await desk.save({ hours: null })).changed).toEqual({ data_system: 'no' })
  expect((await save(colleague, {}, 2)).changed).toEqual({})
  expect((await save(colleague, { served_any: 'no' }, 0)).overwritten).toEqual(['served_any'])
})

test('questions of other sections can be neither written nor taken back, whether they exist or not', async () => {
  const colleague = await linkOf(['caseload'])
  const problem = await save(colleague, { hours: ['evenings'], cost: null, nothing: 'x' }).expectProblem(
    'answers-invalid',
  )
  expect(problem.errors?.map(({ pointer, code }) => [pointer, code])).toEqual([
    ['#/answers/hours', 'unknown_question'],
    ['#/answers/cost', 'unknown_question'],
    ['#/answers/nothing', 'unknown_question'],
  ])
  await save(colleague, { served_any: 'no-such-choice' }).expectProblem('answers-invalid')
  expect((await desk.load())?.answers).toEqual({ served_any: 'yes', hours: ['office'] })
})

test('a link to sections opens nothing that its owner’s link does', async () => {
  const colleague = await linkOf(['caseload'])
  const params = { link: colleague }
  await api.call('GET /collectors/:link/draft', { params }).expectProblem('collector-unknown')
  await new Device(api, colleague).send({}).expectProblem('collector-unknown')
  await api.call('DELETE /collectors/:link/draft', { params }).expectProblem('collector-unknown')
  const body = { name: 'Eve', pages: ['access'], language: 'en' }
  await api.call('POST /collectors/:link/draft/shares', { params, body }).expectProblem('collector-unknown')
  await api
    .call('POST /collectors/:link/responses', { params, body: anAnswerSheet() })
    .expectProblem('collector-unknown')
  await api.call('POST /collectors/:link/start', { params }).expectProblem('collector-unknown')
  const interruption = { id: randomUUID(), language: 'en', area: null, page: null, answers: {} }
  await api
    .call('POST /collectors/:link/draft/sealed', { params, body: interruption })
    .expectProblem('collector-unknown')
  expect(await db.selectFrom('responses').selectAll().execute()).toEqual([])
})

test('who asked sees for each section who has it and whether it is done', async () => {
  const colleague = await linkOf(['caseload', 'people'])
  expect((await desk.load())?.shares).toMatchObject([
    { name: 'Sam', pages: ['caseload', 'people'], savedOn: null, doneOn: null },
  ])
  await save(colleague, { data_system: 'no' })
  await done(colleague)
  const [seen] = (await desk.load())?.shares ?? []
  expect(seen).toMatchObject({ savedOn: expect.any(String), doneOn: expect.any(String) })
  expect(seen?.url).toBe(`${app.url}/r/${colleague}`)
  expect((await look(colleague)).doneOn).toBe(seen?.doneOn)
  // Something was forgotten: it can still be put right.
  await save(colleague, { data_system: 'yes' }, 2)
  expect((await desk.load())?.answers).toMatchObject({ data_system: 'yes' })
})

test('sections taken back are closed to the colleague, whose answers stay', async () => {
  const colleague = await linkOf(['caseload'])
  await save(colleague, { data_system: 'no' })
  const [seen] = (await desk.load())?.shares ?? []
  const params = { link, shareId: seen?.id ?? '' }
  expect(await api.call('DELETE /collectors/:link/draft/shares/:shareId', { params })).toEqual({ shares: [] })
  await save(colleague, { data_system: 'yes' }).expectProblem('section-closed')
  await look(colleague).expectProblem('section-closed')
  await questions(colleague).expectProblem('section-closed')
  await done(colleague).expectProblem('section-closed')
  await api.call('GET /collectors/:link', { params: { link: colleague } }).expectProblem('section-closed')
  await api.call('DELETE /collectors/:link/draft/shares/:shareId', { params }).expectProblem('not-found')
  expect((await desk.load())?.answers).toMatchObject({ data_system: 'no' })
})

test('another invitation cannot take it back', async () => {
  await share(['caseload'])
  const [seen] = (await desk.load())?.shares ?? []
  const stranger = await anInvitation(app, given, await aPersonalCollector(app, given), { provider: { name: 'Other' } })
  await new Device(api, stranger.link).save({})
  await api
    .call('DELETE /collectors/:link/draft/shares/:shareId', {
      params: { link: stranger.link, shareId: seen?.id ?? '' },
    })
    .expectProblem('not-found')
  expect((await desk.load())?.shares).toHaveLength(1)
})

test('once the questionnaire is sent, or started again, the sections are closed', async () => {
  const [one, two] = [await linkOf(['caseload']), await linkOf(['people'])]
  await api.call('DELETE /collectors/:link/draft', { params: { link } })
  await look(one).expectProblem('section-closed')

  desk = new Device(api, link)
  await desk.save({ served_any: 'no' })
  await look(two).expectProblem('section-closed')
  const three = await linkOf(['caseload'])
  await desk.submit({ served_any: 'no' })
  await save(three, { served_any: 'yes' }).expectProblem('section-closed')
  await look(app.secrets.shareLinkOf(randomUUID())).expectProblem('section-closed')
})

test('a save of a colleague that comes while the questionnaire is being sent is in it or refused', async () => {
  const colleague = await linkOf(['caseload'])
  await desk.load()
  const [sent, saved] = await Promise.allSettled([
    desk.submit({ served_any: 'yes' }),
    save(colleague, { data_system: 'no' }, 1, other.api),
  ])
  const [response] = await db.selectFrom('responses').selectAll().execute()
  const drafts = await db.selectFrom('drafts').selectAll().execute()
  // Either it was sent first and the colleague was refused, or the colleague was first and the sender must look again.
  expect([sent.status, saved.status].filter(status => status === 'fulfilled')).toHaveLength(1)
  expect(response === undefined).toBe(saved.status === 'fulfilled')
  expect(drafts).toHaveLength(saved.status === 'fulfilled' ? 1 : 0)
})

test('the link is derived and only its hash is stored', async () => {
  const colleague = await linkOf(['caseload'])
  expect(colleague).toMatch(/^[2-9a-hjkmnp-z]{26}$/)
  const { rows } = await sql<{ text: string }>`select s::text as text from draft_shares s`.execute(db)
  expect(JSON.stringify(rows)).not.toContain(colleague)
})

test('with an address the colleague gets a letter in their language; without one, nobody is written to', async () => {
  await share(['caseload'])
  expect(await messages()).toEqual([])
  const colleague = await linkOf(['caseload', 'people'], { email: 'sam@example.org', language: 'es' })
  const [letter] = await messages()
  expect(letter).toMatchObject({ kind: 'section-handover', toEmail: 'sam@example.org', toName: 'Sam', language: 'es' })
  expect(letter?.subject).toContain('Safe House')
  expect(letter?.bodyText).toContain(`${app.url}/r/${colleague}`)
  expect(letter?.bodyText).toContain('Pia le pide')
  expect(letter?.bodyHtml).toContain('lang="es"')
  await desk.load()
  await desk.submit({ served_any: 'yes' })
  expect(await messages()).toMatchObject([{ state: 'cancelled' }])
})

test('says what becomes of the letter: without a mail server it waits, and the link is to be passed on', async () => {
  expect(await share(['caseload'])).toMatchObject({ letter: null })
  expect(await share(['caseload'], { email: 'sam@example.org' })).toMatchObject({ letter: 'waiting' })
  const mailer: Mailer = { send: async () => ({ outcome: 'sent' }), close: () => undefined }
  const sending = { ...app, mailer }
  const collector = await getSavingCollector(db, link)
  const reply = await db.transaction().execute(trx =>
    shareSections(trx, sending, {
      collector,
      given: { name: 'Sam', pages: ['caseload'], email: 'sam@example.org', language: 'en' },
    }),
  )
  expect(reply.letter).toBe('on_its_way')
})

test('whoever asked not to be written to is not written to; the link can still be passed on', async () => {
  await sql`update contacts set opted_out_on = current_date`.execute(db)
  const problem = await share(['caseload'], { email: 'PIA@example.org' }).expectProblem('invalid-request')
  expect(problem.errors).toMatchObject([{ pointer: '#/email', code: 'opted_out' }])
  expect(await messages()).toEqual([])
  expect((await share(['caseload'])).shares).toHaveLength(1)
})

test('nobody can send letters without end through a personal link', async () => {
  for (let count = 0; count < 40; count++) await share(['caseload'])
  await share(['caseload']).expectProblem('too-many-requests')
}, 120_000)

test('each field that does not fit is pointed at; pages must exist', async () => {
  const problem = await share([], { name: ' ', email: 'x', language: '!' }).expectProblem('invalid-request')
  expect(pointersOf(problem).sort()).toEqual(['#/email', '#/language', '#/name', '#/pages'])
  expect(pointersOf(await share(['caseload', 'x']).expectProblem('invalid-request'))).toEqual(['#/pages/1'])
})

test('nothing of it is logged', async () => {
  const colleague = await linkOf(['caseload'], { email: 'sam@example.org' })
  await save(colleague, { data_system: 'no' })
  await done(colleague)
  await save(colleague, { data_system: 5 }).expectProblem('answers-invalid')
  expect(log).toEqual([])
})
