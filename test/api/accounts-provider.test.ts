import { afterAll, beforeEach, describe, expect, test } from '@jest/globals'
import { publicUrl, useApp } from '../support/app.ts'
import { problemIn, type Sent } from '../support/client.ts'
import { type CookieJar, cookieJar } from '../support/cookie-jar.ts'
import { anOrganisation } from '../support/factories.ts'
import { startIdentityProvider } from '../support/identity-provider.ts'
import { aPerson, type TestPerson } from '../support/people.ts'
import { password } from '../support/personas.ts'
import { totp } from '../support/totp.ts'

const service = await startIdentityProvider()
const { api, app, db } = useApp({ provider: service.config })
const withoutService = useApp()
const unreachable = useApp({ provider: { ...service.config, issuer: 'http://127.0.0.1:9' } })
afterAll(() => service.stop())

let olu: TestPerson
let organisationId: string
beforeEach(async () => {
  service.people.clear()
  service.people.set('olu-1', {
    sub: 'olu-1',
    email: 'Olu@example.org',
    email_verified: true,
    name: 'Olu of the county',
  })
  organisationId = (await anOrganisation(app)).id
  olu = await aPerson(db, { memberOf: [organisationId] })
})

const whoIs = async (browser: CookieJar) => {
  const { json } = await browser.get('/account')
  return Reflect.get(Object(json), 'email')
}
const locationOf = (sent: Sent) => sent.headers.get('location')
const linked = () =>
  db.selectFrom('accounts').selectAll().where('userId', '=', olu.id).where('providerId', '=', 'oidc').execute()
const people = () => db.selectFrom('users').select(['email', 'name']).orderBy('email').execute()

test('the sign-in page learns what the service is called', async () => {
  expect(await api.call('GET /session')).toMatchObject({ provider: { name: 'County sign-in' } })
  expect(await withoutService.api.call('GET /session')).toMatchObject({ provider: null })
})

test('somebody who has an account comes in, to the page they wanted', async () => {
  const browser = cookieJar(api)
  const back = await service.goThrough(browser, { as: 'olu-1', next: `/o/${organisationId}/areas?a=b` })
  expect([back.status, locationOf(back)]).toEqual([
    302,
    `${publicUrl}/sign-in?next=${encodeURIComponent(`/o/${organisationId}/areas?a=b`)}`,
  ])
  expect(await whoIs(browser)).toBe(olu.email)
  expect(browser.names().filter(name => /session_token|device/.test(name))).toHaveLength(2)
  expect(await browser.get('/account')).toMatchObject({ json: { name: olu.name, usesProvider: true } })
})

test('the first use links the account, once, and is told to its owner and in the audit log', async () => {
  for (let round = 0; round < 2; round++) await service.goThrough(cookieJar(api), { as: 'olu-1' })
  expect(await linked()).toMatchObject([{ accountId: 'olu-1' }])
  const letters = await db.selectFrom('accountMessages').select(['kind', 'toEmail', 'subject']).execute()
  expect(letters).toEqual([
    { kind: 'account-change', toEmail: olu.email, subject: 'A new way to sign in to Groundwork' },
  ])
  const { entries } = await api
    .as('ada')
    .call('GET /organisations/:organisationId/audit', { params: { organisationId }, query: { action: 'account.' } })
  expect(entries.map(({ action, target }) => [action, target])).toEqual([['account.provider-linked', olu.id]])
})

test('nothing that would open the service is kept', async () => {
  await service.goThrough(cookieJar(api), { as: 'olu-1' })
  for (const { accessToken, refreshToken, idToken } of await linked())
    expect([accessToken, refreshToken, idToken]).toEqual([null, null, null])
})

test('once linked, the account stays the same when the address changes there', async () => {
  await service.goThrough(cookieJar(api), { as: 'olu-1' })
  service.people.set('olu-1', { sub: 'olu-1', email: 'olu.new@example.org', email_verified: false })
  const browser = cookieJar(api)
  await service.goThrough(browser, { as: 'olu-1' })
  expect(await whoIs(browser)).toBe(olu.email)
})

