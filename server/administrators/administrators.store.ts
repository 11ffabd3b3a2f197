import { type Kysely, sql, type Transaction } from 'kysely'
import type { DB } from '../../migrations/schema.ts'

export interface Administrator {
  userId: string
  name: string
  email: string
  since: string
}

export async function listAdministrators(db: Kysely<DB>): Promise<Administrator[]> {
  const { rows } = await sql<Administrator>`
    select u.id as user_id, u.name, u.email, (a.created_at at time zone 'UTC')::date as since
    from administrators a join users u on u.id = a.user_id order by lower(u.name), u.email`.execute(db)
  return rows
}

/** Two who take it from each other at once must not leave none. */
export async function lockAdministrators(trx: Transaction<DB>): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('groundwork.administrators'))`.execute(trx)
}

export async function findUserByEmail(
  db: Kysely<DB>,
  email: string,
): Promise<{ id: string; name: string } | undefined> {
  return db.selectFrom('users').select(['id', 'name']).where('email', '=', email.toLowerCase()).executeTakeFirst()
}

export async function deleteAdministrator(trx: Transaction<DB>, userId: string): Promise<void> {
  await trx.deleteFrom('administrators').where('userId', '=', userId).execute()
}

export interface OrganisationSummary {
  id: string
  name: string
  createdOn: string
  members: number
  coordinators: number
  assessments: number
}

export async function listOrganisations(db: Kysely<DB>): Promise<OrganisationSummary[]> {
  const { rows } = await sql<OrganisationSummary>`
    select o.id, o.name, (o.created_at at time zone 'UTC')::date as created_on,
      (select count(*)::int from members m where m.organisation_id = o.id) as members,
      (select count(*)::int from members m where m.organisation_id = o.id and m.role = 'coordinator') as coordinators,
      (select count(*)::int from assessments a where a.organisation_id = o.id) as assessments
    from organisations o order by lower(o.name), o.id`.execute(db)
  return rows
}
