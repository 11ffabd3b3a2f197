import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from '@jest/globals'
import { sql } from 'kysely'
import { unlinkAnonymousInvitations } from '../../server/invitations/unlink.job.ts'
import { runDailyJobs } from '../../server/jobs/daily.ts'
import { useApp } from '../support/app.ts'
import { anAnswerSheet, anAssessment, type TestAssessment } from '../support/factories.ts'
import { anInvitation, aPersonalCollector } from '../support/invitations.ts'

const { api, app, db } = useApp()

let given: TestAssessment
let anonymous = ''
let named = ''
beforeEach(async () => {
  given = await anAssessment(app)
  anonymous = await aPersonalCollector(app, given, { isAnonymous: true })
  named = await aPersonalCollector(app, given)
})

const submit = (link: string, kept: { id?: string; revision?: number } = {}) =>
  api.call('POST /collectors/:link/responses', { params: { link }, body: { ...anAnswerSheet(), ...kept } })
const invitations = () => db.selectFrom('invitations').selectAll().execute()
const unlink = (today = '2090-01-01') => runDailyJobs(db, { jobs: [unlinkAnonymousInvitations], log: app.log, today })
const draft = (invitationId: string, collectorId: string) =>
  db
    .insertInto('drafts')
    .values({
      organisationId: given.organisationId,
      collectorId,
      invitationId,
      responseId: randomUUID(),
      language: 'en',
      answers: JSON.stringify({ signs_known: 'no' }),
      expiresOn: '2090-12-31',
    })
    .execute()
/** Which transaction and in which place a row was written. */
const written = async (table: 'invitations' | 'responses' | 'messages') =>
  (
    await sql<{ xmin: string; place: string }>`
      select xmin::text, ctid::text as place from ${sql.table(table)} order by ctid`.execute(db)
  ).rows

test('all that is kept of an anonymous invitation is that it was answered', async () => {
  const { link, id } = await anInvitation(app, given, anonymous)
  await api.call('GET /collectors/:link', { params: { link } })
  await api.call('POST /collectors/:link/start', { params: { link } })
  const { receipt } = await submit(link)
  const [row] = await invitations()
  expect(row).toMatchObject({ id, hasCompleted: true })
  const { responseId, openedOn, startedOn, completedOn } = row ?? {}
  expect([responseId, openedOn, startedOn, completedOn]).toEqual([null, null, null, null])
  const response = await db.selectFrom('responses').selectAll().executeTakeFirst()
  const text = JSON.stringify(response, (_, value) => (typeof value === 'bigint' ? String(value) : value))
  for (const trace of [id, link, row?.providerId ?? '', row?.contactId ?? '']) expect(text).not.toContain(trace)
  // Withdrawn, it erases the answers; whose they were, nobody can know, so the link stays used.
  await api.call('POST /withdrawals', { body: { receipt } })
  expect(await invitations()).toMatchObject([{ hasCompleted: true }])
  await api.call('GET /collectors/:link', { params: { link } }).expectProblem('invitation-used-anonymously')
})

test.each([
  ['responseId', { responseId: randomUUID(), hasCompleted: true }],
  ['openedOn', { openedOn: '2026-01-01' }],
  ['startedOn', { startedOn: '2026-01-01' }],
  ['completedOn', { completedOn: '2026-01-01' }],
])('the database itself refuses %s for an anonymous invitation', async (_, values) => {
  const { id } = await anInvitation(app, given, anonymous)
  const update = db.updateTable('invitations').set(values).where('id', '=', id).execute()
  await expect(update).rejects.toThrow('invitations_anonymous_cut')
})

test('the database lets no collector be switched, neither to anonymous nor back, with or without invitations', async () => {
  for (const [collectorId, isAnonymous] of [
    [anonymous, false],
    [named, true],
  ] as const) {
    const switched = () => db.updateTable('collectors').set({ isAnonymous }).where('id', '=', collectorId).execute()
    await expect(switched()).rejects.toThrow('what a collector is does not change')
    await anInvitation(app, given, collectorId, { provider: { name: collectorId } })
    await expect(switched()).rejects.toThrow('what a collector is does not change')
  }
})

test('the database lets no invitation be switched, moved to another kind of collector, or made of the other kind', async () => {
  const secret = await anInvitation(app, given, anonymous)
  const open = await anInvitation(app, given, named, { provider: { name: 'Named' } })
  const set = (id: string, values: object) => db.updateTable('invitations').set(values).where('id', '=', id).execute()
  await expect(set(secret.id, { isAnonymous: false })).rejects.toThrow('invitations_collector_fkey')
  await expect(set(open.id, { isAnonymous: true })).rejects.toThrow('invitations_collector_fkey')
  await expect(set(secret.id, { collectorId: named })).rejects.toThrow('invitations_collector_fkey')
  await expect(set(open.id, { collectorId: anonymous })).rejects.toThrow('invitations_collector_fkey')
  const [row] = (await invitations()).filter(({ id }) => id === secret.id)
  if (!row) throw new Error('no invitation')
  await db.deleteFrom('invitations').where('id', '=', secret.id).execute()
  const again = db
    .insertInto('invitations')
    .values({ ...row, isAnonymous: false })
    .execute()
  await expect(again).rejects.toThrow('invitations_collector_fkey')
})

