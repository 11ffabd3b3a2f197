import type { Kysely, Transaction } from 'kysely'
import type { DB } from '../../migrations/schema.ts'
import type { Audience } from '../../surveys/definition/definition.ts'
import { getWave } from '../assessments/assessments.service.ts'
import type { Assessment, Wave, WaveKey } from '../assessments/assessments.store.ts'
import type { CollectorKind } from '../contract/collectors.ts'
import { type FieldError, fieldErrorAt } from '../contract/field-errors.ts'
import { notFound, Problem } from '../contract/problems.ts'
import { isOver } from '../db/today.ts'
import {
  type Collector,
  type CollectorChange,
  findCollectorByLink,
  findContinuation,
  insertCollectors,
  listCollectors,
  lockCollector,
  type OpenCollector,
  updateCollector,
} from './collectors.store.ts'
import { newLink } from './link.ts'

export interface GivenCollector {
  kind: CollectorKind
  audience: Audience
  label: string
  areaCode: string | null
  isAnonymous?: boolean
  asksProof: boolean
  closesOn: string | null
  closesAtCount: number | null
}

export async function addCollector(trx: Transaction<DB>, key: WaveKey, given: GivenCollector): Promise<Collector> {
  const { assessment, wave } = await getWave(trx, key)
  if (wave.state === 'closed' || wave.state === 'archived') throw Problem.because('wave_over', { state: wave.state })
  const errors = [
    ...placeErrors(assessment, wave, given),
    ...personalErrors(given),
    ...(await dateErrors(trx, given.closesOn)),
  ]
  if (errors.length > 0) throw new Problem('invalid-request', 'Nothing was added.', errors)
  const { areaCode, ...collector } = given
  const link = newLink()
  const areaId = assessment.areas.find(candidate => candidate.code === areaCode)?.id ?? null
  const { organisationId, assessmentId, wave: waveNumber } = key
  await insertCollectors(trx, [{ ...collector, organisationId, assessmentId, waveNumber, areaId, link }])
  const added = (await listCollectors(trx, key)).find(one => one.link === link)
  if (!added) throw notFound('collector')
  return added
}

function placeErrors(assessment: Assessment, wave: Wave, { audience, areaCode }: GivenCollector): FieldError[] {
  const errors: FieldError[] = []
  if (!wave.audiences.some(entry => entry.audience === audience)) {
    errors.push(fieldErrorAt('#/audience', 'audience_not_asked'))
  }
  if (areaCode !== null && !assessment.areas.some(area => area.code === areaCode)) {
    errors.push(fieldErrorAt('#/areaCode', 'area_not_in_assessment'))
  }
  return errors
}

/** Residents are not invited one by one; and who has a link that anybody may have cannot be known. */
function personalErrors({ kind, audience, isAnonymous }: GivenCollector): FieldError[] {
  if (kind === 'personal' && audience === 'resident') {
    return [fieldErrorAt('#/audience', 'audience_not_invited')]
  }
  if (kind !== 'personal' && isAnonymous) {
    return [fieldErrorAt('#/isAnonymous', 'not_personal')]
  }
  return []
}

async function dateErrors(trx: Transaction<DB>, closesOn: string | null | undefined): Promise<FieldError[]> {
  return closesOn && (await isOver(trx, closesOn)) ? [fieldErrorAt('#/closesOn', 'past_date')] : []
}

/** What is not given stays as it is. What has ended by its date or number opens again only with another date or number. */
export async function changeCollector(
  trx: Transaction<DB>,
  key: WaveKey & { collectorId: string },
  change: CollectorChange,
): Promise<Collector> {
  if (!(await lockCollector(trx, key))) throw notFound('collector')
  const before = await getCollector(trx, key)
  if (change.closesOn !== before.closesOn) {
    const errors = await dateErrors(trx, change.closesOn)
    if (errors.length > 0) throw new Problem('invalid-request', 'Nothing was changed.', errors)
  }
  await updateCollector(trx, key, change)
  const after = await getCollector(trx, key)
  if (change.isOpen && (after.stopped === 'date' || after.stopped === 'count')) {
    throw new Problem('invalid-request', 'Nothing was changed.', [stillEnded[after.stopped]])
  }
  return after
}

const stillEnded: Record<'date' | 'count', FieldError> = {
  date: fieldErrorAt('#/closesOn', 'last_day_over'),
  count: fieldErrorAt('#/closesAtCount', 'count_reached'),
}

/** Throws `not-found`. */
export async function getCollector(
  db: Kysely<DB>,
  { collectorId, ...key }: WaveKey & { collectorId: string },
): Promise<Collector> {
  const [collector] = await listCollectors(db, key, collectorId)
  if (!collector) throw notFound('collector')
  return collector
}

/** The collector behind a link that a respondent may have, in whatever state. Throws `collector-unknown`. */
export async function getKnownCollector(db: Kysely<DB>, link: string): Promise<OpenCollector> {
  const collector = await findCollectorByLink(db, link)
  // Whoever has the link of a personal collector has not been invited by it; what is on paper is typed in by staff.
  if (!collector || collector.kind === 'paper' || (collector.kind === 'personal' && !collector.invitation))
    throw new Problem('collector-unknown')
  return collector
}

/**
 * The collector behind a link that a respondent may have, open or closed: what was stored before is acknowledged again. Throws
 * `collector-unknown`, `collector-not-open-yet` or what became of the invitation; that it was answered is not an error yet.
 */
export async function findWayIn(db: Kysely<DB>, link: string): Promise<OpenCollector> {
  const collector = await getKnownCollector(db, link)
  if (collector.state === 'planned') throw new Problem('collector-not-open-yet')
  if (collector.invitation?.isCancelled) throw new Problem('invitation-cancelled')
  if (collector.invitation?.hasOptedOut) throw new Problem('invitation-opted-out')
  return collector
}

/** One that takes answers now, from somebody who is about to begin. */
export async function getOpenCollector(db: Kysely<DB>, link: string): Promise<OpenCollector> {
  const collector = await findWayIn(db, link)
  if (!isTakingAnswers(collector)) throw new Problem('collector-closed')
  if (collector.invitation?.hasCompleted) throw invitationUsed(collector)
  return collector
}

/**
 * Where the link of one that is over leads on, if somewhere answers are taken; null otherwise. One that was closed by hand or is full
 * is not over while its wave runs; an invitation was for one wave, and so was a sheet of paper.
 */
export async function findWayOn(db: Kysely<DB>, collector: OpenCollector): Promise<string | null> {
  const isPublic = collector.kind === 'open_link' || collector.kind === 'kiosk'
  return isPublic && collector.endedOn !== null ? findContinuation(db, collector) : null
}

export function isTakingAnswers({ isOpen, state }: Pick<OpenCollector, 'isOpen' | 'state'>): boolean {
  return isOpen && state === 'open'
}

export function invitationUsed({ isAnonymous }: Pick<OpenCollector, 'isAnonymous'>): Problem {
  return new Problem(isAnonymous ? 'invitation-used-anonymously' : 'invitation-used')
}
