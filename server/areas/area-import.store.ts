import { sql, type Transaction } from 'kysely'
import type { DB } from '../../migrations/schema.ts'

export interface AreaRow {
  id: string
  code: string
  name: string
  level: string
  population: number | null
  parentId: string | null
}

const shape = sql`as given (id uuid, code text, name text, level text, population int, "parentId" uuid, place int)`

function given(rows: AreaRow[]) {
  return sql`jsonb_to_recordset(${JSON.stringify(rows.map((row, place) => ({ ...row, place: place + 1 })))}::jsonb) ${shape}`
}

/** In their order, behind those that exist. A parent may be in the same list. */
export async function insertAreas(trx: Transaction<DB>, organisationId: string, rows: AreaRow[]): Promise<void> {
  await sql`
    insert into areas (organisation_id, id, code, name, level, population, parent_id, position)
    select ${organisationId}, id, code, name, level, population, "parentId",
      (select coalesce(max(position), 0) from areas where organisation_id = ${organisationId}) + place
    from ${given(rows)}`.execute(trx)
}

export async function updateAreas(trx: Transaction<DB>, organisationId: string, rows: AreaRow[]): Promise<void> {
  await sql`
    update areas set name = given.name, level = given.level, population = given.population, parent_id = given."parentId"
    from ${given(rows)}
    where areas.organisation_id = ${organisationId} and areas.id = given.id`.execute(trx)
}
