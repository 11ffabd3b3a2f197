import { beforeEach, expect, test } from '@jest/globals'
import { publicUrl, useApp } from '../support/app.ts'
import { problemIn, type Sent } from '../support/client.ts'
import { type CookieJar, cookieJar } from '../support/cookie-jar.ts'
import { anOrganisation } from '../support/factories.ts'
import { aPerson, type TestPerson } from '../support/people.ts'
import { password } from '../support/personas.ts'
import { totp } from '../support/totp.ts'

const { api, app, db } = useApp()

let olu: TestPerson
let organisationId: string
beforeEach(async () => {
  organisationId = (await anOrganisation(app)).id
  olu = await aPerson(db, { memberOf: [organisationId] })
})

const fieldOf = (sent: Sent, name: string): unknown =>
  typeof sent.json === 'object' && sent.json !== null ? Reflect.get(sent.json, name) : undefined
const codesOf = (sent: Sent): string[] => {
  const codes = fieldOf(sent, 'backupCodes')
  return Array.isArray(codes) ? codes.map(String) : []
}
const withPassword = async (given = password): Promise<CookieJar & { first: Sent }> => {
  const browser = cookieJar(api)
  const first = await browser.post('/session', { email: olu.email, password: given })
  return { ...browser, first }
}
const isIn = async (browser: CookieJar) => (await browser.get('/account')).status === 200
const begin = async (browser: CookieJar) =>
  String(fieldOf(await browser.post('/account/two-factor', { password }), 'secret'))

/** On, by the code of this moment; the next code is the one to sign in with. */
async function turnOn(browser: CookieJar): Promise<{ secret: string; backupCodes: string[] }> {
  const secret = await begin(browser)
  const confirmed = await browser.post('/account/two-factor/confirm', { code: totp(secret), language: 'en' })
  expect(confirmed.status).toBe(200)
  return { secret, backupCodes: codesOf(confirmed) }
}

const answer = (browser: CookieJar, code: string, kind: 'app' | 'backup' = 'app') =>
  browser.post('/session/code', { kind, code })
const wrong = (secret: string) => (totp(secret) === '000000' ? '111111' : '000000')

test('it is turned on with the password and a first code, and gives ten backup codes', async () => {
  const browser = await withPassword()
  const begun = await browser.post('/account/two-factor', { password })
  const uri = new URL(String(fieldOf(begun, 'uri')))
  expect([uri.protocol, decodeURIComponent(uri.pathname), uri.searchParams.get('issuer')]).toEqual([
    'otpauth:',
    `/Groundwork:${olu.email}`,
    'Groundwork',
  ])
  const secret = String(fieldOf(begun, 'secret'))
  expect(uri.searchParams.get('secret')).toBe(secret)
  expect(fieldOf(await browser.get('/account'), 'hasTwoFactor')).toBe(false)
  const confirmed = await browser.post('/account/two-factor/confirm', { code: totp(secret), language: 'es' })
  expect(new Set(codesOf(confirmed)).size).toBe(10)
  for (const code of codesOf(confirmed)) expect(code).toMatch(/^[a-hj-km-np-z2-9]{5}-[a-hj-km-np-z2-9]{5}$/)
  expect(await browser.get('/account')).toMatchObject({ json: { hasTwoFactor: true, backupCodesLeft: 10 } })
  expect(await browser.get('/session')).toMatchObject({ json: { user: { hasTwoFactor: true } } })
})

test('neither secret nor backup codes can be read in the database', async () => {
  const { secret, backupCodes } = await turnOn(await withPassword())
  const stored = JSON.stringify(await db.selectFrom('twoFactors').selectAll().execute())
  expect(stored).toContain(olu.id)
  for (const text of [secret, ...backupCodes]) expect(stored).not.toContain(text)
})

test('turning it on opens a new session and ends every one that was opened without it', async () => {
  const [here, elsewhere] = [await withPassword(), await withPassword()]
  const before = here.cookies()
  await turnOn(here)
  expect([await isIn(here), await isIn(elsewhere)]).toEqual([true, false])
  expect((await api.send('GET', '/api/v1/account', { headers: { Cookie: before } })).status).toBe(401)
})

test('a wrong password begins nothing, a wrong code turns nothing on', async () => {
  const browser = await withPassword()
  problemIn(await browser.post('/account/two-factor', { password: 'not my password' }), 'password-wrong')
  problemIn(await browser.post('/account/two-factor/confirm', { code: '123456' }), 'state-conflict')
  const secret = await begin(browser)
  problemIn(await browser.post('/account/two-factor/confirm', { code: wrong(secret) }), 'code-wrong')
  expect((await withPassword()).first.json).toEqual({ needsCode: false })
})

test('from then on the password alone opens nothing', async () => {
  await turnOn(await withPassword())
  const browser = await withPassword()
  expect(browser.first.json).toEqual({ needsCode: true })
  expect(browser.names()).toEqual(['groundwork.two_factor'])
  expect(await isIn(browser)).toBe(false)
  expect(await browser.get('/session')).toMatchObject({ json: { user: null } })
})

