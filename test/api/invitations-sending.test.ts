import { beforeEach, expect, test } from '@jest/globals'
import { sendPlannedLetters } from '../../server/invitations/invitations.job.ts'
import { runDailyJobs } from '../../server/jobs/daily.ts'
import { publicUrl, useApp } from '../support/app.ts'
import { pointersOf } from '../support/client.ts'
import { anAnswerSheet, anAssessment, aProvider, type TestAssessment } from '../support/factories.ts'
import { aPersonalCollector } from '../support/invitations.ts'

const { api, app, db } = useApp()
const ada = api.as('ada')
const at = '/organisations/:organisationId/assessments/:assessmentId/waves/:wave/collectors/:collectorId'

let given: TestAssessment
let params = { organisationId: '', assessmentId: '', wave: 1, collectorId: '' }
beforeEach(async () => {
  given = await anAssessment(app)
  params = { ...given.wave, collectorId: await aPersonalCollector(app, given) }
})

const aRegister = async (people: { name: string; language?: string; email?: string }[]) => {
  for (const { name, language = 'en', email = `${name.toLowerCase()}@example.org` } of people)
    await aProvider(app, given.organisationId, { name, language, email, contactName: `Person of ${name}` })
}
const invite = (body: object = {}) => ada.call(`POST ${at}/invitations`, { params, body })
const letters = (kind: string, invitationIds: string[] | null = null) =>
  ada.call(`POST ${at}/invitations/letters`, { params, body: { kind, invitationIds } })
const list = (query: object = {}) => ada.call(`GET ${at}/invitations`, { params, query })
const setPlan = (body: object) => ada.call(`PUT ${at}/invitation-plan`, { params, body })
const outbox = () => db.selectFrom('messages').selectAll().orderBy('toEmail').orderBy('createdAt').execute()
const linkIn = (text: string) => /\/r\/([a-z0-9]{20})/.exec(text)?.[1] ?? ''
/** The daily job of a day, counted from today of the database. */
async function onDay(day: string) {
  const jobs = [sendPlannedLetters(app)]
  await runDailyJobs(db, { jobs, log: app.log, today: day })
  const run = await db.selectFrom('jobRuns').select('outcome').where('day', '=', day).executeTakeFirst()
  return run?.outcome
}
const written = async () => (await outbox()).map(({ kind, toEmail }) => `${kind} ${toEmail}`)

test('letters go to each person in their language, with their own link, and lead to the questionnaire', async () => {
  await aRegister([
    { name: 'Amal', language: 'ar' },
    { name: 'Beatriz', language: 'es-MX' },
    { name: 'Claire', language: 'fr' },
    { name: 'Daria', language: 'ru' },
  ])
  expect(await invite({ isSentNow: true })).toEqual({ invited: 4, queued: 4 })
  const sent = await outbox()
  expect(sent.map(({ toEmail, language, kind, toName }) => [toEmail, language, kind, toName])).toEqual([
    ['amal@example.org', 'ar', 'provider-invitation', 'Person of Amal'],
    ['beatriz@example.org', 'es', 'provider-invitation', 'Person of Beatriz'],
    ['claire@example.org', 'fr', 'provider-invitation', 'Person of Claire'],
    ['daria@example.org', 'en', 'provider-invitation', 'Person of Daria'],
  ])
  expect(new Set(sent.map(({ bodyText }) => linkIn(bodyText))).size).toBe(4)
  for (const { bodyText, bodyHtml, subject, toName, language } of sent) {
    const link = linkIn(bodyText)
    expect(bodyText).toContain(`${publicUrl}/r/${link}?language=${language}`)
    expect(bodyText).toContain(`${publicUrl}/opt-out/${link}?language=${language}`)
    expect(bodyText).toContain(toName)
    expect(subject).toContain('Organisation of ada')
    expect(`${subject}${bodyText}${bodyHtml}`).not.toMatch(/\{\{|\}\}/)
    expect(bodyHtml).toContain(`dir="${language === 'ar' ? 'rtl' : 'ltr'}"`)
    const { invitation } = await api.call('GET /collectors/:link', { params: { link } })
    expect(toName).toBe(`Person of ${invitation?.provider}`)
  }
})

test('whoever speaks a language without letters gets that of the organisation', async () => {
  await db.updateTable('organisations').set({ language: 'fr' }).execute()
  await aRegister([{ name: 'Daria', language: 'ru' }])
  await invite({ isSentNow: true })
  expect(await outbox()).toMatchObject([{ language: 'fr' }])
})

