import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from '@jest/globals'
import { solverOf } from '../../client/respond/proof/solve.ts'
import { useApp } from '../support/app.ts'
import { pointersOf, problemIn } from '../support/client.ts'
import { anAnswerSheet, anAssessment, type TestAssessment } from '../support/factories.ts'

const installation = useApp()
const { api, app, db } = installation
const other = installation.another()

let given: TestAssessment
let link = ''
beforeEach(async () => {
  given = await anAssessment(app, { asksProof: true })
  link = given.linkOf('resident')
})

const challengeOf = (response: string, through = link) =>
  api.call('GET /collectors/:link/challenge', { params: { link: through }, query: { response } })
const proofOf = async (response: string, through = link) => {
  const challenge = await challengeOf(response, through)
  return { challenge, solution: solverOf(challenge)(0, 2 ** 32) }
}
const submit = (body: object, { at = api, through = link } = {}) =>
  at.call('POST /collectors/:link/responses', { params: { link: through }, body })
const count = async () => (await db.selectFrom('responses').select('id').execute()).length

test('without a proof nothing is stored; with it the same body is, and may come again', async () => {
  const sheet = anAnswerSheet(await given.versionOf('resident'))
  await submit(sheet).expectProblem('proof-required')
  expect(await count()).toBe(0)
  const body = { ...sheet, proof: await proofOf(sheet.id) }
  const first = await submit(body)
  expect(await submit(body)).toEqual(first)
  // Any process knows what it has never seen: nothing about a challenge is kept.
  expect(await submit(body, { at: other.api })).toEqual(first)
  expect(await submit({ ...sheet, proof: await proofOf(sheet.id) })).toEqual(first)
  expect(await count()).toBe(1)
})

test('a proof serves one response through one link, and no wrong key will do', async () => {
  const sheet = anAnswerSheet()
  const proof = await proofOf(sheet.id)
  await submit({ ...anAnswerSheet(), proof }).expectProblem('proof-required')
  await submit({ ...sheet, proof }, { through: given.linkOf('provider') }).expectProblem('proof-required')
  const solution = { counter: 5, derivedKey: 'ab'.repeat(32) }
  await submit({ ...sheet, proof: { ...proof, solution } }).expectProblem('proof-required')
  expect(await count()).toBe(0)
  await submit({ ...sheet, proof })
})

test('a proof that is none is pointed at', async () => {
  const sheet = anAnswerSheet()
  const { challenge, solution } = await proofOf(sheet.id)
  const pointersFor = async (proof: unknown) =>
    pointersOf(await submit({ ...sheet, proof }).expectProblem('invalid-request'))
  expect(await pointersFor('yes')).toEqual(['#/proof'])
  expect(await pointersFor({ challenge })).toEqual(['#/proof/solution'])
  expect(await pointersFor({ challenge, solution: { ...solution, counter: -1 } })).toEqual(['#/proof/solution/counter'])
  const parameters = { ...challenge.parameters, algorithm: 'ARGON2ID', memoryCost: 2 ** 30 }
  expect(await pointersFor({ challenge: { ...challenge, parameters }, solution })).toContain(
    '#/proof/challenge/parameters/algorithm',
  )
})

test('a challenge is there for a link that takes answers, and for a response id', async () => {
  await challengeOf(randomUUID(), 'abcdefghjkmn').expectProblem('collector-unknown')
  const problem = await api.send('GET', `/api/v1/collectors/${link}/challenge?response=x`)
  expect(pointersOf(problemIn(problem, 'invalid-request'))).toEqual(['#/query/response'])
  await db.updateTable('collectors').set({ isOpen: false }).execute()
  await challengeOf(randomUUID()).expectProblem('collector-closed')
})

test('a collector that does not ask takes responses without, and with, a proof', async () => {
  const sheet = anAnswerSheet()
  const proof = await proofOf(sheet.id)
  await db.updateTable('collectors').set({ asksProof: false }).execute()
  await submit({ ...sheet, proof }, { at: other.api })
  await submit(anAnswerSheet(), { at: other.api })
})

test('getting a challenge leaves no line in the log', async () => {
  const before = installation.log.length
  await challengeOf(randomUUID())
  expect(installation.log.slice(before)).toEqual([])
})

test('a flood through one link is held back for a few seconds; other links are not', async () => {
  const sheet = anAnswerSheet()
  const body = { ...sheet, proof: await proofOf(sheet.id) }
  const path = `/api/v1/collectors/${link}/responses`
  const replies = await Promise.all(Array.from({ length: 130 }, () => api.send('POST', path, { body })))
  const held = replies.filter(({ status }) => status !== 201)
  expect(held.length).toBeGreaterThanOrEqual(1)
  for (const reply of held) {
    problemIn(reply, 'too-many-requests')
    const seconds = Number(reply.headers.get('retry-after'))
    expect(seconds >= 1 && seconds <= 10 && Number.isInteger(seconds)).toBe(true)
  }
  const provider = given.linkOf('provider')
  const elsewhere = anAnswerSheet()
  await submit({ ...elsewhere, proof: await proofOf(elsewhere.id, provider) }, { through: provider })
  // What comes without a proof is refused for that, and takes nobody's place.
  await submit(anAnswerSheet()).expectProblem('proof-required')
})
