import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from '@jest/globals'
import { sql } from 'kysely'
import { useApp } from '../support/app.ts'
import { problemIn } from '../support/client.ts'
import { anAnswerSheet, anAssessment, type TestAssessment } from '../support/factories.ts'
import { anInvitation, aPersonalCollector } from '../support/invitations.ts'

const installation = useApp()
const { api, app, db } = installation
const other = installation.another()

let given: TestAssessment
let collectorId = ''
let invited = { id: '', link: '', providerId: '', contactId: '' }
beforeEach(async () => {
  given = await anAssessment(app)
  collectorId = await aPersonalCollector(app, given)
  invited = await anInvitation(app, given, collectorId, { provider: { language: 'es' } })
})

const look = (link: string) => api.call('GET /collectors/:link', { params: { link } })
const questions = (link: string) =>
  api.call('GET /collectors/:link/questionnaire', { params: { link }, query: { language: 'en' } })
const start = (link: string) => api.call('POST /collectors/:link/start', { params: { link } })
const submit = (link: string, body: object = anAnswerSheet(), at = api) =>
  at.call('POST /collectors/:link/responses', { params: { link }, body })
const invitationOf = (id: string) =>
  db.selectFrom('invitations').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
const responses = () => db.selectFrom('responses').selectAll().execute()
const today = async () => (await sql<{ day: string }>`select current_date as day`.execute(db)).rows[0]?.day

test('a personal link opens the questionnaire and says for whom it is, in which language, and what will be seen', async () => {
  expect((await look(invited.link)).invitation).toEqual({
    provider: 'Safe House',
    language: 'es',
    areaCode: null,
    isAnonymous: false,
  })
  expect((await questions(invited.link)).survey).toHaveProperty('pages')
  expect((await look(given.linkOf('provider'))).invitation).toBeNull()
})

test('the area of the provider is proposed if it is one of those asked about', async () => {
  const areaId = given.assessment.areas.find(({ code }) => code === 'south')?.id ?? null
  const { link } = await anInvitation(app, given, collectorId, { provider: { areaId, name: 'South' } })
  expect((await look(link)).invitation).toMatchObject({ areaCode: 'south' })
})

test('the link of a personal collector is nobody’s invitation', async () => {
  const { link } = await db
    .selectFrom('collectors')
    .select('link')
    .where('id', '=', collectorId)
    .executeTakeFirstOrThrow()
  await look(link).expectProblem('collector-unknown')
  await questions(link).expectProblem('collector-unknown')
  await submit(link).expectProblem('collector-unknown')
  expect(await responses()).toEqual([])
})

test('a personal link that nobody was given is not known', async () => {
  for (const link of [app.secrets.invitationLinkOf(randomUUID()), invited.link.slice(1), `${invited.link}a`]) {
    await look(link).expectProblem('collector-unknown')
    await submit(link).expectProblem('collector-unknown')
  }
})

test('the link follows from the id and the secret, and only its hash is in the database', async () => {
  expect(app.secrets.invitationLinkOf(invited.id)).toBe(invited.link)
  expect(invited.link).toMatch(/^[2-9a-hjkmnp-z]{20}$/)
  const row = await invitationOf(invited.id)
  expect(JSON.stringify({ ...row, linkHash: row.linkHash.toString('latin1') })).not.toContain(invited.link)
})

test('opening, beginning and completing are kept by the day', async () => {
  expect(await invitationOf(invited.id)).toMatchObject({ openedOn: null, startedOn: null, completedOn: null })
  await look(invited.link)
  expect(await invitationOf(invited.id)).toMatchObject({ openedOn: await today(), startedOn: null, completedOn: null })
  await start(invited.link)
  expect(await invitationOf(invited.id)).toMatchObject({ startedOn: await today(), completedOn: null })
  const sheet = anAnswerSheet()
  await submit(invited.link, sheet)
  expect(await invitationOf(invited.id)).toMatchObject({
    completedOn: await today(),
    hasCompleted: true,
    responseId: sheet.id,
  })
})

test('the days are those of the first time', async () => {
  await start(invited.link)
  await db.updateTable('invitations').set({ openedOn: '2026-01-02', startedOn: '2026-01-03' }).execute()
  await look(invited.link)
  await start(invited.link)
  expect(await invitationOf(invited.id)).toMatchObject({ openedOn: '2026-01-02', startedOn: '2026-01-03' })
})

test('an answer by invitation is a response like any other', async () => {
  const sheet = anAnswerSheet(await given.versionOf('provider'), { language: 'es' })
  const { receipt } = await submit(invited.link, sheet)
  expect(receipt).toMatch(/^[0-9A-HJKMNP-TV-Z]{12}$/)
  expect(await responses()).toMatchObject([
    { id: sheet.id, collectorId, language: 'es', audience: 'provider', answers: sheet.answers },
  ])
})

test('the same response again is a repeat with the same receipt, also by another process', async () => {
  const sheet = anAnswerSheet()
  const first = await submit(invited.link, sheet)
  expect(await submit(invited.link, sheet)).toEqual(first)
  expect(await submit(invited.link, sheet, other.api)).toEqual(first)
  expect(await responses()).toHaveLength(1)
})

test('other answers under the same id are refused, and the first stand', async () => {
  const sheet = anAnswerSheet()
  await submit(invited.link, sheet)
  await submit(invited.link, { ...sheet, language: 'es' }).expectProblem('response-already-submitted')
  expect(await responses()).toMatchObject([{ language: 'en' }])
})

