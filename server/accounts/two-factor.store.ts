import type { Kysely, Transaction } from 'kysely'
import type { DB } from '../../migrations/schema.ts'
import { endSessions } from './sessions.store.ts'

export async function hasTwoFactor(db: Kysely<DB>, userId: string): Promise<boolean> {
  const row = await db.selectFrom('users').select('twoFactorEnabled').where('id', '=', userId).executeTakeFirst()
  return row?.twoFactorEnabled === true
}

export async function removeTwoFactor(trx: Transaction<DB>, userId: string): Promise<void> {
  await trx.updateTable('users').set({ twoFactorEnabled: false }).where('id', '=', userId).execute()
  await trx.deleteFrom('twoFactors').where('userId', '=', userId).execute()
}

/** Sessions from before were opened without the second factor. */
export async function endSessionsButOf(trx: Transaction<DB>, userId: string, token: string): Promise<void> {
  const session = await trx.selectFrom('sessions').select('id').where('token', '=', token).executeTakeFirst()
  await endSessions(trx, userId, { except: session?.id })
}
