import { randomUUID } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { DB } from '../../migrations/schema.ts'
import type { MemberRole } from '../../server/contract/roles.ts'
import { personas } from './personas.ts'

export interface TestPerson {
  id: string
  name: string
  email: string
}

/** Somebody whose account a test may change, with the password of the personas; gone before the next test. */
export async function aPerson(
  db: Kysely<DB>,
  {
    name = 'Olu',
    email = 'olu@example.org',
    memberOf = [],
  }: { name?: string; email?: string; memberOf?: string[] } = {},
): Promise<TestPerson> {
  const id = randomUUID()
  const { password } = await db
    .selectFrom('accounts')
    .select('password')
    .where('userId', '=', personas.ada.id)
    .executeTakeFirstOrThrow()
  await db.insertInto('users').values({ id, name, email, emailVerified: false }).execute()
  await db
    .insertInto('accounts')
    .values({ accountId: id, providerId: 'credential', userId: id, password, updatedAt: new Date() })
    .execute()
  const role: MemberRole = 'coordinator'
  for (const organisationId of memberOf)
    await db.insertInto('members').values({ organisationId, userId: id, role, providerId: null }).execute()
  return { id, name, email }
}