test('the code of the app opens the session', async () => {
  const { secret } = await turnOn(await withPassword())
  const browser = await withPassword()
  const code = totp(secret, { later: 1 })
  const opened = await answer(browser, ` ${code.slice(0, 3)} ${code.slice(3)} `)
  expect([opened.status, opened.json]).toEqual([200, { backupCodesLeft: 10 }])
  expect(await isIn(browser)).toBe(true)
})

test('a code is accepted once', async () => {
  const { secret } = await turnOn(await withPassword())
  const [first, second] = [await withPassword(), await withPassword()]
  const code = totp(secret, { later: 1 })
  expect((await answer(first, code)).status).toBe(200)
  problemIn(await answer(second, code), 'code-wrong')
  expect(await isIn(second)).toBe(false)
})

test('a backup code opens the session once, however it is typed', async () => {
  const { backupCodes } = await turnOn(await withPassword())
  const [code = ''] = backupCodes
  const browser = await withPassword()
  expect((await answer(browser, code.toUpperCase().replace('-', ' '), 'backup')).json).toEqual({ backupCodesLeft: 9 })
  expect(await isIn(browser)).toBe(true)
  problemIn(await answer(await withPassword(), code, 'backup'), 'code-wrong')
})

test('a code without a password, or after ten minutes, opens nothing', async () => {
  const { secret } = await turnOn(await withPassword())
  problemIn(await answer(cookieJar(api), totp(secret, { later: 1 })), 'sign-in-expired')
  const browser = await withPassword()
  await db
    .updateTable('verifications')
    .set({ expiresAt: new Date(Date.now() - 1) })
    .execute()
  problemIn(await answer(browser, totp(secret, { later: 1 })), 'sign-in-expired')
  const forged = { Cookie: 'groundwork.two_factor=2fa-made-up.signature' }
  const body = { kind: 'app', code: '123456' }
  problemIn(await api.send('POST', '/api/v1/session/code', { body, headers: forged }), 'sign-in-expired')
})

test('a device cannot be made one that is not asked for codes', async () => {
  const { secret } = await turnOn(await withPassword())
  const browser = await withPassword()
  const body = { kind: 'app', code: totp(secret, { later: 1 }), trustDevice: true }
  problemIn(await browser.post('/session/code', body), 'invalid-request')
})

test('wrong codes are few: five for a password, ten for the account in a quarter of an hour', async () => {
  const { secret } = await turnOn(await withPassword())
  const outcomes: string[] = []
  for (let round = 0; round < 3; round++) {
    const browser = await withPassword()
    for (let guess = 0; guess < 6; guess++) {
      const { json } = await answer(browser, String(100_000 + round * 10 + guess).padStart(6, '0'))
      outcomes.push(String(Reflect.get(Object(json), 'type')).replace('/problems/', ''))
    }
  }
  expect(outcomes.slice(0, 6)).toEqual([...Array(5).fill('code-wrong'), 'sign-in-expired'])
  expect(outcomes.slice(-6)).toEqual(Array(6).fill('too-many-requests'))
  const late = await withPassword()
  problemIn(await answer(late, totp(secret, { later: 1 })), 'too-many-requests')
})

test('guesses of a stranger do not keep the owner out who has signed in with this browser before', async () => {
  const { backupCodes } = await turnOn(await withPassword())
  const owner = await withPassword()
  expect((await answer(owner, backupCodes[0] ?? '', 'backup')).status).toBe(200)
  await owner.send('DELETE', '/session')
  for (let round = 0; round < 3; round++) {
    const stranger = await withPassword()
    for (let guess = 0; guess < 5; guess++) await answer(stranger, `wrong-${round}${guess}xyz`, 'backup')
  }
  problemIn(await answer(await withPassword(), backupCodes[1] ?? '', 'backup'), 'too-many-requests')
  await owner.post('/session', { email: olu.email, password })
  expect((await answer(owner, backupCodes[1] ?? '', 'backup')).status).toBe(200)
})

test('new backup codes take the place of the old ones', async () => {
  const browser = await withPassword()
  const { backupCodes } = await turnOn(browser)
  problemIn(await browser.post('/account/two-factor/backup-codes', { password: 'not my password' }), 'password-wrong')
  const renewed = codesOf(await browser.post('/account/two-factor/backup-codes', { password, language: 'en' }))
  expect(new Set([...renewed, ...backupCodes]).size).toBe(20)
  problemIn(await answer(await withPassword(), backupCodes[0] ?? '', 'backup'), 'code-wrong')
  expect((await answer(await withPassword(), renewed[0] ?? '', 'backup')).status).toBe(200)
})

