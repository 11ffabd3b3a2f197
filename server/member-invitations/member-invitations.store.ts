import { type Kysely, sql, type Transaction } from 'kysely'
import type { DB } from '../../migrations/schema.ts'
import type { MemberRole } from '../contract/roles.ts'

export interface MemberInvitation {
  id: string
  email: string
  role: MemberRole
  provider: { id: string; name: string } | null
  language: string
  invitedBy: string
  invitedOn: string
  expiresOn: string
  isExpired: boolean
  letter: 'waiting' | 'sent' | 'failed' | 'bounced' | 'cancelled' | null
}

/** Neither accepted nor revoked, newest first; with `id` only that one. */
export async function listPendingInvitations(
  db: Kysely<DB>,
  organisationId: string,
  id?: string,
): Promise<MemberInvitation[]> {
  const { rows } = await sql<MemberInvitation>`
    select i.id, i.email, i.role, i.language, coalesce(u.name, '') as invited_by,
      (i.created_at at time zone 'UTC')::date as invited_on, (i.expires_at at time zone 'UTC')::date as expires_on,
      i.expires_at <= now() as is_expired,
      case when p.id is null then null else jsonb_build_object('id', p.id, 'name', p.name) end as provider,
      (select m.state from messages m where m.organisation_id = i.organisation_id and m.about = i.id
        order by m.created_at desc, m.state = 'cancelled' limit 1) as letter
    from member_invitations i left join users u on u.id = i.invited_by
      left join providers p on p.organisation_id = i.organisation_id and p.id = i.provider_id
    where i.organisation_id = ${organisationId} and i.accepted_at is null and i.revoked_at is null
      and (${id ?? null}::uuid is null or i.id = ${id ?? null}::uuid)
    order by i.created_at desc, i.id`.execute(db)
  return rows
}

export interface NewInvitation {
  organisationId: string
  email: string
  role: MemberRole
  providerId: string | null
  language: string
  invitedBy: string
  tokenHash: Buffer
  days: number
}

export async function insertInvitation(trx: Transaction<DB>, { days, ...given }: NewInvitation): Promise<string> {
  const { id } = await trx
    .insertInto('memberInvitations')
    .values({ ...given, expiresAt: sql<Date>`now() + make_interval(days => ${days}::int)` })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** The link before it ends. False: there is no such invitation waiting. */
export async function renewInvitation(
  trx: Transaction<DB>,
  { organisationId, id, tokenHash, days }: { organisationId: string; id: string; tokenHash: Buffer; days: number },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('memberInvitations')
    .set({ tokenHash, expiresAt: sql<Date>`now() + make_interval(days => ${days}::int)` })
    .where('organisationId', '=', organisationId)
    .where('id', '=', id)
    .where('acceptedAt', 'is', null)
    .where('revokedAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function revokeInvitation(
  trx: Transaction<DB>,
  organisationId: string,
  id: string,
): Promise<{ email: string } | undefined> {
  return trx
    .updateTable('memberInvitations')
    .set({ revokedAt: sql<Date>`now()` })
    .where('organisationId', '=', organisationId)
    .where('id', '=', id)
    .where('acceptedAt', 'is', null)
    .where('revokedAt', 'is', null)
    .returning('email')
    .executeTakeFirst()
}

export interface HeldInvitation {
  organisationId: string
  organisation: string
  id: string
  email: string
  role: MemberRole
  /** Of the register; the one that it was merged into, if it was. */
  providerId: string | null
  provider: string
  language: string
  invitedBy: string
  expiresOn: string
  hasAccount: boolean
  state: 'waiting' | 'accepted' | 'revoked' | 'expired'
}

/** What the holder of a link may see of it. */
export async function findInvitation(db: Kysely<DB>, tokenHash: Buffer): Promise<HeldInvitation | undefined> {
  const { rows } = await sql<HeldInvitation>`
    select i.organisation_id, o.name as organisation, i.id, i.email, i.role, i.language,
      coalesce(p.merged_into, p.id) as provider_id, coalesce(p.name, '') as provider, coalesce(u.name, '') as invited_by,
      (i.expires_at at time zone 'UTC')::date as expires_on,
      exists (select from users a where a.email = lower(i.email)) as has_account,
      case when i.accepted_at is not null then 'accepted' when i.revoked_at is not null then 'revoked'
        when i.expires_at <= now() then 'expired' else 'waiting' end as state
    from member_invitations i join organisations o on o.id = i.organisation_id
      left join users u on u.id = i.invited_by
      left join providers p on p.organisation_id = i.organisation_id and p.id = i.provider_id
    where i.token_hash = ${tokenHash}`.execute(db)
  return rows[0]
}

/** Of two who use a link at once, the second waits here and then finds it used. */
export async function lockInvitation(trx: Transaction<DB>, tokenHash: Buffer): Promise<void> {
  await trx.selectFrom('memberInvitations').select('id').where('tokenHash', '=', tokenHash).forUpdate().execute()
}

export async function markAccepted(trx: Transaction<DB>, { organisationId, id }: HeldInvitation): Promise<void> {
  await trx
    .updateTable('memberInvitations')
    .set({ acceptedAt: sql<Date>`now()` })
    .where('organisationId', '=', organisationId)
    .where('id', '=', id)
    .execute()
}

export async function isMemberByEmail(db: Kysely<DB>, organisationId: string, email: string): Promise<boolean> {
  const row = await db
    .selectFrom('members as m')
    .innerJoin('users as u', 'u.id', 'm.userId')
    .select('u.id')
    .where('m.organisationId', '=', organisationId)
    .where('u.email', '=', email)
    .executeTakeFirst()
  return row !== undefined
}
