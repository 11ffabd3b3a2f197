import { type Kysely, sql, type Transaction } from 'kysely'
import { z } from 'zod'
import type { DB } from '../../migrations/schema.ts'
import { helpContact } from '../contract/shared.ts'

export type HelpContact = z.output<typeof helpContact>

export interface Area {
  id: string
  code: string
  name: string
  parentId: string | null
  parentCode: string | null
  level: string
  population: number | null
  helpContacts: HelpContact[]
  hasBoundary: boolean
}

const contacts = z.array(helpContact)

/** Parents before children, siblings in the order they were entered. */
export async function listAreas(db: Kysely<DB>, organisationId: string): Promise<Area[]> {
  const { rows } = await sql<Omit<Area, 'helpContacts'> & { helpContacts: unknown }>`
    with recursive tree as (
      select a.id, a.organisation_id, a.code, a.name, a.parent_id, a.level, a.population, a.help_contacts,
        a.boundary is not null as has_boundary, null::text as parent_code, array[a.position] as path
      from areas a where a.organisation_id = ${organisationId} and a.parent_id is null
      union all
      select a.id, a.organisation_id, a.code, a.name, a.parent_id, a.level, a.population, a.help_contacts,
        a.boundary is not null, t.code, t.path || a.position
      from areas a join tree t on a.organisation_id = t.organisation_id and a.parent_id = t.id
    )
    select id, code, name, parent_id, parent_code, level, population, help_contacts, has_boundary
    from tree order by path`.execute(db)
  return rows.map(row => ({ ...row, helpContacts: contacts.parse(row.helpContacts) }))
}

/** One change of the tree at a time, to the end of the transaction: two harmless moves can make a circle together. */
export async function lockAreas(trx: Transaction<DB>, organisationId: string): Promise<void> {
  await trx.selectFrom('organisations').select('id').where('id', '=', organisationId).forNoKeyUpdate().execute()
}

export interface AreaValues {
  code: string
  name: string
  level: string
  population: number | null
}

/** Adds or updates by code; parents are set afterwards by `setParents`. Returns how many were new. */
export async function upsertAreas(trx: Transaction<DB>, organisationId: string, areas: AreaValues[]): Promise<number> {
  const { rows } = await sql<{ added: boolean }>`
    insert into areas (organisation_id, code, name, level, population, position)
    select ${organisationId}, code, name, level, population,
      (select coalesce(max(position), 0) from areas where organisation_id = ${organisationId}) + ordinality::int
    from jsonb_to_recordset(${JSON.stringify(areas.map((area, index) => ({ ...area, ordinality: index + 1 })))}::jsonb)
      as given (code text, name text, level text, population int, ordinality int)
    on conflict on constraint areas_code_key do update
      set name = excluded.name, level = excluded.level, population = excluded.population
    returning xmax = 0 as added`.execute(trx)
  return rows.filter(row => row.added).length
}

export async function setParents(
  trx: Transaction<DB>,
  organisationId: string,
  parents: { code: string; parentCode: string | null }[],
): Promise<void> {
  await sql`
    update areas set parent_id = parent.id
    from jsonb_to_recordset(${JSON.stringify(parents)}::jsonb) as given (code text, "parentCode" text)
    left join areas parent on parent.organisation_id = ${organisationId} and parent.code = given."parentCode"
    where areas.organisation_id = ${organisationId} and areas.code = given.code`.execute(trx)
}

export async function updateHelpContacts(
  trx: Transaction<DB>,
  { organisationId, areaId, helpContacts }: { organisationId: string; areaId: string; helpContacts: HelpContact[] },
): Promise<boolean> {
  const result = await trx
    .updateTable('areas')
    .set({ helpContacts: JSON.stringify(helpContacts) })
    .where('organisationId', '=', organisationId)
    .where('id', '=', areaId)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

export async function deleteArea(trx: Transaction<DB>, organisationId: string, areaId: string): Promise<boolean> {
  const result = await trx
    .deleteFrom('areas')
    .where('organisationId', '=', organisationId)
    .where('id', '=', areaId)
    .executeTakeFirst()
  return result.numDeletedRows > 0n
}
