import type { Kysely } from 'kysely'
import type { DB } from '../../migrations/schema.ts'
import type { Auth } from '../auth/auth.ts'
import { providerId } from '../auth/provider.ts'
import type { Actor } from '../http/session.ts'
import { usesProvider } from './own-account.store.ts'

export async function getAccount(db: Kysely<DB>, auth: Auth, { userId, name, email, hasTwoFactor }: Actor) {
  return {
    name,
    email,
    hasTwoFactor,
    backupCodesLeft: hasTwoFactor ? (await auth.secondFactor.backupCodesOf(userId)).length : 0,
    usesProvider: await usesProvider(db, userId, providerId),
  }
}
