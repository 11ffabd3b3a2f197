import type { Kysely, Transaction } from 'kysely'
import type { DB } from '../../migrations/schema.ts'
import { mergeChanges } from '../../surveys/answers/merge.ts'
import type { Changes } from '../../surveys/answers/validate.ts'
import { getOpenCollector, invitationUsed } from '../collectors/collectors.service.ts'
import type { OpenCollector, OpenInvitation } from '../collectors/collectors.store.ts'
import { Problem } from '../contract/problems.ts'
import { markStarted } from '../invitations/progress.store.ts'
import type { Versions } from '../questionnaires/versions.ts'
import { checkChanges } from './checking.ts'
import {
  type Draft,
  type DraftKey,
  deleteDraft,
  findDraft,
  insertDraft,
  lockInvitation,
  updateDraft,
} from './drafts.store.ts'
import { savingOf } from './saving.ts'

/** A collector reached by a personal link that saves by itself. */
export type SavingCollector = OpenCollector & { invitation: OpenInvitation }

export async function getSavingCollector(db: Kysely<DB>, link: string): Promise<SavingCollector> {
  const collector = await getOpenCollector(db, link)
  const { invitation } = collector
  if (invitation && savingOf(collector) === 'automatic') return { ...collector, invitation }
  throw Problem.because('answers_not_kept')
}

export function keyOf({ organisationId, invitation }: SavingCollector): DraftKey {
  return { organisationId, invitationId: invitation.id }
}

export interface GivenSave {
  /** The draft that the device knows; null: none yet. */
  id: string | null
  /** Proposed for the draft if this save makes it. */
  responseId: string
  revision: number
  changes: Record<string, unknown>
  language: string
  area: string | null
  page: string | null
}

export interface SaveOutcome {
  draft: Draft
  changed: Changes
  overwritten: string[]
}

/** Puts what a device of the invited person has changed onto the draft. Throws `draft-gone` when that is another one by now. */
export async function saveDraft(
  trx: Transaction<DB>,
  versions: Versions,
  { collector, given }: { collector: SavingCollector; given: GivenSave },
): Promise<SaveOutcome> {
  const changes = checkChanges(await versions.get(collector), given.changes)
  const draft = await lockDraft(trx, { collector, given })
  const merged = mergeChanges(draft, { changes, known: given.id === null ? 0 : given.revision })
  const { revision, entries, changed, overwritten } = merged
  const place = { language: given.language, areaCode: given.area, page: given.page }
  await updateDraft(trx, keyOf(collector), { entries, revision, place })
  return { draft: { ...draft, ...place, revision, entries }, changed, overwritten }
}

async function lockDraft(
  trx: Transaction<DB>,
  { collector, given }: { collector: SavingCollector; given: GivenSave },
): Promise<Draft> {
  const key = keyOf(collector)
  await lockOpen(trx, collector)
  const found = await findDraft(trx, key)
  if (given.id !== null && found?.id !== given.id.toLowerCase()) throw new Problem('draft-gone')
  if (found) return found
  const { responseId, language } = given
  await insertDraft(trx, { ...key, collectorId: collector.id, responseId, language })
  await markStarted(trx, { organisationId: key.organisationId, id: key.invitationId })
  const made = await findDraft(trx, key)
  if (!made) throw new Error('a draft that was inserted is not there')
  return made
}

/** The response may have been stored since the link was looked up. */
export async function lockOpen(trx: Transaction<DB>, collector: SavingCollector): Promise<void> {
  const state = await lockInvitation(trx, keyOf(collector))
  if (state === undefined) throw new Problem('collector-unknown')
  if (state === 'completed') throw invitationUsed(collector)
}

/** Everything is forgotten, and whoever was asked for a section cannot save any more. */
export async function startAgain(trx: Transaction<DB>, collector: SavingCollector): Promise<void> {
  await lockOpen(trx, collector)
  await deleteDraft(trx, keyOf(collector))
}
