import { gzipSync } from 'node:zlib'
import { beforeEach, expect, test } from '@jest/globals'
import { useApp } from '../support/app.ts'
import { pointersOf, problemIn } from '../support/client.ts'
import { anAnswerSheet, anAssessment, type TestAssessment } from '../support/factories.ts'

const { api, app, db, log } = useApp()
const ada = api.as('ada')
const ivy = api.as('ivy')

let given: TestAssessment
let path = ''
beforeEach(async () => {
  given = await anAssessment(app, { audiences: ['provider', 'resident', 'partner'] })
  path = `/api/v1/collectors/${given.linkOf('resident')}/responses`
})

const post = (body: unknown, headers: Record<string, string> = {}) => api.send('POST', path, { body, headers })
const stored = () => db.selectFrom('responses').select(['id', 'answers']).execute()
/** The sheet as text with something put in place of its answers. */
const withAnswers = (json: string) => JSON.stringify(anAnswerSheet()).replace('"answers":{}', `"answers":${json}`)

test('a body that is not JSON is unreadable', async () => {
  for (const body of [
    '{',
    '{"id":}',
    'null',
    '[1',
    '"text"',
    '42',
    '\u0000',
    '{"a":1}{"b":2}',
    "{'a':1}",
    '{"a":NaN}',
  ]) {
    problemIn(await post(body), 'unreadable-request')
  }
})

test('JSON of another shape does not fit', async () => {
  for (const body of ['[]', '{}', '[{}]']) problemIn(await post(body), 'invalid-request')
  problemIn(await api.send('POST', path, { headers: { 'Content-Type': 'application/json' } }), 'invalid-request')
})

test('another media type, or none, is refused', async () => {
  const body = JSON.stringify(anAnswerSheet())
  for (const type of [
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'nonsense',
    'application/jsonp',
  ]) {
    problemIn(await post(body, { 'Content-Type': type }), 'unsupported-media-type')
  }
  problemIn(
    await api.send('POST', path, { body: new Blob([body]), headers: { 'Content-Type': '' } }),
    'unsupported-media-type',
  )
  problemIn(await post(body, { 'Content-Type': 'application/json; charset=latin-9' }), 'unsupported-media-type')
  expect((await post(body, { 'Content-Type': 'application/json; charset=utf-8' })).status).toBe(201)
})

test('a body that is too large is refused, also when it is only large once unpacked', async () => {
  const large = withAnswers(JSON.stringify({ comment: 'x'.repeat(600_000) }))
  problemIn(await post(large), 'body-too-large')
  const packed = new Blob([gzipSync(withAnswers(JSON.stringify({ comment: 'x'.repeat(50_000_000) })))])
  problemIn(await post(packed, { 'Content-Encoding': 'gzip' }), 'body-too-large')
})

test('a packed body is read, a broken or unknown packing refused', async () => {
  const body = JSON.stringify(anAnswerSheet())
  expect((await post(new Blob([gzipSync(body)]), { 'Content-Encoding': 'gzip' })).status).toBe(201)
  problemIn(await post(new Blob([body]), { 'Content-Encoding': 'gzip' }), 'unreadable-request')
  problemIn(
    await post(new Blob([gzipSync(body).subarray(0, 40)]), { 'Content-Encoding': 'gzip' }),
    'unreadable-request',
  )
  problemIn(await post(new Blob([body]), { 'Content-Encoding': 'zip' }), 'unsupported-media-type')
})

test('bytes that are not UTF-8 do no harm', async () => {
  const bytes = Buffer.from(withAnswers('{"help_barriers_other":"é"}'), 'latin1')
  expect([201, 422]).toContain((await post(new Blob([bytes]))).status)
})

test('keys that name parts of every object are unknown questions or fields', async () => {
  for (const name of ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '__defineGetter__']) {
    for (const value of ['"no"', '{"isAdministrator":true}', '["no"]', 'null']) {
      const reply = await post(withAnswers(`{"${name}":${value}}`))
      if (reply.status !== 201) expect(pointersOf(problemIn(reply, 'answers-invalid'))).toEqual([`#/answers/${name}`])
      problemIn(await post(JSON.stringify(anAnswerSheet()).replace('{', `{"${name}":${value},`)), 'invalid-request')
    }
  }
  expect(Object.keys(Object.prototype)).toEqual([])
  for (const { answers } of await stored()) expect(answers).toEqual({})
})

