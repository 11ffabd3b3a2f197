import type { Transaction } from 'kysely'
import type { DB } from '../../migrations/schema.ts'
import { recordAudit } from '../audit/audit.store.ts'
import type { AppContext } from '../context.ts'
import type { DailyJob } from '../jobs/daily.ts'
import { releaseWave } from '../releases/releases.service.ts'
import { type DueWave, hasLeaving, listDueWaves } from './due.store.ts'
import { eraseAnswers, eraseContacts, eraseUnfinished } from './erase.store.ts'

type Tools = Pick<AppContext, 'versions' | 'secrets'>
type Counts = Record<string, number>

/** Erases what a closed wave keeps no longer. What was removed is recorded as numbers only. */
export function eraseExpired(tools: Tools): DailyJob {
  return {
    name: 'retention.erase',
    async run(trx, today) {
      const done: { due: DueWave; counts: Counts }[] = []
      for (const due of await listDueWaves(trx, today))
        done.push({ due, counts: await eraseWave(trx, tools, due, today) })
      // Last, because an entry holds back every other one of its organisation until this is over.
      for (const { due, counts } of done) await recordErasure(trx, due, counts)
      return sumOf(done.map(({ counts }) => counts))
    },
  }
}

async function eraseWave(trx: Transaction<DB>, tools: Tools, due: DueWave, today: string): Promise<Counts> {
  const parts: Counts[] = []
  if (due.answers) {
    // Who withdrew was promised to be in no report from now on, and there is no other moment left to keep it.
    if (await hasLeaving(trx, due)) {
      const { withdrawn } = await releaseWave(trx, { ...tools, key: due, releasedBy: null, takesIn: false })
      parts.push({ takenOut: withdrawn })
    }
    parts.push({ responses: await eraseAnswers(trx, due, today) })
  }
  if (due.unfinished) parts.push(await eraseUnfinished(trx, due))
  if (due.contacts) parts.push(await eraseContacts(trx, due, today))
  return sumOf(parts)
}

async function recordErasure(trx: Transaction<DB>, { organisationId, assessmentId, wave }: DueWave, counts: Counts) {
  const removed = Object.fromEntries(Object.entries(counts).filter(([, number]) => number > 0))
  if (Object.keys(removed).length === 0) return
  await recordAudit(trx, {
    organisationId,
    actorId: null,
    action: 'retention.erase',
    target: assessmentId,
    details: { wave, ...removed },
  })
}

function sumOf(parts: Counts[]): Counts {
  const sum: Counts = {}
  for (const [name, number] of parts.flatMap(part => Object.entries(part))) sum[name] = (sum[name] ?? 0) + number
  return sum
}
