import type { Kysely, Transaction } from 'kysely'
import type { DB } from '../../migrations/schema.ts'
import { getWave } from '../assessments/assessments.service.ts'
import type { WaveKey } from '../assessments/assessments.store.ts'
import { recordAudit } from '../audit/audit.store.ts'
import { notFound, Problem } from '../contract/problems.ts'
import type { Versions } from '../questionnaires/versions.ts'
import { freeInvitation } from '../responses/invited-inserts.ts'
import { withdrawResponseById } from '../responses/responses.store.ts'
import { type EventKind, findReplacement, insertEvent, listEvents } from './events.store.ts'
import { forgetWords } from './forget.store.ts'
import {
  countProviderResponses,
  type ListedResponse,
  listProviderResponses,
  listSectors,
  type ResponseFilter,
  type ResponsePage,
} from './list.store.ts'
import { findInvitedContact, type InvitedContact, listQueries } from './queries.store.ts'
import { languageOf, sectionsOf, sectorOf } from './reading.ts'
import {
  type FoundResponse,
  findProviderResponse,
  lockProviderResponse,
  type ResponseKey,
  setExcluded,
} from './response.store.ts'

/** A page of them, with the labels of their sectors. Throws `aggregate-only` for any other audience. */
export async function listForReview(
  db: Kysely<DB>,
  versions: Versions,
  given: { key: WaveKey; audience: string; language: string; filter: ResponseFilter; page: ResponsePage },
) {
  const { key, audience, language } = given
  if (audience !== 'provider') throw new Problem('aggregate-only')
  await getWave(db, key)
  const { organisationId } = key
  const labelOf = async (code: string, version: { questionnaireId: string; version: number }) =>
    sectorOf(await versions.get({ organisationId, ...version }), code, language)
  const rows = await listProviderResponses(db, key, given)
  const sectors = await listSectors(db, key)
  return {
    total: await countProviderResponses(db, key, given.filter),
    responses: await Promise.all(
      rows.map(async ({ sectorCode, questionnaireId, version, ...row }: ListedResponse) => ({
        ...row,
        sector: await labelOf(sectorCode, { questionnaireId, version }),
      })),
    ),
    sectors: (await Promise.all(sectors.map(({ code, ...version }) => labelOf(code, version)))).flatMap(
      sector => sector ?? [],
    ),
  }
}

/** Throws `not-found`, also for a response of a resident or a partner. */
export async function getProviderResponse(db: Kysely<DB>, key: ResponseKey): Promise<FoundResponse> {
  const found = await findProviderResponse(db, key)
  if (!found) throw notFound('response')
  return found
}

export async function reviewResponse(
  db: Kysely<DB>,
  versions: Versions,
  { language, ...key }: ResponseKey & { language: string | undefined },
) {
  const found = await getProviderResponse(db, key)
  const version = await versions.get(found)
  const shownIn = languageOf(version, language, found.language)
  const contact = await findInvitedContact(db, key)
  const { title, languages } = version.codebook
  const { id, receivedOn, withdrawnOn, excludedOn, erasedOn, state, isReleased, completeness, area, provider } = found
  return {
    ...{ id, receivedOn, withdrawnOn, excludedOn, erasedOn, state, isReleased, completeness, area, provider },
    language: found.language,
    assessment: { id: found.assessmentId, name: found.assessment },
    wave: { number: found.waveNumber, name: found.wave },
    questionnaire: { title: title[shownIn] ?? title.default, version: found.version },
    sector: sectorOf(version, found.sectorCode, shownIn),
    languages,
    shownIn,
    sections: sectionsOf(version, found, shownIn),
    asking: askingOf(found, contact),
    contact: contact ? { name: contact.name, email: contact.email, language: contact.language } : null,
    queries: await listQueries(db, key),
    history: await listEvents(db, key),
  }
}

export type Asking = 'possible' | 'no-contact' | 'opted-out' | 'bounced' | 'nothing-left'

/** Whether its provider can be asked, or why not. */
export function askingOf({ withdrawnOn, erasedOn }: FoundResponse, contact: InvitedContact | undefined): Asking {
  if (withdrawnOn !== null || erasedOn !== null) return 'nothing-left'
  if (!contact) return 'no-contact'
  if (contact.hasOptedOut) return 'opted-out'
  return contact.hasBounced ? 'bounced' : 'possible'
}

export interface ReviewAct extends ResponseKey {
  actorId: string
  text: string
}

export async function commentOn(trx: Transaction<DB>, act: ReviewAct) {
  const found = await lockResponse(trx, act)
  return record(trx, found, { ...act, kind: 'comment' })
}

/** The next release takes it out, or leaves it out. */
export async function excludeResponse(
  trx: Transaction<DB>,
  { isNotEligible, ...act }: ReviewAct & { isNotEligible: boolean },
) {
  const found = await lockResponse(trx, act)
  refuseWhenGone(found)
  if (found.excludedOn !== null) throw Problem.because('excluded_already')
  await setExcluded(trx, act, true)
  return record(trx, found, { ...act, kind: 'exclude', ...(isNotEligible ? { reason: 'not_eligible' } : {}) })
}

/** The next release counts it again. Not while a corrected one stands in its place: its provider would count twice. */
export async function includeResponse(trx: Transaction<DB>, act: Omit<ReviewAct, 'text'>) {
  const found = await lockResponse(trx, act)
  refuseWhenGone(found)
  if (found.excludedOn === null) throw Problem.because('not_excluded')
  if (await findReplacement(trx, act)) {
    throw Problem.because('response_replaced')
  }
  await setExcluded(trx, act, false)
  return record(trx, found, { ...act, text: '', kind: 'include' })
}

/** On request of its provider, as if they had withdrawn it: nothing that was written about it stays but why it was erased. */
export async function eraseResponse(trx: Transaction<DB>, act: ReviewAct) {
  const found = await lockResponse(trx, act)
  refuseWhenGone(found)
  for (const response of await withdrawResponseById(trx, act)) {
    await forgetWords(trx, response.organisationId, [response.id])
    await freeInvitation(trx, response)
  }
  return record(trx, found, { ...act, kind: 'erase' })
}

export async function lockResponse(trx: Transaction<DB>, key: ResponseKey): Promise<FoundResponse> {
  if (!(await lockProviderResponse(trx, key))) throw notFound('response')
  return getProviderResponse(trx, key)
}

function refuseWhenGone({ withdrawnOn, erasedOn }: FoundResponse): void {
  if (withdrawnOn !== null) throw Problem.because('response_withdrawn')
  if (erasedOn !== null) throw Problem.because('response_erased')
}

/** History with its words, audit log without them. */
export async function record(
  trx: Transaction<DB>,
  { assessmentId, waveNumber }: FoundResponse,
  act: ReviewAct & { kind: EventKind; query?: string; reason?: 'not_eligible' },
) {
  const { kind, organisationId, responseId, actorId, text, query, reason } = act
  const details = { ...(query ? { query } : {}), ...(reason ? { reason } : {}) }
  await insertEvent(trx, { organisationId, responseId, kind, actorId, text, details })
  await recordAudit(trx, {
    organisationId,
    actorId,
    action: `response.${kind}`,
    target: responseId,
    details: { assessment: assessmentId, wave: waveNumber },
  })
  const { id, state, isReleased } = await getProviderResponse(trx, act)
  return { id, state, isReleased, history: await listEvents(trx, act) }
}
