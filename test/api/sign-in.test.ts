import { expect, test } from '@jest/globals'
import { cookiesOf, publicUrl, signIn, useApp } from '../support/app.ts'
import { problemIn } from '../support/client.ts'
import { password, personas } from '../support/personas.ts'

const { api, db } = useApp()

const Origin = publicUrl
const ada = { email: personas.ada.email, password }
const attempt = (body: object = ada, headers: Record<string, string> = { Origin }) =>
  api.send('POST', '/api/v1/session', { body, headers })
const sessionOf = (Cookie: string) => api.call('GET /session', { headers: { Cookie } })

test('the right password opens a session', async () => {
  const Cookie = await signIn(api, personas.ada.email)
  expect(await sessionOf(Cookie)).toMatchObject({ setupNeeded: false, user: { email: personas.ada.email } })
})

test('a wrong password and an unknown person get the same answer', async () => {
  const wrong = await attempt({ ...ada, password: 'another long sentence' })
  const unknown = await attempt({ ...ada, email: 'nobody@example.org' })
  const problem = problemIn(wrong, 'sign-in-wrong')
  expect(problemIn(unknown, 'sign-in-wrong')).toEqual({ ...problem, requestId: expect.any(String) })
  expect([...wrong.headers.getSetCookie(), ...unknown.headers.getSetCookie()]).toEqual([])
})

test('the cookies are out of reach of scripts and of other sites', async () => {
  const cookies = (await attempt()).headers.getSetCookie()
  expect(cookies.map(cookie => cookie.split(/[=.]/, 2).join('.'))).toEqual([
    'groundwork.session_token',
    'groundwork.device',
  ])
  for (const cookie of cookies) {
    expect(cookie).toMatch(/; HttpOnly/i)
    expect(cookie).toMatch(/; SameSite=Lax/i)
    expect(cookie).toMatch(/; Path=\//i)
    expect(cookie).not.toMatch(/; Domain/i)
  }
})

test('a page of another origin can neither sign in nor sign out', async () => {
  const foreign = { Origin: 'https://elsewhere.example' }
  const refused = await attempt(ada, foreign)
  problemIn(refused, 'foreign-origin')
  expect(refused.headers.getSetCookie()).toEqual([])
  const Cookie = await signIn(api, personas.ada.email)
  await api.call('DELETE /session', { headers: { Cookie, ...foreign } }).expectProblem('foreign-origin')
  expect((await sessionOf(Cookie)).user).not.toBeNull()
})

test('signing out ends this session and no other', async () => {
  const [Cookie, other] = [await signIn(api, personas.ada.email), await signIn(api, personas.ada.email)]
  await api.call('DELETE /session', { headers: { Cookie, Origin } })
  expect((await sessionOf(Cookie)).user).toBeNull()
  expect((await sessionOf(other)).user).not.toBeNull()
})

test('signing out without a session is no error', async () => {
  await api.call('DELETE /session')
})

test('a session begins with signing in: one that was put into the browser before is not taken over', async () => {
  const planted = 'groundwork.session_token=planted-by-somebody-else.c2lnbmF0dXJl'
  const reply = await attempt(ada, { Origin, Cookie: planted })
  const Cookie = cookiesOf(reply)
  expect(Cookie).not.toContain('planted')
  expect((await sessionOf(planted)).user).toBeNull()
  const again = cookiesOf(await attempt(ada, { Origin, Cookie }))
  expect(again.split(';')[0]).not.toBe(Cookie.split(';')[0])
})

test('a cookie that was changed or made up is nobody', async () => {
  const Cookie = await signIn(api, personas.ada.email)
  const token = Cookie.split('; ')[0] ?? ''
  for (const forged of [
    `${token}x`,
    token.replace(/=..../, '=AAAA'),
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

test('a session in use is prolonged, and its cookie with it', async () => {
  const Cookie = await signIn(api, personas.ada.email)
  const soon = new Date(Date.now() + 24 * 60 * 60 * 1000)
  await db.updateTable('sessions').set({ expiresAt: soon }).execute()
  const reply = await api.send('GET', '/api/v1/session', { headers: { Cookie } })
  expect(reply.headers.getSetCookie().join()).toMatch(/groundwork\.session_token=.*Max-Age=604800/)
  const { rows } = { rows: await db.selectFrom('sessions').select('expiresAt').where('expiresAt', '>', soon).execute() }
  expect(rows).toHaveLength(1)
})

test('nobody can sign up, and better-auth answers at no address of its own', async () => {
  const body = { name: 'Mallory', email: 'mallory@example.org', password }
  for (const path of ['sign-up/email', 'sign-in/email', 'change-password', 'get-session', 'callback/other']) {
    for (const method of ['GET', 'POST']) {
      const sent = await api.send(method, `/api/auth/${path}`, {
        headers: { Origin },
        ...(method === 'GET' ? {} : { body }),
      })
      expect([path, method, sent.status]).toEqual([path, method, 404])
    }
  }
  expect(await db.selectFrom('users').select('id').where('email', '=', body.email).execute()).toEqual([])
})

test('neither address nor browser of staff is kept with the session', async () => {
  await attempt(ada, { Origin, 'User-Agent': 'Unmistakable/1.0' })
  const sessions = await db.selectFrom('sessions').select(['ipAddress', 'userAgent']).execute()
  expect(new Set(sessions.map(row => JSON.stringify(row)))).toEqual(new Set(['{"ipAddress":null,"userAgent":null}']))
})
