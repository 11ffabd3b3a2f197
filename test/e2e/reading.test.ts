import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { signIn } from '../support/app.ts'
import { type Client, createClient, pointersOf } from '../support/client.ts'
import { anAnswerSheet } from '../support/factories.ts'
import { personas } from '../support/personas.ts'
import { firstWave, type Seeded, seedAssessment } from '../support/seeding.ts'
import { startServer } from '../support/server.ts'

const path = '/organisations/:organisationId/assessments/:assessmentId'

let server: Awaited<ReturnType<typeof startServer>>
let anyone: Client
let ivy: Client
let seeded: Seeded
beforeAll(async () => {
  server = await startServer({ people: 'personas' })
  anyone = createClient(
    () => server.url,
    async () => ({}),
  )
  const Cookie = await signIn(anyone, personas.ivy.email, server.url)
  ivy = createClient(
    () => server.url,
    async () => ({ Cookie }),
  )
  seeded = await seedAssessment(ivy, 'City of Norfolk')
}, 60_000)
afterAll(() => server.remove())

const submit = () =>
  anyone.call('POST /collectors/:link/responses', {
    params: { link: seeded.links.resident },
    body: anAnswerSheet(undefined, { area: 'north', answers: { heard_of_issue: '1' } }),
  })
const report = (query: Record<string, string> = {}) =>
  ivy.call(`GET ${path}/waves/:wave/report`, { params: firstWave(seeded), query })
const table = (query: Record<string, string> = {}) =>
  ivy.call(`GET ${path}/crosstab`, {
    params: seeded,
    query: { audience: 'resident', rows: 'heard_of_issue', columns: 'frame.area', ...query },
  })

test('a report that is computed beside the server says the same, and fails in the same words', async () => {
  await report().expectProblem('state-conflict')
  for (let i = 0; i < 12; i++) await submit()
  await ivy.call(`POST ${path}/waves/:wave/releases`, { params: firstWave(seeded) })
  expect((await report({ language: 'es' })).release.responses).toEqual({ shown: true, count: 12 })
  const found = await table()
  expect(found.table).toMatchObject({ shown: true, base: 12 })
  expect(pointersOf(await report({ areas: 'atlantis' }).expectProblem('invalid-request'))).toEqual(['#/query/areas'])
  expect(pointersOf(await table({ columns: 'nothing' }).expectProblem('invalid-request'))).toEqual(['#/query/columns'])
  await ivy.call(`GET ${path}/trend`, { params: seeded }).expectProblem('state-conflict')
}, 60_000)

test('answers are taken while many reports are computed, and whoever leaves holds nobody up', async () => {
  const asked = Array.from({ length: 30 }, () => report())
  await Promise.all(Array.from({ length: 10 }, submit))
  for (const { release } of await Promise.all(asked)) expect(release.responses).toEqual({ shown: true, count: 12 })

  const { organisationId, assessmentId } = seeded
  const address = `${server.url}/api/v1/organisations/${organisationId}/assessments/${assessmentId}/waves/1/report`
  const cookie = await signIn(anyone, personas.ivy.email, server.url)
  await Promise.all(
    Array.from({ length: 30 }, () =>
      fetch(address, { headers: { cookie }, signal: AbortSignal.timeout(5) }).catch(() => undefined),
    ),
  )
  expect((await report()).release.responses).toEqual({ shown: true, count: 12 })
}, 60_000)