test('it is turned off with the password, and then the password is enough', async () => {
  const browser = await withPassword()
  await turnOn(browser)
  problemIn(await browser.post('/account/two-factor/off', { password: 'not my password' }), 'password-wrong')
  expect((await browser.post('/account/two-factor/off', { password, language: 'en' })).status).toBe(204)
  expect((await withPassword()).first.json).toEqual({ needsCode: false })
  expect(await db.selectFrom('twoFactors').selectAll().execute()).toEqual([])
  problemIn(await browser.post('/account/two-factor/off', { password, language: 'en' }), 'state-conflict')
  problemIn(await browser.post('/account/two-factor/backup-codes', { password }), 'state-conflict')
})

test('a new password by letter does not turn it off', async () => {
  const { secret } = await turnOn(await withPassword())
  await cookieJar(api).post('/password-resets', { email: olu.email })
  const [letter] = await db.selectFrom('accountMessages').selectAll().where('kind', '=', 'password-reset').execute()
  const token = /reset-password#(\S+)/.exec(letter?.bodyText ?? '')?.[1]
  const newPassword = 'quite another sentence'
  expect((await cookieJar(api).post('/password-resets/use', { token, newPassword })).status).toBe(204)
  const browser = await withPassword(newPassword)
  expect(browser.first.json).toEqual({ needsCode: true })
  expect((await answer(browser, totp(secret, { later: 1 }))).status).toBe(200)
})

test('each change is told to the owner in the language of the page, and stands in the audit log', async () => {
  const browser = await withPassword()
  const secret = await begin(browser)
  await browser.post('/account/two-factor/confirm', { code: totp(secret), language: 'fr' })
  await browser.post('/account/two-factor/backup-codes', { password, language: 'ar' })
  await browser.post('/account/two-factor/off', { password, language: 'es' })
  const letters = await db.selectFrom('accountMessages').selectAll().orderBy('createdAt').execute()
  expect(letters.map(({ kind, language, toEmail }) => [kind, language, toEmail])).toEqual(
    ['fr', 'ar', 'es'].map(language => ['account-change', language, olu.email]),
  )
  expect(letters.map(({ subject }) => subject)).toEqual([
    'La connexion en deux étapes a été activée',
    'أُنشئت رموز احتياطية جديدة',
    'Se desactivó la verificación en dos pasos',
  ])
  for (const { bodyText } of letters) expect(bodyText).toContain(`${publicUrl}/forgot-password`)
  const { entries } = await api
    .as('ada')
    .call('GET /organisations/:organisationId/audit', { params: { organisationId }, query: { action: 'account.' } })
  expect(entries.map(({ action, actor }) => [action, actor?.name])).toEqual([
    ['account.two-factor-off', olu.name],
    ['account.backup-codes-renewed', olu.name],
    ['account.two-factor-on', olu.name],
  ])
})

test('an organisation that requires it lets in only who has it on', async () => {
  await db.updateTable('organisations').set({ requiresTwoFactor: true }).where('id', '=', organisationId).execute()
  const browser = await withPassword()
  problemIn(await browser.get(`/organisations/${organisationId}/areas`), 'two-factor-required')
  expect(await browser.get('/session')).toMatchObject({
    json: { organisations: [{ id: organisationId, requiresTwoFactor: true }] },
  })
  await turnOn(browser)
  expect((await browser.get(`/organisations/${organisationId}/areas`)).status).toBe(200)
  await browser.post('/account/two-factor/off', { password })
  problemIn(await browser.get(`/organisations/${organisationId}/areas`), 'two-factor-required')
})

test('an administrator turns it off for whoever lost phone and backup codes, and everybody learns of it', async () => {
  const browser = await withPassword()
  await turnOn(browser)
  const remove = (email: string, as: 'ivy' | 'ada' = 'ivy') =>
    api.as(as).call('POST /two-factor-removals', { body: { email, language: 'fr' } })
  await remove(olu.email, 'ada').expectProblem('not-allowed')
  await remove('nobody@example.org').expectProblem('not-found')
  await remove('ivy@example.org').expectProblem('state-conflict')
  expect(await remove('OLU@example.org')).toEqual({ name: olu.name })
  await remove(olu.email).expectProblem('state-conflict')
  expect(await isIn(browser)).toBe(false)
  expect((await withPassword()).first.json).toEqual({ needsCode: false })
  const letters = await db.selectFrom('accountMessages').selectAll().orderBy('createdAt').execute()
  expect([letters.at(-1)?.toEmail, letters.at(-1)?.subject]).toEqual([
    olu.email,
    'Un administrateur a désactivé la connexion en deux étapes',
  ])
  const { entries } = await api
    .as('ada')
    .call('GET /organisations/:organisationId/audit', { params: { organisationId }, query: { action: 'account.' } })
  expect([entries[0]?.action, entries[0]?.actor?.name, entries[0]?.target]).toEqual([
    'account.two-factor-removed',
    'Ivy',
    olu.id,
  ])
})
