import { expect, test } from '@jest/globals'
import { signIn, useApp } from '../support/app.ts'
import { pointersOf } from '../support/client.ts'
import { password } from '../support/personas.ts'

const installation = useApp({ people: 'none' })
const { api, app, db } = installation
const other = installation.another()

const person = { name: 'Ada', email: 'ada@example.org', password }
const setUp = (changes: object = {}, at = api) =>
  at.call('POST /setup', { body: { token: app.secrets.setupToken, ...person, ...changes } })

test('an empty installation says that it needs to be set up', async () => {
  expect(await api.call('GET /session')).toEqual({
    setupNeeded: true,
    user: null,
    organisations: [],
    provider: null,
    demo: null,
  })
})

test('the printed token creates the first administrator, who can sign in and has no organisation yet', async () => {
  expect(await setUp({ email: 'Ada@Example.org' })).toEqual({ created: true })
  const Cookie = await signIn(api, 'ada@example.ORG')
  const session = await api.call('GET /session', { headers: { Cookie } })
  expect(session).toMatchObject({
    setupNeeded: false,
    user: { name: 'Ada', email: 'ada@example.org' },
    organisations: [],
  })
})

test('the password is kept as a hash only', async () => {
  await setUp()
  const accounts = await db.selectFrom('accounts').selectAll().execute()
  expect(accounts).toHaveLength(1)
  expect(JSON.stringify(accounts)).not.toContain(password)
})

test('a wrong token is refused and creates nobody', async () => {
  for (const token of ['', 'wrong', `${app.secrets.setupToken}x`, 'ü'.repeat(24)]) {
    await setUp({ token }).expectProblem('setup-token-wrong')
  }
  expect(await api.call('GET /session')).toMatchObject({ setupNeeded: true })
})

test('the token works once: a second set-up is refused', async () => {
  await setUp()
  await setUp({ email: 'mallory@example.org' }).expectProblem('state-conflict')
  expect(await db.selectFrom('users').select('email').execute()).toEqual([{ email: 'ada@example.org' }])
})

test('of many set-ups at once, in two processes, one wins', async () => {
  const attempts = Array.from({ length: 10 }, (_, index) =>
    setUp({ email: `person${index}@example.org` }, index % 2 ? api : other.api).then(
      () => 'created',
      error => /409|state-conflict/.test(String(error)) && 'refused',
    ),
  )
  const outcomes = await Promise.all(attempts)
  expect(outcomes.filter(outcome => outcome === 'created')).toHaveLength(1)
  expect(outcomes.filter(outcome => outcome === 'refused')).toHaveLength(9)
  expect(await db.selectFrom('users').select('id').execute()).toHaveLength(1)
})

test('every field that does not fit is pointed at, and the password is not repeated', async () => {
  const problem = await setUp({ name: ' ', email: 'nobody', password: 'too short', extra: 1 }).expectProblem(
    'invalid-request',
  )
  expect(pointersOf(problem).sort()).toEqual(['#/email', '#/extra', '#/name', '#/password'])
  expect(JSON.stringify(problem)).not.toContain('too short')
})
