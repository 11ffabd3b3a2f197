import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { createDatabase, createPool } from '../../server/db/database.ts'
import { startEmbeddedPostgres } from '../../server/db/embedded/launcher.ts'
import { signIn } from '../support/app.ts'
import { type Client, createClient } from '../support/client.ts'
import { anAnswerSheet } from '../support/factories.ts'
import { password } from '../support/personas.ts'
import { type ServerProcess, startProcess } from '../support/server.ts'

let directory = ''
let server: ServerProcess
const anyone = createClient(
  () => server.url,
  async () => ({}),
)

// As it is installed: the embedded PostgreSQL, which keeps what it has acknowledged.
const start = () => startProcess({ from: 'source', env: { GROUNDWORK_DATA: directory, DATABASE_URL: '' } })

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'groundwork-crash-'))
  server = await start()
})
afterAll(async () => {
  await server.stop()
  await rm(directory, { recursive: true, force: true, maxRetries: 5 })
})

/** From the printed link to an open questionnaire, all over HTTP. */
async function openLink(): Promise<string> {
  const token = new URL(server.setupUrl ?? '').searchParams.get('token')
  await anyone.call('POST /setup', { body: { token, name: 'Ada', email: 'ada@example.org', password } })
  const Cookie = await signIn(anyone, 'ada@example.org', server.url)
  const ada: Client = createClient(
    () => server.url,
    async () => ({ Cookie }),
  )
  const { id: organisationId } = await ada.call('POST /organisations', { body: { name: 'City' } })
  const params = { organisationId }
  await ada.call('POST /organisations/:organisationId/areas', {
    params,
    body: { areas: [{ code: 'north', name: 'North' }] },
  })
  const { questionnaires } = await ada.call('GET /organisations/:organisationId/questionnaires', { params })
  const questionnaireId = questionnaires.find(({ audience }) => audience === 'resident')?.id
  const { id: assessmentId } = await ada.call('POST /organisations/:organisationId/assessments', {
    params,
    body: {
      name: 'A',
      waveName: 'B',
      areaCodes: ['north'],
      audiences: [{ audience: 'resident', questionnaireId, version: 1 }],
      asksProof: false,
    },
  })
  const wave = { organisationId, assessmentId, wave: 1 }
  await ada.call('POST /organisations/:organisationId/assessments/:assessmentId/waves/:wave/state', {
    params: wave,
    body: { state: 'open' },
  })
  const { collectors } = await ada.call(
    'GET /organisations/:organisationId/assessments/:assessmentId/waves/:wave/collectors',
    { params: wave },
  )
  return collectors[0]?.link ?? ''
}

type Sheet = ReturnType<typeof anAnswerSheet>

/** Sends them, 50 at a time; the receipts by id, without those that got no answer. */
async function sendAll(
  link: string,
  sheets: Sheet[],
  onReceipt: (count: number) => void,
): Promise<Map<string, string>> {
  const receipts = new Map<string, string>()
  const left = [...sheets]
  const sender = async () => {
    for (let body = left.pop(); body; body = left.pop()) {
      const reply = await anyone
        .call('POST /collectors/:link/responses', { params: { link }, body })
        .catch(() => undefined)
      if (reply) receipts.set(body.id, reply.receipt)
      if (reply) onReceipt(receipts.size)
    }
  }
  await Promise.all(Array.from({ length: 50 }, sender))
  return receipts
}

async function storedIds(): Promise<string[]> {
  const postgres = await startEmbeddedPostgres({ directory: join(directory, 'postgres') })
  const pool = createPool(postgres.connection, { max: 1 })
  try {
    return (await createDatabase(pool).selectFrom('responses').select('id').execute()).map(row => row.id)
  } finally {
    await pool.end()
    await postgres.stop()
  }
}

test('when the server is killed while 2,000 responses come in, every acknowledged one is there, and the others can be sent again', async () => {
  const link = await openLink()
  const sheets = Array.from({ length: 2_000 }, (_, index) => ({
    ...anAnswerSheet(),
    id: randomUUID(),
    answers: { help_known: index % 2 ? 'yes' : 'no' },
  }))
  let killed: Promise<void> | undefined
  const acknowledged = await sendAll(link, sheets, count => {
    if (count === 700) killed = server.kill()
  })
  await killed
  expect(acknowledged.size).toBeGreaterThanOrEqual(700)
  expect(acknowledged.size).toBeLessThan(2_000)

  server = await start()
  expect(server.setupUrl).toBeUndefined()
  const stored = new Set(await storedIds())
  expect([...acknowledged.keys()].filter(id => !stored.has(id))).toEqual([])

  // A respondent's device cannot know what became of the last ones: it sends everything again.
  const again = await sendAll(link, sheets, () => undefined)
  expect(again.size).toBe(2_000)
  for (const [id, receipt] of acknowledged) expect(again.get(id)).toBe(receipt)
  const all = await storedIds()
  expect(all).toHaveLength(2_000)
  expect(new Set(all)).toEqual(new Set(sheets.map(({ id }) => id)))
})
