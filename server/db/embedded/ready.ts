import { setTimeout as sleep } from 'node:timers/promises'
import { codeOf, messageOf } from './errors.ts'
import { type Lease, takeLease } from './lease.ts'
import type { Postmaster } from './postmaster.ts'

const patience = 20_000
const longestPause = 250
const busy = ['57P01', '57P02', '57P03', '53300']
const silent = ['ENOENT', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'EAGAIN']

/** Waits as long as the server lives and answers; undefined when it ended or stayed silent. */
export async function waitForLease(server: Postmaster, report: (message: string) => void): Promise<Lease | undefined> {
  let lastAnswer = Date.now()
  let nextReport = lastAnswer + 2_000
  let pause = 15
  while (server.isAlive() && Date.now() - lastAnswer < patience) {
    const result = await takeLease(server.connection).catch(explain)
    if (result !== undefined && typeof result !== 'string') return result
    if (result !== 'silent') lastAnswer = Date.now()
    if (Date.now() > nextReport) {
      report('Waiting for the database: it is recovering, or another process is stopping it …')
      nextReport += 10_000
    }
    await sleep(pause)
    pause = Math.min(pause * 1.1, longestPause)
  }
  return undefined
}

/** “Not queryable”: the connection was lost between its greeting and the first question. */
const lost = /terminated|timeout|not queryable/

function explain(error: unknown): 'busy' | 'silent' {
  if (busy.includes(codeOf(error))) return 'busy'
  if (silent.includes(codeOf(error)) || lost.test(messageOf(error))) return 'silent'
  throw error
}
