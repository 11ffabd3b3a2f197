import { beforeEach, expect, test } from '@jest/globals'
import { sql } from 'kysely'
import { clientOf } from '../../server/auth/throttles.ts'
import { useApp } from '../support/app.ts'
import { problemIn, type Sent } from '../support/client.ts'
import { cookieJar } from '../support/cookie-jar.ts'
import { aPerson, type TestPerson } from '../support/people.ts'
import { password } from '../support/personas.ts'

const { api, db, another } = useApp({ context: { trustProxy: 1 } })
const second = another()

let olu: TestPerson
beforeEach(async () => {
  olu = await aPerson(db)
})

const home = '198.51.100.7'
const attempt = (
  given: string,
  { from, email = olu.email, at = api }: { from: string; email?: string; at?: typeof api },
) => cookieJar(at, { from }).post('/session', { email, password: given })

/** Many attempts, a few at a time; how often each status came back. */
async function flood(count: number, make: (index: number) => Promise<Sent>): Promise<Map<number, number>> {
  const statuses = new Map<number, number>()
  for (let first = 0; first < count; first += 40) {
    const some = Array.from({ length: Math.min(40, count - first) }, (_, index) => make(first + index))
    for (const { status } of await Promise.all(some)) statuses.set(status, (statuses.get(status) ?? 0) + 1)
  }
  return statuses
}

/** A quarter of an hour goes by. */
const wait = () => sql`update throttles set expire = expire - 15 * 60 * 1000`.execute(db)

test('of more than a thousand wrong passwords from one address ten are looked at', async () => {
  const statuses = await flood(1_200, index => attempt(`wrong sentence ${index}`, { from: '203.0.113.1' }))
  expect(Object.fromEntries(statuses)).toEqual({ 401: 10, 429: 1_190 })
}, 120_000)

test('of more than a thousand wrong passwords from many addresses, at two processes, ten are looked at', async () => {
  const statuses = await flood(1_200, index => {
    const from = `203.0.${index % 113}.${index % 250}`
    return attempt(`wrong sentence ${index}`, { from, at: index % 2 === 0 ? api : second.api })
  })
  expect(Object.fromEntries(statuses)).toEqual({ 401: 10, 429: 1_190 })
}, 120_000)

test('an address that tries one account after the other is stopped, and other addresses are not', async () => {
  const statuses = await flood(150, index =>
    attempt('the same wrong sentence', { from: '203.0.113.2', email: `somebody-${index}@example.org` }),
  )
  expect(Object.fromEntries(statuses)).toEqual({ 401: 100, 429: 50 })
  expect((await attempt(password, { from: '203.0.113.2' })).status).toBe(429)
  expect((await attempt(password, { from: home })).status).toBe(200)
}, 120_000)

test('the reply says how long to wait, and the same about accounts that do not exist', async () => {
  for (const email of [olu.email, 'nobody@example.org']) {
    await flood(10, index => attempt(`wrong sentence ${index}`, { from: '203.0.113.3', email }))
    const refused = await attempt(password, { from: home, email })
    problemIn(refused, 'too-many-requests')
    const seconds = Number(refused.headers.get('retry-after'))
    expect(seconds).toBeGreaterThan(600)
    expect(seconds).toBeLessThanOrEqual(900)
  }
})

test('the owner who has signed in with this browser before gets in while strangers guess', async () => {
  const browser = cookieJar(api, { from: home })
  expect((await browser.post('/session', { email: olu.email, password })).status).toBe(200)
  await browser.send('DELETE', '/session')
  expect(browser.names()).toEqual([expect.stringMatching(/^groundwork\.device\./)])
  await flood(200, index => attempt(`wrong sentence ${index}`, { from: `203.0.113.${index}` }))
  expect((await attempt(password, { from: home })).status).toBe(429)
  expect((await browser.post('/session', { email: olu.email, password })).status).toBe(200)
})

test('the owner on a new browser gets in when the time is over, or at once by a letter', async () => {
  await flood(50, index => attempt(`wrong sentence ${index}`, { from: `203.0.113.${index}` }))
  expect((await attempt(password, { from: home })).status).toBe(429)
  await wait()
  expect((await attempt(password, { from: home })).status).toBe(200)

  await flood(50, index => attempt(`wrong sentence ${index}`, { from: `203.0.113.${index}` }))
  const browser = cookieJar(api, { from: home })
  expect((await browser.post('/session', { email: olu.email, password })).status).toBe(429)
  await browser.post('/password-resets', { email: olu.email })
  const [letter] = await db
    .selectFrom('accountMessages')
    .select('bodyText')
    .where('kind', '=', 'password-reset')
    .execute()
  const token = /reset-password#(\S+)/.exec(letter?.bodyText ?? '')?.[1]
  const newPassword = 'quite another sentence'
  expect((await browser.post('/password-resets/use', { token, newPassword })).status).toBe(204)
  expect((await browser.post('/session', { email: olu.email, password: newPassword })).status).toBe(200)
})