test('who answers is told what will be seen: of an anonymous collector only that', async () => {
  await aRegister([{ name: 'House' }])
  await invite({ isSentNow: true })
  params.collectorId = await aPersonalCollector(app, given, { isAnonymous: true })
  await invite({ isSentNow: true })
  const [named, anonymous] = await outbox()
  expect(named?.bodyText).toContain('Organisation of ada will see which answers are those of House.')
  expect(anonymous?.bodyText).toContain('Organisation of ada will see that House has answered, never what.')
})

test('the last day is named in the language of the letter, and left out when there is none', async () => {
  await aRegister([{ name: 'Beatriz', language: 'es' }])
  await invite({ isSentNow: true })
  const [without] = await outbox()
  expect(without?.bodyText).not.toContain('a más tardar')
  params.collectorId = await aPersonalCollector(app, given, { closesOn: '2090-03-31' })
  await invite({ isSentNow: true })
  expect((await outbox()).at(-1)?.bodyText).toContain('a más tardar el 31 de marzo de 2090')
})

test('own texts replace the standard ones language by language, and a preview shows them before', async () => {
  await aRegister([{ name: 'House' }, { name: 'Casa', language: 'es' }])
  const own = {
    subject: 'To {{provider}}',
    body: 'Dear {{name}},\n\nwe ask for {{assessment}}.\n\nUntil {{closesOn}}.',
  }
  const preview = await ada.call(`POST ${at}/invitation-plan/preview`, {
    params,
    body: { kind: 'invitation', language: 'en', text: own },
  })
  expect(preview).toMatchObject({ subject: 'To Casa', action: 'Go to the questionnaire' })
  expect(preview.paragraphs.slice(0, 2)).toEqual(['Dear Person of Casa,', 'we ask for Needs assessment.'])
  expect(await outbox()).toEqual([])
  await setPlan({ invitesOn: null, reminderDays: [], texts: { invitation: { en: own }, reminder: {} } })
  await invite({ isSentNow: true })
  expect((await outbox()).map(({ subject }) => subject)).toEqual([
    'Organisation of ada invita a Casa a participar',
    'To House',
  ])
})

test('a placeholder that does not exist is pointed at, and nothing is saved', async () => {
  const texts = { invitation: { es: { subject: 'Hola {{nombre}}', body: '{{password}}' } }, reminder: {} }
  const problem = await setPlan({ invitesOn: null, reminderDays: [], texts }).expectProblem('invalid-request')
  expect(pointersOf(problem)).toEqual(['#/texts/invitation/es/subject', '#/texts/invitation/es/body'])
  expect((await ada.call(`GET ${at}/invitation-plan`, { params })).texts).toEqual({ invitation: {}, reminder: {} })
})

test('nobody gets the first letter twice, however often it is sent', async () => {
  await aRegister([{ name: 'House' }, { name: 'Home' }])
  await invite()
  expect(await outbox()).toEqual([])
  const replies = await Promise.all([letters('invitation'), letters('invitation'), letters('invitation')])
  expect(replies.reduce((sum, { queued }) => sum + queued, 0)).toBe(2)
  expect(await letters('invitation')).toEqual({ queued: 0 })
  expect(await outbox()).toHaveLength(2)
})

test('a letter that has not left the outbox does not count as sent', async () => {
  await aRegister([{ name: 'House' }, { name: 'Home' }, { name: 'Late' }])
  await invite()
  expect((await list()).counts).toEqual({ waiting: 3 })
  const { invitations } = await list()
  await letters(
    'invitation',
    invitations.filter(({ provider }) => provider.name !== 'Late').map(({ id }) => id),
  )
  expect((await list()).counts).toEqual({ queued: 2, waiting: 1 })
  await db.updateTable('messages').set({ state: 'sent' }).where('toEmail', '=', 'house@example.org').execute()
  expect((await list()).counts).toEqual({ queued: 1, sent: 1, waiting: 1 })
  expect((await list({ state: 'queued' })).invitations).toMatchObject([{ provider: { name: 'Home' } }])
  const { contacts } = await ada.call(
    'GET /organisations/:organisationId/assessments/:assessmentId/waves/:wave/progress/silent',
    { params: given.wave, query: { audience: 'provider' } },
  )
  expect(contacts.map(({ state }) => state)).toEqual(['queued', 'sent', 'to_be_sent'])
})

test('only the chosen ones are written to', async () => {
  await aRegister([{ name: 'House' }, { name: 'Home' }])
  await invite()
  const home = (await list({ search: 'home' })).invitations[0]
  expect(await letters('invitation', [home?.id ?? ''])).toEqual({ queued: 1 })
  expect(await written()).toEqual(['provider-invitation home@example.org'])
})