test('a second response is refused, and the link says that it has been answered', async () => {
  await submit(invited.link)
  await submit(invited.link).expectProblem('invitation-used')
  await submit(invited.link, anAnswerSheet(), other.api).expectProblem('invitation-used')
  await look(invited.link).expectProblem('invitation-used')
  await questions(invited.link).expectProblem('invitation-used')
  await start(invited.link).expectProblem('invitation-used')
  expect(await responses()).toHaveLength(1)
})

test.each([false, true])('of many responses at once exactly one is stored (anonymous: %s)', async isAnonymous => {
  const collector = await aPersonalCollector(app, given, { isAnonymous })
  for (let round = 0; round < 4; round++) {
    const { link, id } = await anInvitation(app, given, collector, { provider: { name: `Provider ${round}` } })
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        (index % 2 ? api : other.api).send('POST', `/api/v1/collectors/${link}/responses`, { body: anAnswerSheet() }),
      ),
    )
    expect(outcomes.filter(({ status }) => status === 201)).toHaveLength(1)
    for (const outcome of outcomes.filter(({ status }) => status !== 201))
      problemIn(outcome, isAnonymous ? 'invitation-used-anonymously' : 'invitation-used')
    expect(await responses()).toHaveLength(round + 1)
    expect(await invitationOf(id)).toMatchObject({ hasCompleted: true })
  }
})

test('the same response many times at once is acknowledged each time and stored once', async () => {
  const sheet = anAnswerSheet()
  const replies = await Promise.all(
    Array.from({ length: 10 }, (_, index) => submit(invited.link, sheet, index % 2 ? api : other.api)),
  )
  expect(new Set(replies.map(({ receipt }) => receipt)).size).toBe(1)
  expect(await responses()).toHaveLength(1)
})

test('what could not be stored leaves the invitation as it was', async () => {
  const problem = await submit(invited.link, { ...anAnswerSheet(), answers: { no_such: 'x' } }).expectProblem(
    'answers-invalid',
  )
  expect(problem.errors).toHaveLength(1)
  const taken = anAnswerSheet()
  await submit(given.linkOf('provider'), taken)
  await submit(invited.link, taken).expectProblem('response-already-submitted')
  expect(await invitationOf(invited.id)).toMatchObject({ hasCompleted: false, responseId: null })
  await submit(invited.link)
})

test('withdrawing the response frees its invitation, and no other', async () => {
  const second = await anInvitation(app, given, collectorId, { provider: { name: 'Another' } })
  const { receipt } = await submit(invited.link)
  await submit(second.link)
  await api.call('POST /withdrawals', { body: { receipt } })
  expect(await invitationOf(invited.id)).toMatchObject({ hasCompleted: false, responseId: null })
  expect(await invitationOf(second.id)).toMatchObject({ hasCompleted: true })
  await look(invited.link)
  const sheet = anAnswerSheet()
  await submit(invited.link, sheet)
  // The first receipt once more: the new response stays.
  await api.call('POST /withdrawals', { body: { receipt } })
  expect(await invitationOf(invited.id)).toMatchObject({ hasCompleted: true, responseId: sheet.id })
})

test('cancelled, opted out, closed and planned each say what they are, and take nothing', async () => {
  const expected = async (slug: 'invitation-cancelled' | 'invitation-opted-out' | 'collector-closed') => {
    // By the other process, whose cache has not seen the link while it was good.
    await other.api.call('GET /collectors/:link', { params: { link: invited.link } }).expectProblem(slug)
    await submit(invited.link, anAnswerSheet(), other.api).expectProblem(slug)
  }
  await db.updateTable('invitations').set({ cancelledOn: '2026-01-01' }).execute()
  await expected('invitation-cancelled')
  await db.updateTable('invitations').set({ cancelledOn: null, optedOutOn: '2026-01-01' }).execute()
  await expected('invitation-opted-out')
  await db.updateTable('invitations').set({ optedOutOn: null }).execute()
  await db.updateTable('collectors').set({ isOpen: false }).execute()
  await expected('collector-closed')
  await db.updateTable('collectors').set({ isOpen: true }).execute()
  await db.updateTable('waves').set({ state: 'closed' }).execute()
  await expected('collector-closed')
  await db.updateTable('waves').set({ state: 'planned' }).execute()
  await look(invited.link).expectProblem('collector-not-open-yet')
  expect(await responses()).toEqual([])
})

test.each([
  ['invitation-cancelled', { cancelledOn: '2026-01-01' }],
  ['invitation-opted-out', { optedOutOn: '2026-01-01' }],
] as const)('what happened while somebody was answering counts: %s', async (slug, change) => {
  await submit(invited.link, { ...anAnswerSheet(), answers: { no_such: 'x' } }).expectProblem('answers-invalid')
  // The cache of this process still holds the invitation as it was.
  await db.updateTable('invitations').set(change).execute()
  await submit(invited.link).expectProblem(slug)
  expect(await responses()).toEqual([])
})

test('nothing that respondents do with a personal link is logged', async () => {
  await look(invited.link)
  await start(invited.link)
  await submit(invited.link)
  await submit(invited.link).expectProblem('invitation-used')
  expect(installation.log).toEqual([])
})
