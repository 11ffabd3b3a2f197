import { type Kysely, sql, type Transaction } from 'kysely'
import type { DB } from '../../migrations/schema.ts'
import type { Boundary } from './geometry.ts'

export interface BoundedArea {
  id: string
  code: string
  name: string
  /** Of the boundary; null: it has none. */
  hash: string | null
}

export async function listBoundedAreas(db: Kysely<DB>, organisationId: string): Promise<BoundedArea[]> {
  return db
    .selectFrom('areas')
    .select(['id', 'code', 'name', sql<string | null>`md5(boundary::text)`.as('hash')])
    .where('organisationId', '=', organisationId)
    .orderBy('id')
    .execute()
}

/** As PostgreSQL hashes what it would store, so that a boundary that is there already is recognised. */
export async function hashBoundaries(db: Kysely<DB>, boundaries: Boundary[]): Promise<string[]> {
  const { rows } = await sql<{ hash: string }>`
    select md5(value::text) as hash from jsonb_array_elements(${JSON.stringify(boundaries)}::jsonb)
      with ordinality as given (value, place) order by place`.execute(db)
  return rows.map(({ hash }) => hash)
}

export async function updateBoundaries(
  trx: Transaction<DB>,
  organisationId: string,
  boundaries: { areaId: string; boundary: Boundary }[],
): Promise<void> {
  await sql`
    update areas set boundary = given.boundary
    from jsonb_to_recordset(${JSON.stringify(boundaries)}::jsonb) as given ("areaId" uuid, boundary jsonb)
    where areas.organisation_id = ${organisationId} and areas.id = given."areaId"`.execute(trx)
}

/** GeoJSON features, in the order of their codes, a batch at a time. */
export async function* boundaryFeatures(db: Kysely<DB>, organisationId: string): AsyncGenerator<string> {
  let after: string | undefined = ''
  while (after !== undefined) {
    const { rows }: { rows: { code: string; feature: string }[] } = await sql<{ code: string; feature: string }>`
      select a.code, jsonb_build_object('type', 'Feature', 'geometry', a.boundary, 'properties', jsonb_build_object(
        'code', a.code, 'name', a.name, 'parent', p.code, 'level', a.level))::text as feature
      from areas a left join areas p on p.organisation_id = a.organisation_id and p.id = a.parent_id
      where a.organisation_id = ${organisationId} and a.boundary is not null and a.code > ${after}
      order by a.code limit 100`.execute(db)
    for (const { feature } of rows) yield feature
    after = rows.at(-1)?.code
  }
}

/** Undefined: there is no such area. */
export async function findBoundary(
  db: Kysely<DB>,
  organisationId: string,
  areaId: string,
): Promise<{ boundary: Boundary | null } | undefined> {
  const { rows } = await sql<{ boundary: Boundary | null }>`
    select boundary from areas where organisation_id = ${organisationId} and id = ${areaId}`.execute(db)
  return rows[0]
}

export async function removeBoundary(trx: Transaction<DB>, organisationId: string, areaId: string): Promise<boolean> {
  const result = await trx
    .updateTable('areas')
    .set({ boundary: null })
    .where('organisationId', '=', organisationId)
    .where('id', '=', areaId)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}