test('on the day of the plan, or the first day after it on which a server runs, invitations go out once', async () => {
  await aRegister([{ name: 'House' }])
  await invite()
  await setPlan({ invitesOn: '2090-03-01', reminderDays: [], texts: {} })
  expect(await onDay('2090-02-28')).toEqual({ invitations: 0, reminders: 0 })
  expect(await onDay('2090-03-04')).toEqual({ invitations: 1, reminders: 0 })
  expect(await onDay('2090-03-05')).toEqual({ invitations: 0, reminders: 0 })
  expect((await list()).invitations).toMatchObject([{ state: 'queued', sentOn: '2090-03-04' }])
  expect(await written()).toEqual(['provider-invitation house@example.org'])
})

test('reminders go out after the days of the plan, only to those who are silent', async () => {
  const silent = 'silent@example.org'
  await aRegister([
    { name: 'Silent' },
    { name: 'Answers' },
    { name: 'Leaves' },
    { name: 'Gone' },
    { name: 'Cancelled' },
    { name: 'Withdraws' },
    { name: 'Inactive' },
  ])
  await setPlan({ invitesOn: '2090-03-01', reminderDays: [14, 7, 7], texts: {} })
  await invite()
  await onDay('2090-03-01')
  const links = new Map((await outbox()).map(({ toEmail, bodyText }) => [toEmail.split('@')[0], linkIn(bodyText)]))
  const link = (name: string) => ({ params: { link: links.get(name) ?? '' } })
  const idOf = async (name: string) => (await list({ search: name })).invitations[0]?.id ?? ''
  await api.call('POST /collectors/:link/responses', { ...link('answers'), body: anAnswerSheet() })
  await api.call('POST /opt-outs/:link', link('leaves'))
  const mark = async (name: string, body: object) =>
    ada.call(`PATCH ${at}/invitations/:invitationId`, { params: { ...params, invitationId: await idOf(name) }, body })
  await mark('Gone', { hasBounced: true })
  await mark('Cancelled', { isCancelled: true })
  const { receipt } = await api.call('POST /collectors/:link/responses', {
    ...link('withdraws'),
    body: anAnswerSheet(),
  })
  await api.call('POST /withdrawals', { body: { receipt } })
  await db.updateTable('providers').set({ isActive: false }).where('name', '=', 'Inactive').execute()

  expect(await onDay('2090-03-07')).toEqual({ invitations: 0, reminders: 0 })
  expect(await onDay('2090-03-08')).toEqual({ invitations: 0, reminders: 1 })
  expect(await onDay('2090-03-09')).toEqual({ invitations: 0, reminders: 0 })
  expect(await onDay('2090-03-15')).toEqual({ invitations: 0, reminders: 1 })
  expect(await onDay('2090-04-15')).toEqual({ invitations: 0, reminders: 0 })
  const reminders = (await written()).filter(line => line.startsWith('provider-reminder'))
  expect(reminders).toEqual([`provider-reminder ${silent}`, `provider-reminder ${silent}`])
  expect((await list({ search: 'silent' })).invitations).toMatchObject([{ reminders: 2, remindedOn: '2090-03-15' }])
})

test('of an anonymous collector only those who have not answered are reminded', async () => {
  params.collectorId = await aPersonalCollector(app, given, {
    isAnonymous: true,
    invitesOn: '2090-03-01',
    reminderDays: [7],
  })
  await aRegister([{ name: 'Silent' }, { name: 'Answers' }])
  await invite()
  await onDay('2090-03-01')
  const link = linkIn((await outbox())[0]?.bodyText ?? '')
  await api.call('POST /collectors/:link/responses', { params: { link }, body: anAnswerSheet() })
  expect(await onDay('2090-03-08')).toEqual({ invitations: 0, reminders: 1 })
  expect((await written()).filter(line => line.startsWith('provider-reminder'))).toEqual([
    'provider-reminder silent@example.org',
  ])
})

test('after days on which no server ran there is one reminder, not one for each day that was missed', async () => {
  await aRegister([{ name: 'House' }])
  await setPlan({ invitesOn: '2090-03-01', reminderDays: [7, 14, 21], texts: {} })
  await invite()
  await onDay('2090-03-01')
  expect(await onDay('2090-03-16')).toEqual({ invitations: 0, reminders: 1 })
  expect(await onDay('2090-03-17')).toEqual({ invitations: 0, reminders: 0 })
  expect(await onDay('2090-03-22')).toEqual({ invitations: 0, reminders: 1 })
})