test('somebody without an account is told so, and none is made', async () => {
  service.people.set('zoe', { sub: 'zoe', email: 'zoe@example.org', email_verified: true })
  const before = await people()
  const browser = cookieJar(api)
  const back = await service.goThrough(browser, { as: 'zoe' })
  expect(new URL(locationOf(back) ?? '').searchParams.get('error')).toBe('signup_disabled')
  expect(new URL(locationOf(back) ?? '').pathname).toBe('/sign-in')
  expect(await whoIs(browser)).toBeUndefined()
  expect(await people()).toEqual(before)
})

test('an address that the service has not verified opens no account', async () => {
  service.people.set('mallory', { sub: 'mallory', email: olu.email, email_verified: false })
  const browser = cookieJar(api)
  const back = await service.goThrough(browser, { as: 'mallory' })
  expect(new URL(locationOf(back) ?? '').searchParams.get('error')).toBe('account_not_linked')
  expect(await whoIs(browser)).toBeUndefined()
  expect(await linked()).toEqual([])
})

test('whoever turns back there is back at the sign-in page', async () => {
  const browser = cookieJar(api)
  const back = await service.goThrough(browser, { as: 'olu-1', cancel: true })
  expect(new URL(locationOf(back) ?? '').searchParams.get('error')).toBe('access_denied')
  expect(await whoIs(browser)).toBeUndefined()
})

test('the second factor is asked for just the same', async () => {
  const first = cookieJar(api)
  await first.post('/session', { email: olu.email, password })
  const begun = await first.post('/account/two-factor', { password })
  const secret = String(Reflect.get(Object(begun.json), 'secret'))
  await first.post('/account/two-factor/confirm', { code: totp(secret) })

  const browser = cookieJar(api)
  const back = await service.goThrough(browser, { as: 'olu-1', next: '/account' })
  expect([back.status, locationOf(back)]).toEqual([302, `${publicUrl}/sign-in?next=%2Faccount&code=`])
  expect(await whoIs(browser)).toBeUndefined()
  expect(browser.names().filter(name => /session_token|device/.test(name))).toEqual([])
  const answered = await browser.post('/session/code', { kind: 'app', code: totp(secret, { later: 1 }) })
  expect(answered.status).toBe(200)
  expect(await whoIs(browser)).toBe(olu.email)
})

test('an answer of the service is good only in the browser that asked, and once', async () => {
  const begun = await cookieJar(api).post('/session/provider', {})
  const back = new URL(await service.untilCallback(String(Reflect.get(Object(begun.json), 'url')), { as: 'olu-1' }))
  const victim = cookieJar(api)
  const planted = await victim.send('GET', back.pathname + back.search)
  expect(new URL(locationOf(planted) ?? '').searchParams.get('error')).toBe('state_mismatch')
  expect(await whoIs(victim)).toBeUndefined()

  const browser = cookieJar(api)
  const own = await browser.post('/session/provider', {})
  const answer = new URL(await service.untilCallback(String(Reflect.get(Object(own.json), 'url')), { as: 'olu-1' }))
  await browser.send('GET', answer.pathname + answer.search)
  expect(await whoIs(browser)).toBe(olu.email)
  await browser.send('DELETE', '/session')
  const again = await browser.send('GET', answer.pathname + answer.search)
  expect(new URL(locationOf(again) ?? '').searchParams.get('error')).toBe('state_mismatch')
  expect(await whoIs(browser)).toBeUndefined()
})

test('it leads back to pages of ours only', async () => {
  for (const next of ['https://elsewhere.example/', '//elsewhere.example', '/\\elsewhere.example', '']) {
    const refused = await cookieJar(api).post('/session/provider', { next })
    expect([next, problemIn(refused, 'invalid-request').errors?.[0]?.pointer]).toEqual([next, '#/next'])
  }
})

describe('where there is no such service', () => {
  test('nothing of it is found', async () => {
    problemIn(await cookieJar(withoutService.api).post('/session/provider', {}), 'not-found')
    const callback = await withoutService.api.send('GET', '/api/auth/callback/oidc?code=x&state=y')
    expect(callback.status).toBe(404)
  })

  test('one that cannot be reached is said to be so, and passwords work without it', async () => {
    const browser = cookieJar(unreachable.api)
    problemIn(await browser.post('/session/provider', {}), 'sign-in-provider-unavailable')
    await aPerson(unreachable.db)
    expect((await browser.post('/session', { email: olu.email, password })).status).toBe(200)
  })
})
