import type { Transaction } from 'kysely'
import type { DB } from '../../migrations/schema.ts'

export async function insertOrganisation(
  trx: Transaction<DB>,
  { name, slug, administratorId }: { name: string; slug: string; administratorId: string },
) {
  const organisation = await trx
    .insertInto('organisations')
    .values({ name, slug })
    .returning(['id', 'name', 'dataNotice'])
    .executeTakeFirstOrThrow()
  await trx
    .insertInto('members')
    .values({ organisationId: organisation.id, userId: administratorId, role: 'administrator' })
    .execute()
  return organisation
}