test('what PostgreSQL cannot store in a text is left out of a free text answer', async () => {
  const version = await given.versionOf('provider')
  const name = version.codebook.variables.find(({ kind, visibleIf }) => kind === 'text' && !visibleIf)?.name ?? ''
  const through = `/api/v1/collectors/${given.linkOf('provider')}/responses`
  const text = 'a\\u0000b\\ud800c\\udc00d\\u0007e \\ud83d\\ude42 \\ufffe\\uffff'
  const body = withAnswers(`{"${name}":"${text}"}`)
  expect((await api.send('POST', through, { body })).status).toBe(201)
  // The same bytes again are the same response.
  expect((await api.send('POST', through, { body })).status).toBe(201)
  expect(await stored()).toMatchObject([{ answers: { [name]: 'abcde 🙂 \ufffe\uffff' } }])
})

test.each(['\\u0000', '\\ud800', '\\udfff\\ud800'])(
  '%s is refused, never stored, wherever a name or code is expected',
  async bad => {
    for (const [name, value] of [
      ['signs_known', `"${bad}"`],
      ['outreach_seen', `["${bad}"]`],
      [bad, '"no"'],
      [`x${bad}`, 'null'],
    ]) {
      problemIn(await post(withAnswers(`{"${name}":${value}}`)), 'answers-invalid')
    }
    for (const field of ['id', 'language', 'area']) {
      problemIn(
        await post(JSON.stringify(anAnswerSheet()).replace(new RegExp(`"${field}":"`), `$&${bad}`)),
        'invalid-request',
      )
    }
    problemIn(await api.send('POST', '/api/v1/withdrawals', { body: `{"receipt":"${bad}0123456789AB"}` }), 'not-found')
    expect(await stored()).toEqual([])
  },
)

/** Staff texts that end in a text or jsonb column. */
const staffTexts: [string, string, (bad: string) => string][] = [
  ['POST', '/api/v1/organisations', bad => `{"name":"x${bad}"}`],
  ['POST', '{organisation}/areas', bad => `{"areas":[{"code":"a","name":"x${bad}"}]}`],
  ['POST', '{organisation}/areas', bad => `{"areas":[{"code":"a","name":"x","level":"x${bad}"}]}`],
  ['PUT', '{organisation}/areas/{area}/help-contacts', bad => `{"helpContacts":[{"name":"x${bad}"}]}`],
  ['PUT', '{organisation}/areas/{area}/help-contacts', bad => `{"helpContacts":[{"name":"x","phone":"1${bad}"}]}`],
  ['PUT', '{organisation}/areas/{area}/help-contacts', bad => `{"helpContacts":[{"name":"x","note":"1${bad}"}]}`],
  [
    'PUT',
    '{organisation}/areas/{area}/help-contacts',
    bad => `{"helpContacts":[{"name":"x","url":"https://a.org/${bad}"}]}`,
  ],
  ['POST', '{assessment}/waves', bad => `{"name":"x${bad}"}`],
  [
    'POST',
    '{organisation}/assessments',
    bad => `{"name":"x${bad}","waveName":"x","areaCodes":["north"],"audiences":[{questionnaire}]}`,
  ],
  [
    'POST',
    '{organisation}/assessments',
    bad => `{"name":"x","waveName":"x${bad}","areaCodes":["north"],"audiences":[{questionnaire}]}`,
  ],
  [
    'POST',
    '{organisation}/assessments',
    bad => `{"name":"x","purpose":"x${bad}","waveName":"x","areaCodes":["north"],"audiences":[{questionnaire}]}`,
  ],
]
test.each(staffTexts)('%s %s refuses control characters and half characters', async (method, template, json) => {
  const organisation = `/api/v1/organisations/${given.organisationId}`
  const { audience, questionnaireId, version } = given.assessment.waves[0]?.audiences[0] ?? {}
  const values: Record<string, string> = {
    organisation,
    assessment: `${organisation}/assessments/${given.assessmentId}`,
    area: given.assessment.areas[0]?.id ?? '',
    questionnaire: JSON.stringify({ audience, questionnaireId, version }),
  }
  const fill = (text: string) => text.replaceAll(/\{(\w+)\}/g, (all, name) => values[name] ?? all)
  for (const bad of ['\\u0000', '\\ud800', '\\u001b[31m']) {
    const reply = await ivy.send(method, fill(template), { body: fill(json(bad)) })
    expect(pointersOf(problemIn(reply, 'invalid-request'))).toHaveLength(1)
  }
  expect((await ivy.send(method, fill(template), { body: fill(json(' é🙂')) })).status).toBeLessThan(300)
})

