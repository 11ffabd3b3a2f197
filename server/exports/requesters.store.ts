import type { Kysely } from 'kysely'
import type { DB } from '../../migrations/schema.ts'

/** Undefined when the account is gone. */
export async function findRequester(
  db: Kysely<DB>,
  userId: string,
): Promise<{ name: string; email: string } | undefined> {
  return db.selectFrom('users').select(['name', 'email']).where('id', '=', userId).executeTakeFirst()
}
