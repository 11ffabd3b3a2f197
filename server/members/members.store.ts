import { type Kysely, sql, type Transaction } from 'kysely'
import type { DB } from '../../migrations/schema.ts'
import type { MemberRole } from '../contract/roles.ts'

export interface Member {
  userId: string
  name: string
  email: string
  role: MemberRole
  provider: { id: string; name: string } | null
  since: string
}

/** By name; with `userId` only that one. */
export async function listMembers(db: Kysely<DB>, organisationId: string, userId?: string): Promise<Member[]> {
  const { rows } = await sql<Member>`
    select u.id as user_id, u.name, u.email, m.role, (m.created_at at time zone 'UTC')::date as since,
      case when p.id is null then null else jsonb_build_object('id', p.id, 'name', p.name) end as provider
    from members m join users u on u.id = m.user_id
      left join providers p on p.organisation_id = m.organisation_id and p.id = m.provider_id
    where m.organisation_id = ${organisationId} and (${userId ?? null}::uuid is null or m.user_id = ${userId ?? null}::uuid)
    order by lower(u.name), u.email`.execute(db)
  return rows
}

/** Changes of who belongs to an organisation are made one after the other: two must not each remove the other. */
export async function lockMembers(trx: Transaction<DB>, organisationId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('members ' || ${organisationId}, 0))`.execute(trx)
}

export async function countCoordinators(db: Kysely<DB>, organisationId: string): Promise<number> {
  const { count } = await db
    .selectFrom('members')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('organisationId', '=', organisationId)
    .where('role', '=', 'coordinator')
    .executeTakeFirstOrThrow()
  return Number(count)
}

export interface MemberChange {
  organisationId: string
  userId: string
  role: MemberRole
  providerId: string | null
}

export async function insertMember(trx: Transaction<DB>, member: MemberChange): Promise<void> {
  await trx.insertInto('members').values(member).execute()
}

export async function updateMember(trx: Transaction<DB>, { organisationId, userId, ...set }: MemberChange) {
  await trx
    .updateTable('members')
    .set(set)
    .where('organisationId', '=', organisationId)
    .where('userId', '=', userId)
    .execute()
}

export async function deleteMember(trx: Transaction<DB>, organisationId: string, userId: string): Promise<void> {
  await trx.deleteFrom('members').where('organisationId', '=', organisationId).where('userId', '=', userId).execute()
}

/** Whether there is such an entry of the register that somebody may answer for. */
export async function isProviderInUse(db: Kysely<DB>, organisationId: string, providerId: string): Promise<boolean> {
  const row = await db
    .selectFrom('providers')
    .select('id')
    .where('organisationId', '=', organisationId)
    .where('id', '=', providerId)
    .where('isActive', '=', true)
    .where('mergedInto', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}