test('NUL and other oddities in an address are no 500', async () => {
  const wave = `/api/v1/organisations/${given.organisationId}/assessments/${given.assessmentId}/waves/1`
  await ada.call('POST /organisations/:organisationId/assessments/:assessmentId/waves/:wave/releases', {
    params: given.wave,
  })
  const odd = [
    '%00',
    '%ED%A0%80',
    '%FF',
    '%',
    '\'"; drop table responses; --',
    '[]=1',
    '%0d%0aSet-Cookie:a=b',
    '../../etc/passwd',
  ]
  for (const text of odd) {
    for (const address of [
      `${wave}/report?language=${text}`,
      `${wave}/report?areas=${text}`,
      `${wave}/report?sectors=${text}`,
      `${wave}/report?audiences=${text}`,
      `${wave}/report/figures/${text}`,
      `${wave}/${text}`,
      `/api/v1/organisations/${text}/areas`,
      `/api/v1/collectors/${text}`,
      `/problems/${text}`,
      `/r/${text}`,
    ]) {
      const { status } = await ada.send('GET', address)
      expect({ address, status: status < 500 ? 'fine' : status }).toEqual({ address, status: 'fine' })
    }
  }
})

test('a body nested very deeply is refused without harm', async () => {
  for (const depth of [100, 10_000, 100_000]) {
    const nested = `${'['.repeat(depth)}${']'.repeat(depth)}`
    problemIn(await post(withAnswers(`{"signs_known":${nested}}`)), 'answers-invalid')
    const objects = `${'{"a":'.repeat(depth / 2)}1${'}'.repeat(depth / 2)}`
    problemIn(await post(withAnswers(objects)), depth > 2 ? 'answers-invalid' : 'invalid-request')
    problemIn(await post(nested), 'invalid-request')
  }
})

test('very many unknown keys are answered briefly and soon', async () => {
  const many = Object.fromEntries(Array.from({ length: 30_000 }, (_, index) => [`key${index}`, 1]))
  const started = performance.now()
  for (const body of [
    { ...anAnswerSheet(), answers: many },
    { ...anAnswerSheet(), ...many },
  ]) {
    const reply = await post(body)
    expect(reply.status).toBe(422)
    expect(reply.text.length).toBeLessThan(20_000)
  }
  expect(performance.now() - started).toBeLessThan(2_000)
})

test('an id that is no uuid is not found in a path', async () => {
  for (const id of [
    '1',
    'x',
    `${given.organisationId}x`,
    given.organisationId.slice(1),
    '00000000000000000000000000000000',
  ]) {
    problemIn(await ada.send('GET', `/api/v1/organisations/${id}/areas`), 'not-found')
  }
})

test('methods and paths that are not in the contract are not found, with a problem', async () => {
  for (const [method, address] of [
    ['GET', '/api/v1/nothing'],
    ['DELETE', '/api/v1/organisations'],
    ['PUT', path],
    ['GET', '/api/nothing'],
    ['POST', '/'],
    ['PATCH', '/problems/not-found'],
    ['GET', '/problems/nothing'],
    ['GET', '/problems/__proto__'],
    ['GET', '/assets/nothing.js'],
  ] as const) {
    problemIn(await api.send(method, address), 'not-found')
  }
})

test('a request that fails says so in the log without repeating anything of it', async () => {
  await post(withAnswers('{"signs_known":"a-secret-choice"}'))
  await post('{"a-secret-text":')
  expect(log.join('')).not.toMatch(/a-secret/)
  expect(log.join('')).not.toContain(given.linkOf('resident'))
})

test('what no page of ours is called by is not found, and never a page that says so with 200', async () => {
  for (const path of [
    '/api',
    '/api/',
    '/api/v1',
    '/api/v2/areas',
    '/favicon.ico',
    '/robots.txt',
    '/.env.json',
    '/respond',
  ])
    problemIn(await api.send('GET', path), 'not-found')
})
