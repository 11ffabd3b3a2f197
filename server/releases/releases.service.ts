import type { Transaction } from 'kysely'
import type { DB } from '../../migrations/schema.ts'
import { lockWave, type Release, type WaveKey } from '../assessments/assessments.store.ts'
import type { Secrets } from '../auth/secrets.ts'
import { notFound, Problem } from '../contract/problems.ts'
import type { Versions } from '../questionnaires/versions.ts'
import { addVectors, Folding } from './folding.ts'
import {
  eraseFacts,
  insertRelease,
  lockReleases,
  lockTally,
  lockWithdrawn,
  nextReleaseNumber,
  saveTally,
  takePending,
} from './releases.store.ts'

/** Memory stays flat: so many responses are read at once. */
const batch = 10_000

export interface ReleaseRequest {
  key: WaveKey
  releasedBy: string | null
  versions: Versions
  secrets: Secrets
}

/** Folds new responses into the tallies and takes withdrawn ones out. Several processes may ask at once: they queue. */
export async function releaseWave(
  trx: Transaction<DB>,
  { key, releasedBy, versions, secrets }: ReleaseRequest,
): Promise<Release> {
  await lockReleases(trx, key)
  const wave = await lockWave(trx, key)
  if (!wave) throw notFound('wave')
  if (wave.state === 'planned') throw new Problem('state-conflict', 'The wave has not been opened yet.')
  const number = await nextReleaseNumber(trx, key)
  const recordKeyOf = secrets.recordKeysOf(key.assessmentId)
  const folding = new Folding(versions, key.organisationId)

  let added = 0
  for (;;) {
    const pending = await takePending(trx, key, number, batch)
    await folding.fold(pending, 1, recordKeyOf)
    added += pending.length
    if (pending.length < batch) break
  }
  const withdrawn = await lockWithdrawn(trx, key)
  await folding.fold(withdrawn, -1, recordKeyOf)
  const erased = withdrawn.map(response => response.id)
  await eraseFacts(trx, key.organisationId, erased)
  for (const change of folding.changes()) {
    const before = await lockTally(trx, key, change.at)
    if (before) addVectors(change, before)
    await saveTally(trx, key, change.at, change)
  }
  return insertRelease(trx, key, { number, releasedBy, added, withdrawn: erased.length })
}
