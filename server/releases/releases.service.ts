import type { Transaction } from 'kysely'
import type { DB } from '../../migrations/schema.ts'
import { addToTally, compileTally, type Tally } from '../../surveys/answers/tally.ts'
import { lockWave, type Release, type WaveKey } from '../assessments/assessments.store.ts'
import type { Secrets } from '../auth/secrets.ts'
import { notFound, Problem } from '../contract/problems.ts'
import type { Versions } from '../questionnaires/versions.ts'
import {
  eraseFacts,
  type FoldedResponse,
  insertRelease,
  lockReleases,
  lockTally,
  lockWithdrawn,
  nextReleaseNumber,
  saveTally,
  type TallyKey,
  type TallyVectors,
  takePending,
} from './releases.store.ts'

/** Memory stays flat: so many responses are read at once. */
const batch = 10_000

interface Folding {
  at: TallyKey
  tally: Tally
  vectors: TallyVectors
}

/** Folds new responses into the tallies and takes withdrawn ones out. Several processes may ask at once: they queue. */
export async function releaseWave(
  trx: Transaction<DB>,
  {
    key,
    releasedBy,
    versions,
    secrets,
  }: { key: WaveKey; releasedBy: string | null; versions: Versions; secrets: Secrets },
): Promise<Release> {
  await lockReleases(trx, key)
  const wave = await lockWave(trx, key)
  if (!wave) throw notFound('wave')
  if (wave.state === 'planned') throw new Problem('state-conflict', 'The wave has not been opened yet.')
  const number = await nextReleaseNumber(trx, key)
  const recordKeyOf = secrets.recordKeysOf(key.assessmentId)
  const foldings = new Map<string, Folding>()
  const fold = async (response: FoldedResponse, amount: 1 | -1) => {
    const { tally, vectors } = await foldingOf(trx, { key, response, foldings, versions })
    addToTally(tally, response.facts, vectors.counts, amount)
    addToTally(tally, response.facts, vectors.keys, (recordKeyOf(response.id) * amount) | 0)
  }

  let added = 0
  for (;;) {
    const pending = await takePending(trx, key, number, batch)
    for (const response of pending) await fold(response, 1)
    added += pending.length
    if (pending.length < batch) break
  }
  const withdrawn = await lockWithdrawn(trx, key)
  for (const response of withdrawn) await fold(response, -1)
  await eraseFacts(
    trx,
    key.organisationId,
    withdrawn.map(response => response.id),
  )
  for (const { at, vectors } of foldings.values()) await saveTally(trx, key, at, vectors)
  return insertRelease(trx, key, { number, releasedBy, added, withdrawn: withdrawn.length })
}

async function foldingOf(
  trx: Transaction<DB>,
  {
    key,
    response,
    foldings,
    versions,
  }: { key: WaveKey; response: FoldedResponse; foldings: Map<string, Folding>; versions: Versions },
): Promise<Folding> {
  const { audience, questionnaireId, version, areaId, stratum } = response
  const name = `${questionnaireId}/${version}/${areaId}/${stratum}`
  const found = foldings.get(name)
  if (found) return found
  const { codebook } = await versions.get({ organisationId: key.organisationId, questionnaireId, version })
  const at = { audience, questionnaireId, version, areaId, stratum }
  const tally = compileTally(codebook)
  const empty = () => ({ counts: new Int32Array(tally.length), keys: new Int32Array(tally.length) })
  const folding = { at, tally, vectors: (await lockTally(trx, key, at)) ?? empty() }
  foldings.set(name, folding)
  return folding
}
