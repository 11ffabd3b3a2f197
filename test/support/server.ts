import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { urlOf } from '../../server/db/database.ts'
import { cloneTemplate, dropDatabase, newName, onDatabase, runOn, testDatabases } from './databases.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** The server as its users start it: a process of its own. */
export interface ServerProcess {
  url: string
  /** The one-time link for the first administrator; undefined when there is one. */
  setupUrl: string | undefined
  pid: number
  /** As by the power button: the process gets no chance to finish anything. */
  kill(): Promise<void>
  /** As by Ctrl-C. Resolves with the exit code. */
  stop(): Promise<number | null>
}

export interface ProcessOptions {
  /** `build`: dist, with the pages (after `npm run build`). `source`: by tsx, always as the files are now. */
  from?: 'build' | 'source'
  /** Settings of server/config.ts; PORT is 0 unless given. */
  env: Record<string, string>
  args?: string[]
}

export async function startProcess({ from = 'build', env, args = [] }: ProcessOptions): Promise<ServerProcess> {
  const program = from === 'build' ? ['dist/server/main.js'] : ['--import', 'tsx', 'server/main.ts']
  const { GROUNDWORK_TEST_DATABASES: _, NODE_OPTIONS: __, ...inherited } = process.env
  const child = spawn(process.execPath, [...program, ...args], {
    cwd: root,
    env: { ...inherited, PORT: '0', LOG_LEVEL: 'error', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const output = await untilReady(child)
  return {
    url: /is ready: (\S+)/.exec(output)?.[1] ?? '',
    setupUrl: /first administrator: (\S+)/.exec(output)?.[1],
    pid: child.pid ?? 0,
    kill: async () => {
      const ended = once(child, 'exit')
      child.kill('SIGKILL')
      await ended
    },
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
      const ended = once(child, 'exit')
      child.kill('SIGINT')
      await ended
      return child.exitCode
    },
  }
}

/** The built server on a database of its own: an empty installation unless `people` is `personas`. */
export async function startServer({
  people = 'none',
  env = {},
}: {
  people?: 'none' | 'personas'
  env?: Record<string, string>
} = {}): Promise<ServerProcess & { remove(): Promise<void> }> {
  const databases = testDatabases()
  const name = newName('server')
  const connection = onDatabase(databases.connection, name)
  const directory = mkdtempSync(join(tmpdir(), 'groundwork-server-'))
  await cloneTemplate(databases, name)
  if (people === 'none') await runOn(connection, 'truncate users cascade')
  const server = await startProcess({
    env: {
      DATABASE_URL: urlOf(connection),
      GROUNDWORK_DATA: directory,
      GROUNDWORK_SECRET: randomBytes(32).toString('hex'),
      ...env,
    },
  })
  const remove = async () => {
    await server.stop()
    await dropDatabase(databases.connection, name)
    await rm(directory, { recursive: true, force: true })
  }
  return { ...server, remove }
}

/** What it said until it takes requests; when it ends before, the error is what it said. */
function untilReady(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = ''
    let errors = ''
    child.once('error', reject)
    child.once('exit', code => reject(new Error(`the server ended with ${code}:\n${output}${errors}`)))
    child.stderr?.on('data', data => {
      errors += String(data)
    })
    child.stdout?.on('data', data => {
      output += String(data)
      // The set-up link follows in the next line, of the same turn.
      if (/is ready: \S+.*\n/.test(output)) setTimeout(() => resolve(output), 20)
    })
  })
}
