import type { Kysely, Transaction } from 'kysely'
import type { DB } from '../../migrations/schema.ts'

export async function insertOrganisation(
  trx: Transaction<DB>,
  { name, slug, administratorId }: { name: string; slug: string; administratorId: string },
) {
  const organisation = await trx
    .insertInto('organisations')
    .values({ name, slug })
    .returning(['id', 'name'])
    .executeTakeFirstOrThrow()
  await trx
    .insertInto('members')
    .values({ organisationId: organisation.id, userId: administratorId, role: 'administrator' })
    .execute()
  return organisation
}

export async function getOrganisationName(db: Kysely<DB>, organisationId: string): Promise<string> {
  const { name } = await db
    .selectFrom('organisations')
    .select('name')
    .where('id', '=', organisationId)
    .executeTakeFirstOrThrow()
  return name
}
