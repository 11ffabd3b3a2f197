import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { type Connection, urlOf } from '../../server/db/database.ts'
import { startEmbeddedPostgres } from '../../server/db/embedded/launcher.ts'
import { type Client, createClient } from '../support/client.ts'
import { type ServerProcess, startProcess } from '../support/server.ts'

export const root = fileURLToPath(new URL('../..', import.meta.url))

/** The last line of a bench is one of these; what is for people goes to stderr. */
export type Result = { bench: string } & Record<string, string | number>

export interface BenchOptions {
  responses?: number | undefined
  /** At smaller sizes first, to see how it grows. */
  isGrowing?: boolean
}

export const say = (line: string) => process.stderr.write(`${line}\n`)

export interface Stage {
  directory: string
  connection: Connection
  pool: pg.Pool
  server: ServerProcess
  /** Signed in as administrator. */
  admin: Client
  cookie: string
  organisationId: string
}

export function buildServer(): void {
  const built = spawnSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-b', 'server'], {
    cwd: root,
  })
  if (built.status !== 0) throw new Error(`the server does not build:\n${built.stdout}${built.stderr}`)
}

/** PostgreSQL with fsync on a new directory, the built server as a process of its own, and an organisation in it. */
export async function withStage<T>(
  use: (stage: Stage) => Promise<T>,
  settings: Record<string, string> = {},
): Promise<T> {
  buildServer()
  const directory = mkdtempSync(join(tmpdir(), 'groundwork-bench-'))
  const postgres = await startEmbeddedPostgres({ directory: join(directory, 'postgres'), settings })
  const { connection } = postgres
  const pool = new pg.Pool({ ...connection, max: 4 })
  let server: ServerProcess | undefined
  try {
    const env = { DATABASE_URL: urlOf(connection), GROUNDWORK_DATA: directory, LOG_LEVEL: 'info' }
    server = await startProcess({ env })
    const { admin, cookie, organisationId } = await signUp(server)
    return await use({ directory, connection, pool, server, admin, cookie, organisationId })
  } finally {
    await server?.stop()
    await pool.end()
    await postgres.stop()
    for (const folder of [directory, postgres.home]) await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

async function signUp({ url, setupUrl = '' }: ServerProcess) {
  const anyone = createClient(
    () => url,
    async () => ({ Origin: url }),
  )
  const credentials = { email: 'bench@example.org', password: 'a long sentence is good' }
  const token = new URL(setupUrl).searchParams.get('token')
  await anyone.call('POST /setup', { body: { token, name: 'Bench', ...credentials } })
  const reply = await anyone.send('POST', '/api/v1/session', { body: credentials })
  if (reply.status >= 400) throw new Error(`signing in was answered with ${reply.status}: ${reply.text}`)
  const cookie = reply.headers
    .getSetCookie()
    .map(line => line.split(';')[0])
    .join('; ')
  const admin = createClient(
    () => url,
    async () => ({ Cookie: cookie }),
  )
  const { id: organisationId } = await admin.call('POST /organisations', { body: { name: 'Bench' } })
  return { admin, cookie, organisationId }
}

/** Resident memory of a process in MB: now, and at its highest. */
export function memoryOf(pid: number): { now: number; peak: number } {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  const read = (name: string) => Math.round(Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024)
  return { now: read('VmRSS'), peak: read('VmHWM') }
}

export function percentile(values: number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * part) - 1)] ?? 0
}

export function round(value: number, digits = 0): number {
  return Number(value.toFixed(digits))
}

export async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await work()
  return (performance.now() - started) / 1000
}
