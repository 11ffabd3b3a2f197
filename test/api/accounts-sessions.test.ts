import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from '@jest/globals'
import { sql } from 'kysely'
import { api as contract } from '../../server/contract/api.ts'
import type { OperationShape } from '../../server/contract/operation.ts'
import { runDailyJobs } from '../../server/jobs/daily.ts'
import { dailyJobs } from '../../server/jobs/jobs.ts'
import { publicUrl, useApp } from '../support/app.ts'
import { problemIn } from '../support/client.ts'
import { cookieJar } from '../support/cookie-jar.ts'
import { aPerson, type TestPerson } from '../support/people.ts'
import { password } from '../support/personas.ts'

const { api, app, db } = useApp()

let olu: TestPerson
beforeEach(async () => {
  olu = await aPerson(db)
})

const signedIn = async (email = olu.email) => {
  const browser = cookieJar(api)
  await browser.post('/session', { email, password })
  const list = () => api.call('GET /account/sessions', { headers: { Cookie: browser.cookies() } })
  return { ...browser, list, isIn: async () => (await browser.get('/account')).status === 200 }
}

test('somebody sees their own sessions, newest first, and which one this is', async () => {
  const [first, second] = [await signedIn(), await signedIn()]
  await signedIn((await aPerson(db, { name: 'Ida', email: 'ida@example.org' })).email)
  const { sessions } = await second.list()
  expect(sessions.map(({ isCurrent }) => isCurrent)).toEqual([true, false])
  expect((await first.list()).sessions.map(({ isCurrent }) => isCurrent)).toEqual([false, true])
  const { rows } = await sql<{ today: string }>`select (now() at time zone 'UTC')::date::text as today`.execute(db)
  expect(new Set(sessions.map(({ lastUsedOn }) => lastUsedOn))).toEqual(new Set([rows[0]?.today]))
  expect(Object.keys(sessions[0] ?? {}).sort()).toEqual(['id', 'isCurrent', 'lastUsedOn', 'startedAt'])
})

test('the day a session was last used on is kept up', async () => {
  const browser = await signedIn()
  await sql`
    update sessions set created_at = created_at - interval '3 days', updated_at = updated_at - interval '3 days',
      expires_at = expires_at - interval '3 days' where user_id = ${olu.id}`.execute(db)
  await browser.get('/account')
  const [session] = (await browser.list()).sessions
  const { rows } = await sql<{ today: string }>`select (now() at time zone 'UTC')::date::text as today`.execute(db)
  expect(session?.lastUsedOn).toBe(rows[0]?.today)
  expect(Date.parse(session?.startedAt ?? '')).toBeLessThan(Date.now() - 2 * 24 * 60 * 60 * 1000)
})

test('one session is ended, and only that one', async () => {
  const [here, lost, other] = [await signedIn(), await signedIn(), await signedIn()]
  const id = (await lost.list()).sessions.find(({ isCurrent }) => isCurrent)?.id
  expect((await here.send('DELETE', `/account/sessions/${id}`)).status).toBe(204)
  expect([await here.isIn(), await lost.isIn(), await other.isIn()]).toEqual([true, false, true])
  problemIn(await here.send('DELETE', `/account/sessions/${id}`), 'not-found')
})

test('a session of somebody else does not exist', async () => {
  const ida = await signedIn((await aPerson(db, { name: 'Ida', email: 'ida@example.org' })).email)
  const id = (await ida.list()).sessions[0]?.id
  const browser = await signedIn()
  for (const other of [id, randomUUID(), 'nonsense'])
    problemIn(await browser.send('DELETE', `/account/sessions/${other}`), 'not-found')
  expect(await ida.isIn()).toBe(true)
})

test('all other sessions are ended at once', async () => {
  const [here, ...others] = [await signedIn(), await signedIn(), await signedIn()]
  expect((await here.send('DELETE', '/account/sessions')).status).toBe(204)
  expect(await here.isIn()).toBe(true)
  for (const other of others) expect(await other.isIn()).toBe(false)
})

test('the name is changed, and seen at once', async () => {
  const browser = await signedIn()
  expect(await browser.send('PATCH', '/account', { name: '  Olu Adeyemi ' })).toMatchObject({
    status: 200,
    json: { name: 'Olu Adeyemi', email: olu.email, hasTwoFactor: false, backupCodesLeft: 0, usesProvider: false },
  })
  expect(await browser.get('/session')).toMatchObject({ json: { user: { name: 'Olu Adeyemi' } } })
  problemIn(await browser.send('PATCH', '/account', { name: ' ' }), 'invalid-request')
})

