import { type Kysely, sql, type Transaction } from 'kysely'
import type { DB } from '../../migrations/schema.ts'
import type { KeyPermission } from '../contract/roles.ts'

export interface ApiKey {
  id: string
  name: string
  startsWith: string
  permissions: KeyPermission[]
  madeBy: { id: string; name: string }
  createdOn: string
  expiresOn: string
  lastUsedOn: string | null
  revokedOn: string | null
  isActive: boolean
}

/** Newest first; with `id` only that one. */
export async function listApiKeys(db: Kysely<DB>, organisationId: string, id?: string): Promise<ApiKey[]> {
  const { rows } = await sql<ApiKey>`
    select k.id, k.name, k.starts_with, k.permissions, k.created_on, k.expires_on, k.last_used_on, k.revoked_on,
      k.revoked_on is null and k.expires_on >= current_date as is_active,
      jsonb_build_object('id', u.id, 'name', u.name) as made_by
    from api_keys k join users u on u.id = k.made_by
    where k.organisation_id = ${organisationId} and (${id ?? null}::uuid is null or k.id = ${id ?? null}::uuid)
    order by is_active desc, k.created_on desc, k.name, k.id`.execute(db)
  return rows
}

export interface NewApiKey {
  organisationId: string
  name: string
  keyHash: Buffer
  startsWith: string
  permissions: KeyPermission[]
  madeBy: string
  days: number
}

export async function insertApiKey(trx: Transaction<DB>, { days, ...key }: NewApiKey): Promise<string> {
  const { id } = await trx
    .insertInto('apiKeys')
    .values({ ...key, expiresOn: sql<string>`current_date + ${days}::int` })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** False: there is none, or it was revoked before. */
export async function revokeApiKey(trx: Transaction<DB>, organisationId: string, id: string): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('apiKeys')
    .set({ revokedOn: sql<string>`current_date` })
    .where('organisationId', '=', organisationId)
    .where('id', '=', id)
    .where('revokedOn', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Those that somebody made, in one organisation. Returns how many still worked. */
export async function revokeApiKeysOf(trx: Transaction<DB>, organisationId: string, userId: string): Promise<number> {
  const { numUpdatedRows } = await trx
    .updateTable('apiKeys')
    .set({ revokedOn: sql<string>`current_date` })
    .where('organisationId', '=', organisationId)
    .where('madeBy', '=', userId)
    .where('revokedOn', 'is', null)
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

/** Where somebody who no longer administers the installation is no member, their keys end. */
export async function revokeApiKeysOfStranger(trx: Transaction<DB>, userId: string): Promise<void> {
  await sql`
    update api_keys k set revoked_on = current_date
    where k.made_by = ${userId} and k.revoked_on is null
      and not exists (select from members m where m.organisation_id = k.organisation_id and m.user_id = k.made_by)`.execute(
    trx,
  )
}

export interface ActiveApiKey {
  id: string
  organisationId: string
  permissions: KeyPermission[]
  userId: string
  name: string
  email: string
  usedToday: boolean
}

/** Undefined: unknown, revoked or expired. */
export async function findActiveApiKey(db: Kysely<DB>, keyHash: Buffer): Promise<ActiveApiKey | undefined> {
  const { rows } = await sql<ActiveApiKey>`
    select k.id, k.organisation_id, k.permissions, u.id as user_id, u.name, u.email,
      coalesce(k.last_used_on = current_date, false) as used_today
    from api_keys k join users u on u.id = k.made_by
    where k.key_hash = ${keyHash} and k.revoked_on is null and k.expires_on >= current_date`.execute(db)
  return rows[0]
}

/** The day is enough to see which keys are still needed. */
export async function markApiKeyUsed(db: Kysely<DB>, { organisationId, id }: ActiveApiKey): Promise<void> {
  await db
    .updateTable('apiKeys')
    .set({ lastUsedOn: sql<string>`current_date` })
    .where('organisationId', '=', organisationId)
    .where('id', '=', id)
    .execute()
}
