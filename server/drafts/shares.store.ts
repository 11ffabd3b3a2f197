import { type Kysely, sql, type Transaction } from 'kysely'
import type { DB } from '../../migrations/schema.ts'
import { hashOfLink } from '../collectors/link.ts'
import type { DraftKey } from './drafts.store.ts'

/** Some sections of a draft, given to a colleague. */
export interface Share {
  id: string
  name: string
  pages: string[]
  sharedOn: string
  savedOn: string | null
  doneOn: string | null
}

/** Those that were not taken back, the oldest first. */
export function listShares(db: Kysely<DB>, organisationId: string, draftId: string): Promise<Share[]> {
  return db
    .selectFrom('draftShares')
    .select(['id', 'name', 'pages', 'sharedOn', 'savedOn', 'doneOn'])
    .where('organisationId', '=', organisationId)
    .where('draftId', '=', draftId)
    .where('revokedOn', 'is', null)
    .orderBy('sharedOn')
    .orderBy('id')
    .execute()
}

/** Also those taken back: each may have sent an e-mail. */
export async function countShares(db: Kysely<DB>, organisationId: string, draftId: string): Promise<number> {
  const { count } = await db
    .selectFrom('draftShares')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('organisationId', '=', organisationId)
    .where('draftId', '=', draftId)
    .executeTakeFirstOrThrow()
  return Number(count)
}

export async function insertShare(
  trx: Transaction<DB>,
  share: { organisationId: string; id: string; draftId: string; name: string; pages: string[]; link: string },
): Promise<void> {
  const { link, ...row } = share
  await trx
    .insertInto('draftShares')
    .values({ ...row, linkHash: hashOfLink(link) })
    .execute()
}

export async function revokeShare(
  trx: Transaction<DB>,
  { organisationId, draftId, id }: { organisationId: string; draftId: string; id: string },
): Promise<boolean> {
  const result = await trx
    .updateTable('draftShares')
    .set({ revokedOn: sql<string>`current_date` })
    .where('organisationId', '=', organisationId)
    .where('draftId', '=', draftId)
    .where('id', '=', id)
    .where('revokedOn', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

export interface OpenShare extends DraftKey {
  id: string
  draftId: string
  name: string
  pages: string[]
  doneOn: string | null
  /** Name of the person whose questionnaire it is; may be empty. */
  askedBy: string
}

export async function findShareByLink(db: Kysely<DB>, link: string): Promise<OpenShare | undefined> {
  const { rows } = await sql<OpenShare>`
    select s.organisation_id, s.id, s.draft_id, s.name, s.pages, s.done_on, d.invitation_id, c.name as asked_by
    from draft_shares s
    join drafts d on d.organisation_id = s.organisation_id and d.id = s.draft_id
    join invitations i on i.organisation_id = d.organisation_id and i.id = d.invitation_id
    join contacts c on c.organisation_id = i.organisation_id and c.id = i.contact_id
    where s.link_hash = ${hashOfLink(link)} and s.revoked_on is null`.execute(db)
  return rows[0]
}

/** Notes the day, never the time. Done with stays done with when something is corrected afterwards. */
export async function markShare(
  trx: Transaction<DB>,
  { organisationId, id }: { organisationId: string; id: string },
  what: 'savedOn' | 'doneOn',
): Promise<void> {
  await trx
    .updateTable('draftShares')
    .set({ [what]: sql<string>`current_date` })
    .where('organisationId', '=', organisationId)
    .where('id', '=', id)
    .execute()
}
