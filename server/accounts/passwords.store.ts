import { type Kysely, sql, type Transaction } from 'kysely'
import type { DB } from '../../migrations/schema.ts'

const credential = 'credential'
const prefix = 'reset-password:'

export interface Person {
  id: string
  name: string
  email: string
}

export async function findPersonByEmail(db: Kysely<DB>, email: string): Promise<Person | undefined> {
  return db
    .selectFrom('users')
    .select(['id', 'name', 'email'])
    .where('email', '=', email.toLowerCase())
    .executeTakeFirst()
}

/** Undefined: the account has no password. */
export async function findPasswordHash(db: Kysely<DB>, userId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('accounts')
    .select('password')
    .where('userId', '=', userId)
    .where('providerId', '=', credential)
    .executeTakeFirst()
  return row?.password ?? undefined
}

/** Links sent before are worth nothing after it. */
export async function updatePassword(trx: Transaction<DB>, userId: string, hash: string): Promise<void> {
  const updated = await trx
    .updateTable('accounts')
    .set({ password: hash, updatedAt: new Date() })
    .where('userId', '=', userId)
    .where('providerId', '=', credential)
    .executeTakeFirst()
  if (updated.numUpdatedRows === 0n) {
    await trx
      .insertInto('accounts')
      .values({ accountId: userId, providerId: credential, userId, password: hash, updatedAt: new Date() })
      .execute()
  }
  await trx.deleteFrom('verifications').where('value', '=', userId).where('identifier', 'like', `${prefix}%`).execute()
}

/** The link itself is not kept: `tokenHash` is. */
export async function insertReset(trx: Transaction<DB>, userId: string, tokenHash: string): Promise<void> {
  await trx
    .insertInto('verifications')
    .values({ identifier: prefix + tokenHash, value: userId, expiresAt: sql<Date>`now() + interval '1 hour'` })
    .execute()
}

export async function hasReset(db: Kysely<DB>, tokenHash: string): Promise<boolean> {
  const row = await db
    .selectFrom('verifications')
    .select('id')
    .where('identifier', '=', prefix + tokenHash)
    .where('expiresAt', '>', sql<Date>`now()`)
    .executeTakeFirst()
  return row !== undefined
}

/** Used up by whoever comes first. */
export async function takeReset(trx: Transaction<DB>, tokenHash: string): Promise<Person | undefined> {
  const reset = await trx
    .deleteFrom('verifications')
    .where('identifier', '=', prefix + tokenHash)
    .where('expiresAt', '>', sql<Date>`now()`)
    .returning('value')
    .executeTakeFirst()
  if (!reset) return undefined
  // Whoever has the letter has the address.
  return trx
    .updateTable('users')
    .set({ emailVerified: true })
    .where('id', '=', reset.value)
    .returning(['id', 'name', 'email'])
    .executeTakeFirst()
}
