import { beforeEach, expect, test } from '@jest/globals'
import { verifyPassword } from 'better-auth/crypto'
import { publicUrl, useApp } from '../support/app.ts'
import { problemIn } from '../support/client.ts'
import { cookieJar } from '../support/cookie-jar.ts'
import { anOrganisation } from '../support/factories.ts'
import { aPerson, type TestPerson } from '../support/people.ts'
import { password } from '../support/personas.ts'

const { api, app, db } = useApp()

const newPassword = 'quite another sentence'
let olu: TestPerson
let organisations: string[]
beforeEach(async () => {
  organisations = [(await anOrganisation(app)).id, (await anOrganisation(app, { of: 'bob' })).id]
  olu = await aPerson(db, { memberOf: organisations })
})

const letters = () => db.selectFrom('accountMessages').selectAll().orderBy('createdAt').execute()
const audit = () =>
  db
    .selectFrom('auditEntries')
    .select(['organisationId', 'actorId', 'action', 'target', 'details'])
    .where('action', 'like', 'account.%')
    .execute()
const signedIn = async (given = password) => {
  const browser = cookieJar(api)
  const reply = await browser.post('/session', { email: olu.email, password: given })
  return { ...browser, status: reply.status, isIn: async () => (await browser.get('/account')).status === 200 }
}
const askFor = (email: string, language = 'en') => cookieJar(api).post('/password-resets', { email, language })
const tokenIn = (text: string | undefined) => /\/reset-password#(\S+)/.exec(text ?? '')?.[1] ?? ''
const aToken = async () => {
  await askFor(olu.email)
  return tokenIn((await letters()).at(-1)?.bodyText)
}

test('asking for a new password answers the same whether or not the address is known, and writes only to one that is', async () => {
  const known = await askFor('OLU@example.org')
  const unknown = await askFor('nobody@example.org')
  expect([known.status, known.text]).toEqual([204, ''])
  expect([unknown.status, unknown.text]).toEqual([204, ''])
  expect((await letters()).map(({ kind, toEmail, toName, state }) => [kind, toEmail, toName, state])).toEqual([
    ['password-reset', olu.email, olu.name, 'waiting'],
  ])
})

test.each([
  ['en', 'Choose a new password for Groundwork', 'ltr'],
  ['es', 'Elija una nueva contraseña para Groundwork', 'ltr'],
  ['fr', 'Choisissez un nouveau mot de passe pour Groundwork', 'ltr'],
  ['ar', 'اختر كلمة مرور جديدة لـ Groundwork', 'rtl'],
])('the letter is written in the language of the page: %s', async (language, subject, direction) => {
  await askFor(olu.email, language)
  const [letter] = await letters()
  expect([letter?.language, letter?.subject]).toEqual([language, subject])
  expect(letter?.bodyHtml).toContain(`<html lang="${language}" dir="${direction}">`)
  expect(letter?.bodyText).toMatch(new RegExp(`^${publicUrl}/reset-password#[A-Za-z0-9_-]{43}$`, 'm'))
  await cookieJar(api).post('/password-resets/check', { token: tokenIn(letter?.bodyText) })
})

test('the link is not in the database, so that a copy of it opens no account', async () => {
  const token = await aToken()
  expect(token).toHaveLength(43)
  const stored = await db.selectFrom('verifications').selectAll().execute()
  expect(stored).toHaveLength(1)
  expect(JSON.stringify(stored)).not.toContain(token)
})

test('a new password is chosen with the link: all sessions end, and the owner and the audit log are told', async () => {
  const before = await signedIn()
  expect(await before.isIn()).toBe(true)
  const token = await aToken()
  const browser = cookieJar(api)
  expect((await browser.post('/password-resets/check', { token })).status).toBe(204)
  expect((await browser.post('/password-resets/use', { token, newPassword, language: 'fr' })).status).toBe(204)

  expect(await before.isIn()).toBe(false)
  expect((await signedIn()).status).toBe(401)
  expect((await signedIn(newPassword)).status).toBe(200)
  const last = (await letters()).at(-1)
  expect([last?.kind, last?.language, last?.toEmail]).toEqual(['account-change', 'fr', olu.email])
  expect(last?.bodyText).toContain(`${publicUrl}/forgot-password`)
  const entry = { actorId: olu.id, action: 'account.password-reset', target: olu.id, details: {} }
  expect(await audit()).toEqual(
    expect.arrayContaining(organisations.map(organisationId => ({ ...entry, organisationId }))),
  )
})

