import type { Kysely, Transaction } from 'kysely'
import type { DB } from '../../migrations/schema.ts'

export async function insertOrganisation(trx: Transaction<DB>, { name, slug }: { name: string; slug: string }) {
  return trx.insertInto('organisations').values({ name, slug }).returning(['id', 'name']).executeTakeFirstOrThrow()
}

export async function getOrganisationName(db: Kysely<DB>, organisationId: string): Promise<string> {
  const { name } = await db
    .selectFrom('organisations')
    .select('name')
    .where('id', '=', organisationId)
    .executeTakeFirstOrThrow()
  return name
}
