import type { Kysely, Transaction } from 'kysely'
import type { DB } from '../../migrations/schema.ts'
import type { Audience } from '../../surveys/definition/definition.ts'
import { getWave } from '../assessments/assessments.service.ts'
import type { WaveKey } from '../assessments/assessments.store.ts'
import { notFound, Problem } from '../contract/problems.ts'
import {
  type Collector,
  findCollectorByLink,
  insertCollectors,
  listCollectors,
  type OpenCollector,
} from './collectors.store.ts'
import { newLink } from './link.ts'

export async function addCollector(
  trx: Transaction<DB>,
  key: WaveKey,
  { audience, areaCode }: { audience: Audience; areaCode: string | null },
): Promise<Collector> {
  const { assessment, wave } = await getWave(trx, key)
  if (wave.state === 'closed' || wave.state === 'archived')
    throw new Problem('state-conflict', `The wave is ${wave.state}.`)
  if (!wave.audiences.some(entry => entry.audience === audience)) {
    throw new Problem('invalid-request', undefined, [
      { pointer: '#/audience', code: 'unknown_audience', detail: 'The wave does not ask this audience.' },
    ])
  }
  const area = assessment.areas.find(candidate => candidate.code === areaCode)
  if (areaCode !== null && !area) {
    throw new Problem('invalid-request', undefined, [
      { pointer: '#/areaCode', code: 'unknown_area', detail: 'The assessment has no such area.' },
    ])
  }
  const link = newLink()
  await insertCollectors(trx, [
    {
      organisationId: key.organisationId,
      assessmentId: key.assessmentId,
      waveNumber: key.wave,
      audience,
      areaId: area?.id ?? null,
      link,
    },
  ])
  const added = (await listCollectors(trx, key)).find(collector => collector.link === link)
  if (!added) throw notFound('collector')
  return added
}

/**
 * The collector behind a link that takes answers now: `collector-unknown`, `collector-closed` or what became of the
 * invitation otherwise. That an invitation has been answered is not an error yet: the same response may come again.
 */
export async function findWayIn(db: Kysely<DB>, link: string): Promise<OpenCollector> {
  const collector = await findCollectorByLink(db, link)
  if (!collector || collector.state === 'planned') throw new Problem('collector-unknown')
  // Whoever has the link of a personal collector has not been invited by it.
  if (collector.kind === 'personal' && !collector.invitation) throw new Problem('collector-unknown')
  if (collector.invitation?.isCancelled) throw new Problem('invitation-cancelled')
  if (!collector.isOpen || collector.state !== 'open') throw new Problem('collector-closed')
  if (collector.invitation?.hasOptedOut) throw new Problem('invitation-opted-out')
  return collector
}

/** As `findWayIn`, for whoever is about to begin: an invitation that has been answered is a problem as well. */
export async function getOpenCollector(db: Kysely<DB>, link: string): Promise<OpenCollector> {
  const collector = await findWayIn(db, link)
  if (collector.invitation?.hasCompleted) throw invitationUsed(collector)
  return collector
}

export function invitationUsed({ isAnonymous }: Pick<OpenCollector, 'isAnonymous'>): Problem {
  return new Problem(isAnonymous ? 'invitation-used-anonymously' : 'invitation-used')
}