test('a job that is run twice on one day writes nothing twice', async () => {
  await aRegister([{ name: 'House' }])
  await setPlan({ invitesOn: '2090-03-01', reminderDays: [7], texts: {} })
  await invite()
  await onDay('2090-03-01')
  await db.deleteFrom('jobRuns').execute()
  await onDay('2090-03-01')
  await onDay('2090-03-08')
  await db.deleteFrom('jobRuns').execute()
  await onDay('2090-03-08')
  expect(await written()).toHaveLength(2)
})

test.each([
  ['its last day is over', () => db.updateTable('collectors').set({ closesOn: '2090-03-05' }).execute()],
  ['it was closed', () => db.updateTable('collectors').set({ isOpen: false }).execute()],
  ['the wave was closed', () => db.updateTable('waves').set({ state: 'closed' }).execute()],
  ['the wave has ended', () => db.updateTable('waves').set({ endsOn: '2090-03-05' }).execute()],
])('nobody is written to once %s', async (_, close) => {
  await aRegister([{ name: 'House' }, { name: 'Home' }])
  await setPlan({ invitesOn: '2090-03-01', reminderDays: [7], texts: {} })
  await invite({ providerIds: [(await db.selectFrom('providers').select('id').executeTakeFirstOrThrow()).id] })
  await onDay('2090-03-01')
  await invite()
  await close()
  await onDay('2090-03-08')
  expect(await written()).toHaveLength(1)
})

test('reminded by hand are those who were written to before today and have not answered', async () => {
  await aRegister([{ name: 'House' }, { name: 'Home' }])
  await invite({ isSentNow: true })
  expect(await letters('reminder')).toEqual({ queued: 0 })
  await db.updateTable('invitations').set({ sentOn: '2026-01-01' }).execute()
  const link = linkIn((await outbox())[0]?.bodyText ?? '')
  await api.call('POST /collectors/:link/responses', { params: { link }, body: anAnswerSheet() })
  expect(await letters('reminder')).toEqual({ queued: 1 })
  expect(await letters('reminder')).toEqual({ queued: 0 })
  expect((await outbox()).filter(({ kind }) => kind === 'provider-reminder')).toMatchObject([
    { toEmail: 'house@example.org', state: 'waiting' },
  ])
})

test('a letter that waits is not sent any more once its invitation has been answered or cancelled', async () => {
  await aRegister([{ name: 'Answers' }, { name: 'Cancelled' }, { name: 'Waits' }])
  await invite({ isSentNow: true })
  const link = linkIn((await outbox())[0]?.bodyText ?? '')
  await api.call('POST /collectors/:link/responses', { params: { link }, body: anAnswerSheet() })
  const cancelled = (await list({ search: 'cancelled' })).invitations[0]?.id ?? ''
  await ada.call(`PATCH ${at}/invitations/:invitationId`, {
    params: { ...params, invitationId: cancelled },
    body: { isCancelled: true },
  })
  expect((await outbox()).map(({ state }) => state)).toEqual(['cancelled', 'cancelled', 'waiting'])
})

test('while the wave is planned people can be invited, but nothing is sent', async () => {
  await aRegister([{ name: 'House' }])
  await db.updateTable('waves').set({ state: 'planned' }).execute()
  await invite({ isSentNow: true }).expectProblem('state-conflict')
  expect(await invite()).toEqual({ invited: 1, queued: 0 })
  await letters('invitation').expectProblem('state-conflict')
  expect(await outbox()).toEqual([])
})

test('2,000 people are invited and written to at once', async () => {
  const names = Array.from({ length: 2_000 }, (_, index) => `Provider ${index}`)
  for (let first = 0; first < names.length; first += 500) {
    const providers = await db
      .insertInto('providers')
      .values(names.slice(first, first + 500).map(name => ({ organisationId: given.organisationId, name })))
      .returning(['id', 'name'])
      .execute()
    await db
      .insertInto('contacts')
      .values(
        providers.map(({ id, name }) => ({
          organisationId: given.organisationId,
          providerId: id,
          email: `${name.replace(' ', '')}@example.org`,
        })),
      )
      .execute()
  }
  expect(await invite({ isSentNow: true })).toEqual({ invited: 2_000, queued: 2_000 })
  const { matching, counts, invitations } = await list({ limit: 200, offset: 1_900 })
  expect([matching, counts, invitations.length]).toEqual([2_000, { queued: 2_000 }, 100])
  expect(new Set((await outbox()).map(({ about }) => about)).size).toBe(2_000)
})
