/** `npm run test:only -- [jest arguments]`: PostgreSQL, a template database, jest; then everything is removed again. */
import { spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Connection } from '../../server/db/database.ts'
import { startEmbeddedPostgres } from '../../server/db/embedded/launcher.ts'
import { dropDatabase, environmentName } from './databases.ts'
import { buildTemplate } from './template.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

async function main(): Promise<number> {
  const server = await startPostgres()
  try {
    const databases = await buildTemplate(server.connection)
    try {
      return await runJest(process.argv.slice(2), { [environmentName]: JSON.stringify(databases) })
    } finally {
      await dropDatabase(databases.connection, databases.template)
    }
  } finally {
    await server.stop()
  }
}

async function startPostgres(): Promise<{ connection: Connection; stop(): Promise<void> }> {
  const given = process.env.TEST_DATABASE_URL
  if (given) return { connection: { connectionString: given }, stop: async () => undefined }
  const directory = mkdtempSync(join(tmpdir(), 'groundwork-test-'))
  const server = await startEmbeddedPostgres({ directory, durable: false, settings: { max_connections: '120' } })
  const stop = async () => {
    await server.stop()
    for (const folder of [server.home, directory]) await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
  return { connection: server.connection, stop }
}

/** Every jest argument passes; `--maxWorkers` may be given again. */
function runJest(given: string[], env: Record<string, string>): Promise<number> {
  const isParallel = !given.some(argument => /^(--maxWorkers|-w|--runInBand|-i)\b/.test(argument))
  const args = ['--config', 'test/jest.config.mjs', ...(isParallel ? ['--maxWorkers', '2'] : []), ...given]
  const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning']
  const child = spawn(process.execPath, [...flags, join(root, 'node_modules/jest/bin/jest.js'), ...args], {
    cwd: root,
    stdio: 'inherit',
    // The workers of jest take node's flags from here.
    env: { ...process.env, ...env, NODE_OPTIONS: [process.env.NODE_OPTIONS, ...flags].filter(Boolean).join(' ') },
  })
  // Ctrl-C reaches jest by itself; this process stays to remove the database.
  process.on('SIGINT', () => undefined)
  process.on('SIGTERM', () => child.kill('SIGTERM'))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', code => resolve(code ?? 1))
  })
}

process.exitCode = await main()
