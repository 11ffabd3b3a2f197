import { setTimeout as sleep } from 'node:timers/promises'
import { codeOf, messageOf } from './errors.ts'
import { type Lease, takeLease } from './lease.ts'
import type { Postmaster } from './postmaster.ts'

const patience = 20_000
const busy = ['57P01', '57P02', '57P03', '53300']
const silent = ['ENOENT', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'EAGAIN']

/** Waits as long as the server lives and answers; undefined when it ended or stayed silent. */
export async function waitForLease(server: Postmaster, report: (message: string) => void): Promise<Lease | undefined> {
  let lastAnswer = Date.now()
  let nextReport = lastAnswer + 2_000
  while (server.isAlive() && Date.now() - lastAnswer < patience) {
    const lease = await takeLease(server.connection).catch(explain)
    if (lease !== undefined && typeof lease !== 'string') return lease
    if (lease !== 'silent') lastAnswer = Date.now()
    if (Date.now() > nextReport) {
      report('The database is recovering what was written before it stopped …')
      nextReport += 10_000
    }
    await sleep(15)
  }
  return undefined
}

function explain(error: unknown): 'busy' | 'silent' {
  if (busy.includes(codeOf(error))) return 'busy'
  if (silent.includes(codeOf(error)) || messageOf(error).startsWith('Connection terminated')) return 'silent'
  throw error
}
