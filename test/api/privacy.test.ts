import { beforeEach, expect, test } from '@jest/globals'
import { sql } from 'kysely'
import { useApp } from '../support/app.ts'
import { anAnswerSheet, anAssessment, type TestAssessment } from '../support/factories.ts'

const { api, app, db, log } = useApp()

let given: TestAssessment
beforeEach(async () => {
  given = await anAssessment(app)
})

const agent = 'Unmistakable/7.0 (respondent)'
const address = '203.0.113.77'
const headers = {
  'User-Agent': agent,
  'X-Forwarded-For': address,
  'Accept-Language': 'xx-XX',
  Referer: 'https://referrer.example/',
  Cookie: 'tracking=unmistakable',
}

async function respond(): Promise<{ link: string; id: string; receipt: string }> {
  const link = given.linkOf('provider')
  const version = await given.versionOf('provider')
  const name = version.codebook.variables.find(({ kind, visibleIf }) => kind === 'text' && !visibleIf)?.name ?? ''
  const body = anAnswerSheet(undefined, { answers: { [name]: 'An unmistakable answer' } })
  await api.send('GET', `/r/${link}`, { headers })
  await api.call('GET /collectors/:link', { params: { link }, headers })
  await api.call('GET /collectors/:link/questionnaire', { params: { link }, query: { language: 'es' }, headers })
  const { receipt } = await api.call('POST /collectors/:link/responses', { params: { link }, body, headers })
  await api.send('POST', `/api/v1/collectors/${link}/responses`, { body: { ...body, answers: { [name]: 5 } }, headers })
  await api.send('POST', `/api/v1/collectors/${link}/responses`, { body: '{"An unmistakable answer"', headers })
  return { link, id: body.id, receipt }
}

test('a response is stored without address, browser, or time: with a date at the most', async () => {
  const { rows } = await sql<{ name: string; type: string }>`
    select column_name as name, data_type as type from information_schema.columns
    where table_schema = 'public' and table_name = 'responses' order by ordinal_position`.execute(db)
  expect(rows.map(({ name }) => name)).toEqual([
    'organisation_id',
    'id',
    'assessment_id',
    'wave_number',
    'collector_id',
    'questionnaire_id',
    'version',
    'audience',
    'area_id',
    'stratum',
    'language',
    'received_on',
    'withdrawn_on',
    'released_in',
    'receipt_key',
    'answers',
    'facts',
    'excluded_on',
    'erased_on',
    'completeness',
  ])
  expect(rows.filter(({ type }) => /time|inet/.test(type))).toEqual([])
})

test('nothing about the sender is anywhere in the database, nor the receipt code itself', async () => {
  const { receipt } = await respond()
  await api.call('POST /withdrawals', { body: { receipt }, headers })
  const { rows } = await sql<{ name: string }>`
    select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`.execute(db)
  for (const { name } of rows) {
    const content = await sql<{ text: string }>`select t::text as text from ${sql.table(name)} t`.execute(db)
    const text = content.rows.map(row => row.text).join('\n')
    for (const trace of [agent, address, '127.0.0.1', 'xx-XX', 'referrer.example', 'tracking=', receipt]) {
      expect({ name, trace: text.includes(trace) ? trace : undefined }).toEqual({ name, trace: undefined })
    }
  }
})

test('the log tells nothing of a respondent: no answer, link, id, code, address, browser or time', async () => {
  const { link, id, receipt } = await respond()
  await api.call('POST /withdrawals', { body: { receipt }, headers })
  expect(log).toEqual([])
  expect(`${link}${id}`).not.toBe('')
})

test('also when the server itself fails the log repeats nothing', async () => {
  await sql`alter table responses rename to responses_gone`.execute(db)
  try {
    const link = given.linkOf('provider')
    const body = anAnswerSheet(undefined, { answers: { prov_reach_more: 'unmistakable' } })
    const reply = await api.send('POST', `/api/v1/collectors/${link}/responses`, {
      body: { ...body, answers: {} },
      headers,
    })
    expect(reply.status).toBe(500)
    expect(reply.text).not.toMatch(/responses_gone|relation|select|insert/i)
    expect(log.length).toBeGreaterThan(0)
    for (const trace of [link, body.id, agent, address, '127.0.0.1']) expect(log.join('')).not.toContain(trace)
  } finally {
    await sql`alter table responses_gone rename to responses`.execute(db)
  }
})

test('requests of staff are logged by operation, without address, query or body', async () => {
  const ada = api.as('ada')
  await ada
    .call('GET /organisations/:organisationId/areas', { params: given.wave, headers: { ...headers, Cookie: '' } })
    .catch(() => undefined)
  await ada.call('GET /organisations/:organisationId/areas', { params: given.wave })
  const lines = log.map(line => JSON.parse(line))
  expect(lines.at(-1)).toMatchObject({
    operation: 'GET /organisations/:organisationId/areas',
    status: 200,
    msg: 'request',
  })
  expect(Object.keys(lines.at(-1)).sort()).toEqual(['level', 'ms', 'msg', 'operation', 'requestId', 'status', 'time'])
  expect(log.join('')).not.toMatch(/203\.0\.113|127\.0\.0\.1|Unmistakable|ada@example/)
})

test('a respondent gets no cookie, and what is sent is not cached on the way', async () => {
  const link = given.linkOf('resident')
  for (const path of [`/api/v1/collectors/${link}`, `/api/v1/collectors/${link}/questionnaire?language=en`]) {
    const reply = await api.send('GET', path, { headers })
    expect(reply.headers.getSetCookie()).toEqual([])
    expect(reply.headers.get('cache-control')).toBe('no-store')
    expect(reply.headers.get('referrer-policy')).toBe('no-referrer')
  }
})

test('ids, receipts and links give away neither order nor time', async () => {
  const link = given.linkOf('resident')
  const receipts: string[] = []
  for (let index = 0; index < 20; index++) {
    receipts.push(
      (await api.call('POST /collectors/:link/responses', { params: { link }, body: anAnswerSheet() })).receipt,
    )
  }
  expect(new Set(receipts).size).toBe(20)
  expect([...receipts].sort()).not.toEqual(receipts)
})
