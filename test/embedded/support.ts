import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach } from '@jest/globals'
import pg from 'pg'
import type { Connection } from '../../server/db/embedded/address.ts'
import { locateBinaries } from '../../server/db/embedded/binaries.ts'
import { type EmbeddedPostgresOptions, startEmbeddedPostgres } from '../../server/db/embedded/launcher.ts'
import { exists } from '../../server/db/embedded/process-state.ts'
import { unprivilegedUser } from '../../server/db/embedded/user.ts'

export const isRoot = process.getuid?.() === 0

type Started = { connection: Connection; pid: number; attached: boolean; home: string }
export type Child = Started & { process: ChildProcess; stop(): Promise<void>; kill(): Promise<void> }

const cleanups: (() => unknown)[] = []

afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup()
})

afterAll(async () => {
  if (template !== undefined) rmSync(await template, { recursive: true, force: true })
})

export function atEnd(cleanup: () => unknown): void {
  cleanups.push(cleanup)
}

export function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'gw-test-'))
  atEnd(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10 }))
  return folder
}

/** Folders made below it can be reached by the user that the server runs as. */
export function anOpenFolder(): string {
  const folder = aFolder()
  chmodSync(folder, 0o755)
  return folder
}

/** A folder with a cluster that is not running; faster than to make one. */
export async function aCluster(): Promise<string> {
  const directory = aFolder()
  template ??= makeTemplate()
  execFileSync('cp', ['-a', `${await template}/.`, directory])
  return directory
}

let template: Promise<string> | undefined

async function makeTemplate(): Promise<string> {
  const directory = mkdtempSync(join(tmpdir(), 'gw-test-template-'))
  const server = await startEmbeddedPostgres({ directory, durable: false })
  await server.stop()
  return directory
}

export async function start(directory: string, options: Partial<EmbeddedPostgresOptions> = {}) {
  const server = await startEmbeddedPostgres({ directory, ...options })
  atEnd(server.stop)
  return server
}

export async function startChild(options: EmbeddedPostgresOptions, env: NodeJS.ProcessEnv = {}): Promise<Child> {
  const child = spawnChild(options, env)
  const [line] = await Promise.race([once(createInterface({ input: child.stdout }), 'line'), failWhenClosed(child)])
  const started: Started = JSON.parse(line)
  const stop = async () => {
    child.stdin.write('stop\n')
    await once(child, 'close')
  }
  const kill = async () => {
    child.kill('SIGKILL')
    await once(child, 'close')
  }
  return { ...started, process: child, stop, kill }
}

export function spawnChild(options: EmbeddedPostgresOptions, env: NodeJS.ProcessEnv = {}) {
  const program = fileURLToPath(new URL('./child.ts', import.meta.url))
  const child = spawn(process.execPath, ['--import', 'tsx', program, JSON.stringify(options)], {
    env: { ...process.env, ...env, NODE_OPTIONS: '' },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  atEnd(() => child.kill('SIGKILL'))
  return child
}

export async function query(connection: Connection, text: string, values: unknown[] = []) {
  const client = new pg.Client(connection)
  client.on('error', () => undefined)
  try {
    await client.connect()
    return (await client.query(text, values)).rows
  } finally {
    client.end().catch(() => undefined)
  }
}

/** For a server that is being started again. */
export async function queryInTime(connection: Connection, text: string): Promise<unknown[]> {
  const deadline = Date.now() + 20_000
  for (;;) {
    try {
      return await query(connection, text)
    } catch (error) {
      if (Date.now() > deadline) throw error
      await sleep(50)
    }
  }
}

export async function untilGone(pid: number): Promise<void> {
  const deadline = Date.now() + 20_000
  while (exists(pid)) {
    if (Date.now() > deadline) throw new Error(`The process ${pid} still runs`)
    await sleep(20)
  }
}

/** To the user that the server runs as, where that is not the user of this test. */
export function handOver(folder: string): void {
  const { uid, gid } = serverUser()
  if (isRoot) execFileSync('chown', ['-R', `${uid}:${gid}`, folder])
}

/** PostgreSQL takes only processes of its own user for a server. */
export function serverUser(): { uid?: number; gid?: number } {
  if (!isRoot) return {}
  const { uid, gid } = unprivilegedUser(readFileSync('/etc/passwd', 'utf8'))
  return { uid, gid }
}

/** As npm leaves the package when install scripts are denied: without the links to its libraries. */
export function aPackageWithoutLinks(): string {
  const target = join(aFolder(), 'native')
  const links = /lib(ecpg|ecpg_compat|icudata|icui18n|icuuc|pgtypes|pq)\.so(\.\d+)?$/
  cpSync(locateBinaries(), target, {
    recursive: true,
    filter: file => !file.endsWith('.a') && !links.test(file),
  })
  return target
}

async function failWhenClosed(child: ChildProcess): Promise<never> {
  const [code] = await once(child, 'close')
  throw new Error(`The child ended with code ${code}`)
}
