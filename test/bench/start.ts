import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startProcess } from '../support/server.ts'
import { buildServer, memoryOf, percentile, type Result, round } from './support.ts'

const laterStarts = 5

/** From the command to the line that says it is ready, on an empty directory and again on the same. */
export async function start(): Promise<Result> {
  buildServer()
  const directory = mkdtempSync(join(tmpdir(), 'groundwork-bench-'))
  try {
    const first = await timeStart(directory)
    const later: { seconds: number; memory: number }[] = []
    for (let i = 0; i < laterStarts; i++) later.push(await timeStart(directory))
    return {
      bench: 'start',
      first_s: round(first.seconds, 2),
      later_s: round(
        percentile(
          later.map(({ seconds }) => seconds),
          0.5,
        ),
        2,
      ),
      rss_mb: later.at(-1)?.memory ?? 0,
    }
  } finally {
    await rm(directory, { recursive: true, force: true, maxRetries: 5 })
  }
}

async function timeStart(directory: string): Promise<{ seconds: number; memory: number }> {
  const started = performance.now()
  const server = await startProcess({ env: { GROUNDWORK_DATA: directory } })
  const healthy = await fetch(`${server.url}/healthz`)
  const seconds = (performance.now() - started) / 1000
  if (!healthy.ok) throw new Error('the server is not well')
  const memory = memoryOf(server.pid).now
  await server.stop()
  return { seconds, memory }
}
