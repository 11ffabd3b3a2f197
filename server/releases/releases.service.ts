import type { Transaction } from 'kysely'
import type { DB } from '../../migrations/schema.ts'
import { lockWave, type Release, type WaveKey } from '../assessments/assessments.store.ts'
import type { Secrets } from '../auth/secrets.ts'
import { notFound, Problem } from '../contract/problems.ts'
import type { Versions } from '../questionnaires/versions.ts'
import { BlockWriter, mendBlocks, removeFromBlocks } from './blocks.ts'
import { addVectors, type Change, Folding } from './folding.ts'
import {
  beforeAll,
  countTallied,
  insertRelease,
  lockLeaving,
  lockReleases,
  lockTallies,
  markLeft,
  nextReleaseNumber,
  readReleased,
  saveTallies,
  takePending,
} from './releases.store.ts'

/** Memory stays flat: so many responses are read at once, and so many tallies. */
const batch = 10_000
const talliesAtOnce = 250

export interface ReleaseRequest {
  key: WaveKey
  releasedBy: string | null
  versions: Versions
  secrets: Secrets
  /** Off: only takes out. Nobody has decided yet to show what is new. */
  takesIn?: boolean
}

/**
 * Folds new responses into the tallies and takes those out that were withdrawn or excluded. Several processes may ask at once:
 * they queue.
 */
export async function releaseWave(
  trx: Transaction<DB>,
  { key, releasedBy, versions, secrets, takesIn = true }: ReleaseRequest,
): Promise<Release> {
  await lockReleases(trx, key)
  const wave = await lockWave(trx, key)
  if (!wave) throw notFound('wave')
  if (wave.state === 'planned') throw Problem.because('wave_not_opened')
  const number = await nextReleaseNumber(trx, key)
  const recordKeyOf = secrets.recordKeysOf(key.assessmentId)
  const folding = new Folding(versions, key.organisationId)
  await mendBlocks(trx, key, { counted: await countTallied(trx, key), released: readReleased(trx, key) })
  const blocks = new BlockWriter(trx, key)

  const take = (after: string) => takePending(trx, key, number, { after, limit: batch })
  let added = 0
  let pending = takesIn ? await take(beforeAll) : []
  while (pending.length > 0) {
    added += pending.length
    // The database takes the next ones while these are counted.
    const [following] = await Promise.all([
      pending.length < batch ? [] : take(lastIdOf(pending)),
      folding.fold(pending, 1, recordKeyOf),
    ])
    await blocks.add(pending)
    pending = following
  }
  await blocks.finish()
  const leaving = await lockLeaving(trx, key)
  const leavingIds = leaving.map(response => response.id)
  await folding.fold(leaving, -1, recordKeyOf)
  await removeFromBlocks(trx, key, leavingIds)
  await markLeft(trx, key.organisationId, leavingIds)
  await applyChanges(trx, key, folding.changes())
  return insertRelease(trx, key, { number, releasedBy, added, withdrawn: leaving.length })
}

function lastIdOf(responses: { id: string }[]): string {
  return responses.reduce((last, { id }) => (id > last ? id : last), beforeAll)
}

async function applyChanges(trx: Transaction<DB>, key: WaveKey, changes: Change[]): Promise<void> {
  for (let first = 0; first < changes.length; first += talliesAtOnce) {
    const some = changes.slice(first, first + talliesAtOnce)
    const places = some.map(({ at }) => at)
    for (const [index, before] of (await lockTallies(trx, key, places)).entries()) {
      const change = some[index]
      if (change && before) addVectors(change, before)
    }
    await saveTallies(trx, key, some)
  }
}