test('only collectors of personal invitations can be anonymous', async () => {
  const open = db.updateTable('collectors').set({ kind: 'open_link' }).where('id', '=', anonymous).execute()
  await expect(open).rejects.toThrow('what a collector is does not change')
  const { id: _, ...row } = await db
    .selectFrom('collectors')
    .selectAll()
    .where('id', '=', anonymous)
    .executeTakeFirstOrThrow()
  const insert = db
    .insertInto('collectors')
    .values({ ...row, kind: 'kiosk', link: 'abcdefghjkmn', invitationTexts: '{}' })
    .execute()
  await expect(insert).rejects.toThrow('collectors_anonymous_personal')
})

test('before the daily job the transaction would lead from a response to its invitation; after it nothing does', async () => {
  const links: string[] = []
  for (let number = 0; number < 60; number++) {
    const { link } = await anInvitation(app, given, anonymous, { provider: { name: `Provider ${number}` } })
    links.push(link)
  }
  const order = async () =>
    (await sql<{ id: string }>`select id from invitations where is_anonymous order by ctid`.execute(db)).rows.map(
      ({ id }) => id,
    )
  for (const link of links.slice(0, 40)) await submit(link)
  const ofResponses = new Set((await written('responses')).map(({ xmin }) => xmin))
  const shared = async () => (await written('invitations')).filter(({ xmin }) => ofResponses.has(xmin)).length
  // What the job is for.
  expect(await shared()).toBe(40)
  const before = await order()
  await unlink()
  expect(await shared()).toBe(0)
  expect(new Set((await written('invitations')).map(({ xmin }) => xmin)).size).toBe(1)
  const after = await order()
  expect([...after].sort()).toEqual([...before].sort())
  expect(after).not.toEqual(before)
  // In another order every time, not in one that could be undone.
  await unlink('2090-01-02')
  expect(await order()).not.toEqual(after)
  // Those that have been answered no longer stand apart from the others.
  const ids = new Map((await invitations()).map(({ id, hasCompleted }) => [id, hasCompleted]))
  const last = (await order()).slice(40).filter(id => ids.get(id) === true).length
  expect(last).toBeGreaterThan(0)
})

test('the job changes nothing but where the rows lie, and leaves named invitations alone', async () => {
  const { link } = await anInvitation(app, given, anonymous, { sentOn: '2026-01-01', reminders: 2, optedOutOn: null })
  await anInvitation(app, given, named, { provider: { name: 'Named' } })
  await submit(link)
  const sorted = async () => (await invitations()).sort((one, other) => one.id.localeCompare(other.id))
  const before = await sorted()
  const placeOf = async () =>
    (await sql<{ xmin: string }>`select xmin::text from invitations where not is_anonymous`.execute(db)).rows
  const place = await placeOf()
  await unlink()
  expect(await sorted()).toEqual(before)
  expect(await placeOf()).toEqual(place)
})

test('the job keeps unfinished answers, and takes them to pieces only when they have been sent', async () => {
  const { link, id } = await anInvitation(app, given, anonymous)
  await draft(id, anonymous)
  await unlink()
  const [kept] = await db.selectFrom('drafts').select(['invitationId', 'responseId', 'revision']).execute()
  expect(kept?.invitationId).toBe(id)
  await submit(link, kept && { id: kept.responseId, revision: kept.revision })
  expect(await db.selectFrom('drafts').selectAll().execute()).toEqual([])
  await unlink('2090-01-02')
  const [response] = await written('responses')
  const [invitation] = await written('invitations')
  expect(invitation?.xmin).not.toBe(response?.xmin)
})

test('a draft that is begun while the job runs is not lost', async () => {
  const { id } = await anInvitation(app, given, anonymous)
  await Promise.all([unlink(), draft(id, anonymous)])
  expect(await db.selectFrom('drafts').select('invitationId').execute()).toEqual([{ invitationId: id }])
  expect(await invitations()).toHaveLength(1)
})

test('a letter that waits is cancelled by the job, not with the response', async () => {
  const { link, id } = await anInvitation(app, given, anonymous)
  await db
    .insertInto('messages')
    .values({
      organisationId: given.organisationId,
      kind: 'provider-reminder',
      about: id,
      toEmail: 'pia@example.org',
      language: 'en',
      subject: 'x',
      bodyText: 'x',
      bodyHtml: 'x',
    })
    .execute()
  await submit(link)
  const [response] = await written('responses')
  expect((await written('messages'))[0]?.xmin).not.toBe(response?.xmin)
  await unlink()
  expect(await db.selectFrom('messages').select('state').execute()).toEqual([{ state: 'cancelled' }])
  expect((await written('messages'))[0]?.xmin).not.toBe(response?.xmin)
})

test('answers that come while the job runs are all stored, and their invitations marked', async () => {
  const links = []
  for (let number = 0; number < 12; number++)
    links.push((await anInvitation(app, given, anonymous, { provider: { name: `Provider ${number}` } })).link)
  await Promise.all([...links.map(link => submit(link)), unlink()])
  expect(await db.selectFrom('responses').select('id').execute()).toHaveLength(12)
  expect((await invitations()).filter(({ hasCompleted }) => hasCompleted)).toHaveLength(12)
})