const writes = Object.entries<OperationShape>(contract)
  .map(([key, shape]) => ({ key, shape, method: key.split(' ')[0] ?? '', path: key.split(' ')[1] ?? '' }))
  .filter(({ method }) => method !== 'GET')
const addressOf = (path: string) =>
  `/api/v1${path.replaceAll(/:(wave|version)\b/g, '1').replaceAll(/:\w+/g, () => randomUUID())}`

test.each(writes.map(({ key }) => key))('%s with a session is refused to every other site', async key => {
  const { method, path } = writes.find(write => write.key === key) ?? { method: '', path: '' }
  const { cookies, isIn } = await signedIn()
  const foreign: Record<string, string>[] = [
    { Origin: 'https://elsewhere.example' },
    { Origin: 'null' },
    { Origin: `${publicUrl}.elsewhere.example` },
    { Origin: publicUrl.replace('http:', 'https:') },
    { 'Sec-Fetch-Site': 'cross-site' },
    { Origin: publicUrl, 'Sec-Fetch-Site': 'same-site' },
  ]
  for (const headers of foreign) {
    const sent = await api.send(method, addressOf(path), { body: {}, headers: { Cookie: cookies(), ...headers } })
    problemIn(sent, 'foreign-origin')
  }
  expect(await isIn()).toBe(true)
})

test('pages of ours, programs without an origin, and API keys are let through', async () => {
  const { cookies } = await signedIn()
  const change = (headers: Record<string, string>) =>
    api.send('PATCH', '/api/v1/account', { body: { name: 'Olu' }, headers })
  const own: Record<string, string>[] = [
    {},
    { Origin: publicUrl },
    { Origin: publicUrl, 'Sec-Fetch-Site': 'same-origin' },
    { 'Sec-Fetch-Site': 'none' },
  ]
  for (const headers of own) expect((await change({ Cookie: cookies(), ...headers })).status).toBe(200)
  const key = await change({ Authorization: 'Bearer made-up', Origin: 'https://elsewhere.example' })
  expect(problemIn(key, 'not-signed-in').status).toBe(401)
})

test('a form of another site cannot send what we read', async () => {
  const { cookies } = await signedIn()
  for (const { method, path, shape } of writes.filter(write => write.shape.body)) {
    for (const type of ['application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'text/plain']) {
      const headers = { Cookie: cookies(), 'Content-Type': type }
      const sent = await api.send(method, addressOf(path), { body: '{"name":"x"}', headers })
      expect([path, type, shape.access === 'anyone' || sent.status === 415]).toEqual([path, type, true])
      expect([path, sent.status >= 400 && sent.status < 500]).toEqual([path, true])
    }
  }
})

test('no other site is told by our replies that it may read them', async () => {
  const { cookies } = await signedIn()
  const reply = await api.send('GET', '/api/v1/account', {
    headers: { Cookie: cookies(), Origin: 'https://elsewhere.example' },
  })
  expect(reply.headers.get('access-control-allow-origin')).toBeNull()
  const asked = await api.send('OPTIONS', '/api/v1/account', { headers: { Origin: 'https://elsewhere.example' } })
  expect(asked.headers.get('access-control-allow-origin')).toBeNull()
})

test('what has run out is forgotten the next day', async () => {
  const [kept, ended] = [await signedIn(), await signedIn()]
  const id = (await ended.list()).sessions.find(({ isCurrent }) => isCurrent)?.id ?? ''
  await db
    .updateTable('sessions')
    .set({ expiresAt: new Date(Date.now() - 1000) })
    .where('id', '=', id)
    .execute()
  await cookieJar(api).post('/session', { email: olu.email, password: 'a wrong sentence' })
  await db.updateTable('throttles').set({ expire: '1' }).execute()
  await runDailyJobs(db, { jobs: dailyJobs, log: app.log, today: '2026-03-01' })
  const runs = await db.selectFrom('jobRuns').select('outcome').where('job', '=', 'accounts.forget-expired').execute()
  expect(runs).toEqual([{ outcome: { sessions: 1, links: 0, attempts: 2 } }])
  expect(await kept.isIn()).toBe(true)
})
