import type { Kysely, Transaction } from 'kysely'
import type { DB } from '../../migrations/schema.ts'
import { receiptKey, type Secrets } from '../auth/secrets.ts'
import { findWayIn, invitationUsed, isTakingAnswers } from '../collectors/collectors.service.ts'
import type { OpenCollector } from '../collectors/collectors.store.ts'
import { notFound, Problem } from '../contract/problems.ts'
import type { Proof } from '../contract/proofs.ts'
import { answersInvalid } from '../drafts/checking.ts'
import { sealedRowOf } from '../drafts/sealed.service.ts'
import type { Versions } from '../questionnaires/versions.ts'
import { forgetWords } from '../review/forget.store.ts'
import { areaOf, checkLanguage, storedPart } from './checking.ts'
import type { FloodGate } from './flood-gate.ts'
import { insertInterrupted } from './interrupted-inserts.ts'
import { freeInvitation, type InvitedOutcome, insertInvited } from './invited-inserts.ts'
import { checkProof } from './proofs.ts'
import { type NewResponse, type WithdrawnResponse, withdrawByReceiptKey } from './responses.store.ts'
import type { SharedInserts } from './shared-inserts.ts'

export interface GivenResponse {
  id: string
  language: string
  area: string
  answers: Record<string, unknown>
  /** Of the draft kept for a personal link. */
  revision?: number | null
  /** Of answers that were interrupted. */
  code?: string | null
}

export interface SubmitTools {
  versions: Versions
  secrets: Secrets
  collectors: CollectorCache
  inserts: SharedInserts
}

/**
 * Finds collectors by link, also closed ones: what was stored before is acknowledged again. What may change while it is kept
 * (open, closed or full) is checked again by the insert itself.
 */
export interface CollectorCache {
  get(db: Kysely<DB>, link: string): Promise<OpenCollector>
}

/** What comes from a browser through a link that asks for a proof of work. Throws `proof-required` or `too-many-requests`. */
export async function admitResponse(
  db: Kysely<DB>,
  { collectors, secrets, floodGate }: SubmitTools & { floodGate: FloodGate },
  { link, given }: { link: string; given: { id: string; proof?: Proof | undefined } },
): Promise<void> {
  const { asksProof, id } = await collectors.get(db, link)
  if (!asksProof) return
  await checkProof(secrets, { link, response: given.id }, given.proof)
  await floodGate.pass(id)
}

/** Validates, stores, and returns the receipt code once the response is durable. A repeated call returns the same code. */
export async function submitResponse(
  db: Kysely<DB>,
  tools: SubmitTools,
  { link, given }: { link: string; given: GivenResponse },
): Promise<string> {
  const collector = await tools.collectors.get(db, link)
  const version = await tools.versions.get(collector)
  const areaId = areaOf(collector.areas, given.area)
  checkLanguage(version, given.language)
  const checked = version.validator.check(given.answers)
  if (!checked.ok) {
    // Nobody is asked to correct what will not be taken.
    if (!isTakingAnswers(collector)) throw new Problem('collector-closed')
    throw answersInvalid(checked.errors)
  }
  const receipt = tools.secrets.receiptOf(collector.organisationId, given.id)
  const response: NewResponse = {
    id: given.id,
    collector,
    areaId,
    language: given.language,
    receiptKey: receiptKey(receipt),
    ...storedPart(version, checked),
  }
  switch (await store(db, tools, { response, given })) {
    case 'stored':
    case 'repeated':
      return receipt
    case 'closed':
      throw new Problem('collector-closed')
    case 'different':
      throw new Problem('response-already-submitted')
    case 'used':
      throw invitationUsed(collector)
    case 'cancelled':
      throw new Problem('invitation-cancelled')
    case 'opted-out':
      throw new Problem('invitation-opted-out')
    case 'draft-changed':
      throw new Problem('draft-changed')
  }
}

async function store(
  db: Kysely<DB>,
  { secrets, inserts }: SubmitTools,
  { response, given }: { response: NewResponse; given: GivenResponse },
): Promise<InvitedOutcome> {
  const { collector } = response
  const { revision = null, code = null } = given
  const sealedRow = code === null ? undefined : await sealedRowOf(secrets, { collector, code })
  if (collector.invitation) return insertInvited(db, collector.invitation.id, { response, revision, sealedRow })
  return sealedRow ? insertInterrupted(db, response, sealedRow) : inserts.insert(db, response)
}

/**
 * Withdrawing twice is no error; a code that belongs to nothing is not found. The invitation may then be answered again; if it
 * was an anonymous one, nobody knows which it was. False: there was nothing left to withdraw, it had been erased before.
 */
export async function withdrawResponse(trx: Transaction<DB>, receipt: string): Promise<boolean> {
  const found = await withdrawByReceiptKey(trx, receiptKey(receipt))
  if (found.length === 0) throw notFound('receipt code')
  const withdrawn = found.filter(({ isErased }) => !isErased)
  await forgetWithdrawn(trx, withdrawn)
  return withdrawn.length > 0
}

/** What is left beside the answers: words exchanged about them, and that an invitation has been answered. */
async function forgetWithdrawn(trx: Transaction<DB>, withdrawn: WithdrawnResponse[]): Promise<void> {
  for (const response of withdrawn) {
    await forgetWords(trx, response.organisationId, [response.id])
    await freeInvitation(trx, response)
  }
}

const keptFor = 5_000
const keptAtMost = 1_000

export function createCollectorCache(): CollectorCache {
  const cache = new Map<string, { until: number; collector: Promise<OpenCollector> }>()
  return {
    get(db, link) {
      const now = Date.now()
      const found = cache.get(link)
      if (found && found.until > now) return found.collector
      const collector = findWayIn(db, link)
      if (cache.size >= keptAtMost) cache.clear()
      cache.set(link, { until: now + keptFor, collector })
      collector.catch(() => cache.delete(link))
      return collector
    },
  }
}
