import { type Kysely, sql, type Transaction } from 'kysely'
import type { DB } from '../../migrations/schema.ts'
import { memberRoles, type Role } from '../contract/roles.ts'

export async function hasAnyUser(db: Kysely<DB>): Promise<boolean> {
  const row = await db.selectFrom('users').select('id').limit(1).executeTakeFirst()
  return row !== undefined
}

/** Held to the end of the transaction: two set-ups at once must not make two first administrators. */
export async function lockSetup(trx: Transaction<DB>): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('groundwork.setup'))`.execute(trx)
}

/** A person with a password, in the two rows better-auth expects. */
export async function insertUser(
  trx: Transaction<DB>,
  user: { name: string; email: string; passwordHash: string },
): Promise<string> {
  const { id } = await trx
    .insertInto('users')
    .values({ name: user.name, email: user.email.toLowerCase(), emailVerified: false })
    .returning('id')
    .executeTakeFirstOrThrow()
  await trx
    .insertInto('accounts')
    .values({ accountId: id, providerId: 'credential', userId: id, password: user.passwordHash, updatedAt: new Date() })
    .execute()
  return id
}

export interface Membership {
  id: string
  name: string
  role: Role
  requiresTwoFactor: boolean
}

/** Every organisation for an administrator; otherwise those the person is a member of. */
export async function listMemberships(db: Kysely<DB>, userId: string): Promise<Membership[]> {
  const rows = await db
    .selectFrom('organisations as o')
    .leftJoin('members as m', join => join.onRef('m.organisationId', '=', 'o.id').on('m.userId', '=', userId))
    .leftJoin('administrators as a', join => join.on('a.userId', '=', userId))
    .select(['o.id', 'o.name', 'o.requiresTwoFactor', 'm.role', 'a.userId as administratorId'])
    .where(where => where.or([where('m.userId', 'is not', null), where('a.userId', 'is not', null)]))
    .orderBy('o.name')
    .execute()
  return rows.flatMap(({ role, administratorId, ...organisation }) => {
    const known: Role | undefined = administratorId ? 'administrator' : memberRoles.find(one => one === role)
    return known ? [{ ...organisation, role: known }] : []
  })
}

export async function insertAdministrator(trx: Transaction<DB>, userId: string): Promise<void> {
  await trx.insertInto('administrators').values({ userId }).execute()
}
