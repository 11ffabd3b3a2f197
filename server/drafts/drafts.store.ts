import { type Kysely, sql, type Transaction } from 'kysely'
import type { DB } from '../../migrations/schema.ts'
import type { Entries } from '../../surveys/answers/merge.ts'

/** How long the draft of a personal link is kept after the last save. */
export const keptForDays = 90

export interface DraftKey {
  organisationId: string
  invitationId: string
}

/** The unfinished answers of an invitation that is not anonymous. */
export interface Draft {
  id: string
  responseId: string
  language: string
  areaCode: string | null
  page: string | null
  entries: Entries
  revision: number
  savedOn: string
}

export async function findDraft(
  db: Kysely<DB>,
  { organisationId, invitationId }: DraftKey,
): Promise<Draft | undefined> {
  const { rows } = await sql<Draft>`
    select id, response_id, language, area_code, page, answers as entries, revision, saved_on from drafts
    where organisation_id = ${organisationId} and invitation_id = ${invitationId}`.execute(db)
  return rows[0]
}

/**
 * To be called before a draft is read in order to change it: saves of one invitation come one after another, also after its
 * response, which takes the same lock. Returns whether the invitation still takes answers.
 */
export async function lockInvitation(
  trx: Transaction<DB>,
  { organisationId, invitationId }: DraftKey,
): Promise<'open' | 'completed' | undefined> {
  const { rows } = await sql<{ hasCompleted: boolean }>`
    select has_completed from invitations where organisation_id = ${organisationId} and id = ${invitationId}
    for no key update`.execute(trx)
  const [row] = rows
  if (!row) return undefined
  return row.hasCompleted ? 'completed' : 'open'
}

export async function insertDraft(
  trx: Transaction<DB>,
  draft: DraftKey & { collectorId: string; responseId: string; language: string },
): Promise<void> {
  await trx
    .insertInto('drafts')
    .values({ ...draft, revision: 0, expiresOn: sql<string>`current_date + ${keptForDays}::int` })
    .execute()
}

export interface DraftChange {
  entries: Entries
  revision: number
  /** Left out: as they were. A colleague's device moves nothing but answers. */
  place?: { language: string; areaCode: string | null; page: string | null }
}

export async function updateDraft(
  trx: Transaction<DB>,
  { organisationId, invitationId }: DraftKey,
  { entries, revision, place }: DraftChange,
): Promise<void> {
  await trx
    .updateTable('drafts')
    .set({
      ...place,
      answers: JSON.stringify(entries),
      revision,
      savedOn: sql<string>`current_date`,
      expiresOn: sql<string>`current_date + ${keptForDays}::int`,
    })
    .where('organisationId', '=', organisationId)
    .where('invitationId', '=', invitationId)
    .execute()
}

export async function deleteDraft(trx: Transaction<DB>, { organisationId, invitationId }: DraftKey): Promise<void> {
  await trx
    .deleteFrom('drafts')
    .where('organisationId', '=', organisationId)
    .where('invitationId', '=', invitationId)
    .execute()
}
