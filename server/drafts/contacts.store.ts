import { type Kysely, sql } from 'kysely'
import type { DB } from '../../migrations/schema.ts'

/** Name of the invited person; empty when the register has none. */
export async function findContactName(db: Kysely<DB>, organisationId: string, invitationId: string): Promise<string> {
  const row = await db
    .selectFrom('invitations as i')
    .innerJoin('contacts as c', join =>
      join.onRef('c.organisationId', '=', 'i.organisationId').onRef('c.id', '=', 'i.contactId'),
    )
    .select('c.name')
    .where('i.organisationId', '=', organisationId)
    .where('i.id', '=', invitationId)
    .executeTakeFirst()
  return row?.name ?? ''
}

/** Whether somebody of the register with this address does not want letters of this organisation. */
export async function hasOptedOut(db: Kysely<DB>, organisationId: string, email: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 from contacts
    where organisation_id = ${organisationId} and lower(email) = lower(${email}) and opted_out_on is not null
    limit 1`.execute(db)
  return rows.length > 0
}
