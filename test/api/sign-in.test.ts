import { expect, test } from '@jest/globals'
import { cookiesOf, publicUrl, signIn, useApp } from '../support/app.ts'
import { password, personas } from '../support/personas.ts'

const { api, db } = useApp()

const Origin = publicUrl
const ada = { email: personas.ada.email, password }
const attempt = (body: object = ada, headers: Record<string, string> = { Origin }) =>
  api.send('POST', '/api/auth/sign-in/email', { body, headers })
const sessionOf = (Cookie: string) => api.call('GET /session', { headers: { Cookie } })

test('the right password opens a session', async () => {
  const Cookie = await signIn(api, personas.ada.email)
  expect(await sessionOf(Cookie)).toMatchObject({ setupNeeded: false, user: { email: personas.ada.email } })
})

test('a wrong password and an unknown person get the same answer', async () => {
  const wrong = await attempt({ ...ada, password: 'another long sentence' })
  const unknown = await attempt({ ...ada, email: 'nobody@example.org' })
  expect(wrong.status).toBe(401)
  expect([unknown.status, unknown.text]).toEqual([wrong.status, wrong.text])
  expect(wrong.headers.getSetCookie()).toEqual([])
})

test('the session cookie is out of reach of scripts and of other sites', async () => {
  const [cookie = ''] = (await attempt()).headers.getSetCookie()
  expect(cookie).toMatch(/^groundwork\.session_token=/)
  expect(cookie).toMatch(/; HttpOnly/i)
  expect(cookie).toMatch(/; SameSite=Lax/i)
  expect(cookie).toMatch(/; Path=\//i)
  expect(cookie).not.toMatch(/; Domain/i)
})

test('a page of another origin can neither sign in nor sign out', async () => {
  const foreign = { Origin: 'https://elsewhere.example' }
  const refused = await attempt(ada, foreign)
  expect(refused.status).toBe(403)
  expect(refused.headers.getSetCookie()).toEqual([])
  const Cookie = await signIn(api, personas.ada.email)
  expect((await api.send('POST', '/api/auth/sign-out', { headers: { Cookie, ...foreign } })).status).toBe(403)
  expect((await sessionOf(Cookie)).user).not.toBeNull()
})

test('signing out ends this session and no other', async () => {
  const [Cookie, other] = [await signIn(api, personas.ada.email), await signIn(api, personas.ada.email)]
  expect((await api.send('POST', '/api/auth/sign-out', { headers: { Cookie, Origin } })).status).toBe(200)
  expect((await sessionOf(Cookie)).user).toBeNull()
  expect((await sessionOf(other)).user).not.toBeNull()
})

test('a cookie that was changed or made up is nobody', async () => {
  const Cookie = await signIn(api, personas.ada.email)
  for (const forged of [
    `${Cookie}x`,
    Cookie.replace(/=..../, '=AAAA'),
    'groundwork.session_token=a.b',
    'groundwork.session_token=%00',
  ]) {
    expect((await sessionOf(forged)).user).toBeNull()
    await api
      .call('POST /organisations', { body: { name: 'Mine' }, headers: { Cookie: forged } })
      .expectProblem('not-signed-in')
  }
})

test('a session that has run out is nobody', async () => {
  const Cookie = await signIn(api, personas.ada.email)
  await db
    .updateTable('sessions')
    .set({ expiresAt: new Date(Date.now() - 1000) })
    .execute()
  expect((await sessionOf(Cookie)).user).toBeNull()
})

test('guessing passwords is slowed down, whatever address the guesser claims', async () => {
  const guess = (index: number) =>
    attempt(
      { ...ada, password: `a wrong long sentence ${index}` },
      { Origin, 'X-Forwarded-For': `10.0.0.${index}`, 'X-Groundwork-Client': `10.0.0.${index}` },
    )
  const guesses = await Promise.all(Array.from({ length: 25 }, (_, index) => guess(index)))
  const statuses = guesses.map(({ status }) => status)
  expect(statuses.filter(status => status === 401)).toHaveLength(20)
  expect(statuses.filter(status => status === 429)).toHaveLength(5)
  expect((await attempt()).status).toBe(429)
})

test('nobody can sign up', async () => {
  const body = { name: 'Mallory', email: 'mallory@example.org', password }
  const reply = await api.send('POST', '/api/auth/sign-up/email', { body, headers: { Origin } })
  expect(reply.status).toBeGreaterThanOrEqual(400)
  expect(cookiesOf(reply)).toBe('')
  expect(await db.selectFrom('users').select('id').where('email', '=', body.email).execute()).toEqual([])
})

test('neither address nor browser of staff is kept with the session', async () => {
  await attempt(ada, { Origin, 'User-Agent': 'Unmistakable/1.0' })
  const sessions = await db.selectFrom('sessions').select(['ipAddress', 'userAgent']).execute()
  expect(new Set(sessions.map(row => JSON.stringify(row)))).toEqual(new Set(['{"ipAddress":null,"userAgent":null}']))
})