test('a link works once, for an hour, and not any more once another one was used', async () => {
  const [first, second, third] = [await aToken(), await aToken(), await aToken()]
  const use = (token: string) => cookieJar(api).post('/password-resets/use', { token, newPassword })
  await db
    .updateTable('verifications')
    .set({ expiresAt: new Date(Date.now() - 1) })
    .where(
      'createdAt',
      '=',
      db.selectFrom('verifications').select(({ fn }) => fn.min('createdAt').as('first')),
    )
    .execute()
  problemIn(await use(first), 'reset-link-invalid')
  expect((await use(second)).status).toBe(204)
  for (const token of [first, second, third, 'made-up', '']) {
    problemIn(await use(token), 'reset-link-invalid')
    problemIn(await cookieJar(api).post('/password-resets/check', { token }), 'reset-link-invalid')
  }
})

test('two who use the same link at once get one new password between them', async () => {
  const token = await aToken()
  const passwords = ['the first new sentence', 'the second new sentence']
  const replies = await Promise.all(
    passwords.map(one => cookieJar(api).post('/password-resets/use', { token, newPassword: one })),
  )
  expect(replies.map(({ status }) => status).sort()).toEqual([204, 410])
})

test('the new password is checked like any other', async () => {
  const token = await aToken()
  const short = await cookieJar(api).post('/password-resets/use', { token, newPassword: 'too short' })
  expect(problemIn(short, 'invalid-request').errors?.[0]?.pointer).toBe('#/newPassword')
  expect((await cookieJar(api).post('/password-resets/use', { token, newPassword })).status).toBe(204)
})

test('requests for letters are few, whoever asks for them', async () => {
  const statuses: number[] = []
  for (let index = 0; index < 5; index++) statuses.push((await askFor(olu.email)).status)
  expect(statuses).toEqual([204, 204, 204, 429, 429])
  const refused = await askFor(olu.email)
  problemIn(refused, 'too-many-requests')
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(3_000)
  expect(await letters()).toHaveLength(3)
})

test('somebody who is signed in changes the password with the old one; other sessions end, this one stays', async () => {
  const [here, elsewhere] = [await signedIn(), await signedIn()]
  const change = { currentPassword: password, newPassword, language: 'es' }
  problemIn(await here.post('/account/password', { ...change, currentPassword: 'not the old one' }), 'password-wrong')
  expect(await elsewhere.isIn()).toBe(true)
  expect((await here.post('/account/password', change)).status).toBe(204)
  expect([await here.isIn(), await elsewhere.isIn()]).toEqual([true, false])
  expect((await signedIn(newPassword)).status).toBe(200)
  expect((await letters()).map(({ kind, language }) => [kind, language])).toEqual([['account-change', 'es']])
  expect((await audit()).map(({ action }) => action)).toEqual(organisations.map(() => 'account.password-changed'))
})

test('whoever found a session open cannot guess the password there', async () => {
  const browser = await signedIn()
  const statuses = new Set<number>()
  for (let index = 0; index < 15; index++) {
    const guess = { currentPassword: `guess number ${index}`, newPassword }
    statuses.add((await browser.post('/account/password', guess)).status)
  }
  expect(statuses).toEqual(new Set([403, 429]))
  problemIn(await browser.post('/account/password', { currentPassword: password, newPassword }), 'too-many-requests')
  const account = db.selectFrom('accounts').select('password').where('userId', '=', olu.id)
  const { password: hash } = await account.executeTakeFirstOrThrow()
  expect(await verifyPassword({ hash: hash ?? '', password })).toBe(true)
})

test('only an administrator reads letters about accounts', async () => {
  await aToken()
  const { messages } = await api.as('ivy').call('GET /account-messages')
  expect(messages.map(({ kind }) => kind)).toEqual(['password-reset'])
  await api.as('ada').call('GET /account-messages').expectProblem('not-allowed')
})
