import { type Kysely, sql, type Transaction } from 'kysely'
import type { DB } from '../../migrations/schema.ts'
import { listAreas } from '../areas/areas.store.ts'
import { findProviders, type Provider, type ProviderValues } from './providers.store.ts'

/** One change of many entries at a time, to the end of the transaction. */
export async function lockRegister(trx: Transaction<DB>, organisationId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`providers ${organisationId}`}, 0))`.execute(trx)
}

/** Every entry, merged ones included, and what they refer to. */
export async function listRegister(
  db: Kysely<DB>,
  organisationId: string,
): Promise<{ providers: Provider[]; areaIds: Map<string, string>; language: string }> {
  const ids = await db
    .selectFrom('providers')
    .select('id')
    .where('organisationId', '=', organisationId)
    .orderBy('id')
    .execute()
  const providers = await findProviders(
    db,
    organisationId,
    ids.map(({ id }) => id),
  )
  const areas = await listAreas(db, organisationId)
  const { language } = await db
    .selectFrom('organisations')
    .select('language')
    .where('id', '=', organisationId)
    .executeTakeFirstOrThrow()
  return { providers, areaIds: new Map(areas.map(({ code, id }) => [code, id])), language }
}

type Row = ProviderValues & { id: string }

const shape = sql`as given (id uuid, audience text, code text, name text, sector text, "areaId" uuid, website text,
  notes text, "isActive" boolean)`

export async function insertProviders(trx: Transaction<DB>, organisationId: string, rows: Row[]): Promise<void> {
  if (rows.length === 0) return
  await sql`
    insert into providers (organisation_id, id, audience, code, name, sector, area_id, website, notes, is_active)
    select ${organisationId}, id, audience, code, name, sector, "areaId", website, notes, "isActive"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) ${shape}`.execute(trx)
}

export async function updateProviders(trx: Transaction<DB>, organisationId: string, rows: Row[]): Promise<void> {
  if (rows.length === 0) return
  await sql`
    update providers p set audience = given.audience, code = given.code, name = given.name, sector = given.sector,
      area_id = given."areaId", website = given.website, notes = given.notes, is_active = given."isActive"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) ${shape}
    where p.organisation_id = ${organisationId} and p.id = given.id`.execute(trx)
}
