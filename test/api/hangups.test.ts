import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { beforeEach, expect, test } from '@jest/globals'
import { sql } from 'kysely'
import { signIn, useApp } from '../support/app.ts'
import { anAnswerSheet, anAssessment, type TestAssessment } from '../support/factories.ts'
import { personas } from '../support/personas.ts'

const { api, app, db, address } = useApp()

setFlagsFromString('--expose-gc')
const collectGarbage: () => void = runInNewContext('gc')

let given: TestAssessment
beforeEach(async () => {
  given = await anAssessment(app)
  await api.call('GET /collectors/:link', { params: { link: given.linkOf('resident') } })
})

const clients = 200
/** Milliseconds to the next answer. A tenth of it is usual; the machine that tests may be busy. */
const promptly = 2_000

/** Opens a connection, writes, and hangs up without waiting for anything. */
function hangUp(text: string, after: number): Promise<void> {
  const { hostname, port } = new URL(address())
  return new Promise(resolve => {
    const socket = connect({ host: hostname, port: Number(port) }, () => {
      socket.write(text)
      setTimeout(() => socket.destroy(), after)
    })
    socket.on('error', () => undefined)
    socket.on('close', () => resolve())
  })
}

function requestOf(method: string, path: string, body: string, cookie = ''): string {
  return [
    `${method} ${path} HTTP/1.1`,
    'Host: groundwork.test',
    'Content-Type: application/json',
    `Content-Length: ${Buffer.byteLength(body)}`,
    ...(cookie ? [`Cookie: ${cookie}`] : []),
    '',
    body,
  ].join('\r\n')
}

/** Nothing of a request may be left: neither a lent connection, nor a transaction, nor a lock. */
async function expectNothingLeft(): Promise<void> {
  const deadline = Date.now() + 10_000
  const left = async () => {
    const { rows } = await sql<{ busy: number }>`
      select count(*)::int as busy from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and state <> 'idle'`.execute(db)
    const { totalCount, idleCount, waitingCount } = app.pool
    return { busy: rows[0]?.busy, lent: totalCount - idleCount, waitingCount }
  }
  let found = await left()
  while (Date.now() < deadline && JSON.stringify(found) !== '{"busy":0,"lent":0,"waitingCount":0}') {
    await sleep(20)
    found = await left()
  }
  expect(found).toEqual({ busy: 0, lent: 0, waitingCount: 0 })
}

async function expectPromptAnswer(): Promise<void> {
  const started = performance.now()
  await api.call('GET /collectors/:link', { params: { link: given.linkOf('resident') } })
  expect(performance.now() - started).toBeLessThan(promptly)
}

test('200 clients that hang up in the middle of their answers leave nothing behind', async () => {
  const path = `/api/v1/collectors/${given.linkOf('resident')}/responses`
  const half = requestOf('POST', path, JSON.stringify(anAnswerSheet())).slice(0, -40)
  await Promise.all(Array.from({ length: clients }, (_, index) => hangUp(half, index % 20)))
  await expectPromptAnswer()
  await expectNothingLeft()
  expect(await db.selectFrom('responses').select('id').execute()).toEqual([])
})

test('200 clients that hang up before the reply leave whole responses or none, and nothing else', async () => {
  const path = `/api/v1/collectors/${given.linkOf('resident')}/responses`
  const sheets = Array.from({ length: clients }, () => anAnswerSheet(undefined, { answers: { help_known: 'yes' } }))
  await Promise.all(sheets.map((sheet, index) => hangUp(requestOf('POST', path, JSON.stringify(sheet)), index % 30)))
  await expectPromptAnswer()
  await expectNothingLeft()
  const stored = await db.selectFrom('responses').select(['id', 'answers']).execute()
  for (const { answers } of stored) expect(answers).toEqual({ help_known: 'yes' })
  // Whoever hung up sends again, and finds it stored once.
  const params = { link: given.linkOf('resident') }
  for (const body of sheets.slice(0, 20)) await api.call('POST /collectors/:link/responses', { params, body })
  const ids = (await db.selectFrom('responses').select('id').execute()).map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
})

test('200 members of staff that hang up while a change runs leave no transaction open', async () => {
  const Cookie = await signIn(api, personas.ada.email)
  const path = `/api/v1/organisations/${given.organisationId}/areas`
  const body = JSON.stringify({ areas: Array.from({ length: 20 }, (_, i) => ({ code: `a${i}`, name: `Area ${i}` })) })
  await Promise.all(
    Array.from({ length: clients }, (_, index) => hangUp(requestOf('POST', path, body, Cookie), index % 30)),
  )
  await expectPromptAnswer()
  await expectNothingLeft()
})

test('memory does not grow with the clients that hang up', async () => {
  const path = `/api/v1/collectors/${given.linkOf('resident')}/responses`
  const half = `${requestOf('POST', path, JSON.stringify({ text: 'x'.repeat(100_000) }))}`.slice(0, -1_000)
  const round = () => Promise.all(Array.from({ length: clients }, () => hangUp(half, 20)))
  await round()
  const before = await heap()
  for (let index = 0; index < 4; index++) await round()
  // 800 bodies of 100 kB were begun: kept, they would be 80 MB.
  expect((await heap()) - before).toBeLessThan(25e6)
  await expectNothingLeft()
})

/** Bytes in use after everything that can be collected has been. */
async function heap(): Promise<number> {
  await sleep(200)
  collectGarbage()
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}
