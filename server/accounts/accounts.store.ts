import { type Kysely, sql, type Transaction } from 'kysely'
import type { DB } from '../../migrations/schema.ts'

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
  role: 'administrator' | 'coordinator'
}

export async function listMemberships(db: Kysely<DB>, userId: string): Promise<Membership[]> {
  const rows = await db
    .selectFrom('members')
    .innerJoin('organisations', 'organisations.id', 'members.organisationId')
    .select(['organisations.id', 'organisations.name', 'members.role'])
    .where('members.userId', '=', userId)
    .orderBy('organisations.name')
    .execute()
  return rows.map(row => ({ ...row, role: row.role === 'administrator' ? 'administrator' : 'coordinator' }))
}
