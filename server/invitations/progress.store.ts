import { type Kysely, sql } from 'kysely'
import type { DB } from '../../migrations/schema.ts'

interface Key {
  organisationId: string
  id: string
}

/** The day on which a personal link was first opened. Of an anonymous invitation nothing is kept until it is completed. */
export async function markOpened(db: Kysely<DB>, { organisationId, id }: Key): Promise<void> {
  await sql`
    update invitations set opened_on = current_date
    where organisation_id = ${organisationId} and id = ${id} and opened_on is null and not is_anonymous`.execute(db)
}

/** The day on which the first answers were given. */
export async function markStarted(db: Kysely<DB>, { organisationId, id }: Key): Promise<void> {
  await sql`
    update invitations set started_on = current_date, opened_on = coalesce(opened_on, current_date)
    where organisation_id = ${organisationId} and id = ${id} and started_on is null and not is_anonymous`.execute(db)
}
