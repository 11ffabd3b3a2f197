import { type Kysely, sql, type Transaction } from 'kysely'
import type { DB } from '../../migrations/schema.ts'

export async function usesProvider(db: Kysely<DB>, userId: string, providerId: string): Promise<boolean> {
  const row = await db
    .selectFrom('accounts')
    .select('id')
    .where('userId', '=', userId)
    .where('providerId', '=', providerId)
    .executeTakeFirst()
  return row !== undefined
}

export async function updateName(trx: Transaction<DB>, userId: string, name: string): Promise<void> {
  await trx.updateTable('users').set({ name, updatedAt: sql<Date>`now()` }).where('id', '=', userId).execute()
}