test('right passwords are not counted, however many', async () => {
  const statuses: number[] = []
  for (let index = 0; index < 15; index++) statuses.push((await attempt(password, { from: home })).status)
  expect(statuses).toEqual(Array(15).fill(200))
})

test('a known browser gets ten guesses of its own, then it counts as a stranger', async () => {
  const browser = cookieJar(api, { from: home })
  await browser.post('/session', { email: olu.email, password })
  const statuses = await flood(30, index => browser.post('/session', { email: olu.email, password: `wrong ${index}` }))
  expect(Object.fromEntries(statuses)).toEqual({ 401: 20, 429: 10 })
})

test('a device cookie is worth something for its own account only, and only when it is genuine', async () => {
  const browser = cookieJar(api, { from: home })
  await browser.post('/session', { email: olu.email, password })
  const device =
    browser
      .cookies()
      .split('; ')
      .find(cookie => cookie.startsWith('groundwork.device')) ?? ''
  const ida = await aPerson(db, { name: 'Ida', email: 'ida@example.org' })
  for (const email of [olu.email, ida.email])
    await flood(12, index => attempt(`wrong sentence ${index}`, { from: '203.0.113.4', email }))
  const withCookie = (email: string, Cookie: string) =>
    api.send('POST', '/api/v1/session', { body: { email, password }, headers: { Cookie } })
  expect((await withCookie(ida.email, device)).status).toBe(429)
  const [name, value = ''] = device.split('=')
  for (const forged of [`${name}=${value}x`, `${name}=x${value}`, `${name}=.`, `${name}=%00.%00`])
    expect((await withCookie(olu.email, forged)).status).toBe(429)
  expect((await withCookie(olu.email, device)).status).toBe(200)
})

test('the header of an address counts only behind a proxy that is trusted', async () => {
  const statuses = await flood(150, index =>
    cookieJar(api).send(
      'POST',
      '/session',
      { email: `somebody-${index}@example.org`, password: 'wrong sentence' },
      // Whatever the client writes before it, the last address is the one that the proxy saw.
      { 'X-Forwarded-For': `10.0.0.${index}, 203.0.113.5` },
    ),
  )
  expect(statuses.get(429)).toBe(50)
}, 120_000)

test('neither e-mail nor address stands in the table of attempts', async () => {
  await attempt('wrong sentence', { from: '203.0.113.6' })
  await cookieJar(api, { from: '203.0.113.6' }).post('/password-resets', { email: olu.email })
  const rows = await db.selectFrom('throttles').select(['key', 'points']).execute()
  expect(rows.map(({ key }) => key.split(':')[0]).sort()).toEqual([
    'address',
    'passwordOfAccount',
    'resetOfAccount',
    'resetOfAddress',
  ])
  for (const { key } of rows) expect(key).toMatch(/^\w+:[\w-]{43}$/)
})

test('of a respondent who withdraws not even a hash is kept: one number for everybody', async () => {
  const withdraw = (from: string) =>
    api.send('POST', '/api/v1/withdrawals', {
      body: { receipt: '7K2M9QXD4T1A' },
      headers: { 'X-Forwarded-For': from },
    })
  for (let index = 0; index < 5; index++) problemIn(await withdraw(`203.0.113.${index}`), 'not-found')
  const rows = await db.selectFrom('throttles').select(['key', 'points']).execute()
  expect(rows).toEqual([{ key: expect.stringMatching(/^receipts:/), points: 5 }])
  await db.updateTable('throttles').set({ points: 1_000 }).execute()
  const refused = await withdraw('203.0.113.99')
  problemIn(refused, 'too-many-requests')
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
})

test.each([
  ['203.0.113.7', '203.0.113.7'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:db8:1:2::', '2001:db8:1:2'],
  ['2001:DB8::1', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
  [undefined, 'unknown'],
])('%s is counted as %s', (address, client) => {
  expect(clientOf(address)).toBe(client)
})
