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

/** Who writes, and in which language unless the reader's own is known. */
export async function findLetterHead(
  db: Kysely<DB>,
  organisationId: string,
): Promise<{ name: string; language: string }> {
  return db
    .selectFrom('organisations')
    .select(['name', 'language'])
    .where('id', '=', organisationId)
    .executeTakeFirstOrThrow()
}

export interface Settings {
  id: string
  name: string
  language: string
  requiresTwoFactor: boolean
  logo: { width: number; height: number } | null
}

export async function getSettings(db: Kysely<DB>, organisationId: string): Promise<Settings> {
  const { width, height, ...settings } = await db
    .selectFrom('organisations')
    .leftJoin('logos', 'logos.organisationId', 'organisations.id')
    .select(['id', 'name', 'language', 'requiresTwoFactor', 'logos.width', 'logos.height'])
    .where('id', '=', organisationId)
    .executeTakeFirstOrThrow()
  return { ...settings, logo: width === null || height === null ? null : { width, height } }
}

export async function updateSettings(
  trx: Transaction<DB>,
  organisationId: string,
  settings: Partial<Omit<Settings, 'id' | 'logo'>> & { slug?: string },
): Promise<void> {
  await trx.updateTable('organisations').set(settings).where('id', '=', organisationId).execute()
}
