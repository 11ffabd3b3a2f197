import { createHash } from 'node:crypto'
import { type Kysely, sql, type Transaction } from 'kysely'
import type { DB } from '../../migrations/schema.ts'
import { plain } from '../db/plain.ts'

/** One number: what it says of which area and year, and who says so. */
export interface Indicator {
  areaCode: string
  name: string
  taxonomy: string
  item: string
  year: number
  value: number
  unit: string
  source: string
}

export interface IndicatorFilter {
  area?: string | undefined
  name?: string | undefined
  year?: number | undefined
  item?: string | undefined
  /** Part of the name or code of the area. */
  search?: string | undefined
}

export interface IndicatorSeries {
  name: string
  year: number
  taxonomy: string
  items: number
  listed: { taxonomy: string; item: string }[]
  areas: number
  values: number
  units: string[]
  sources: string[]
}

export async function listIndicators(
  db: Kysely<DB>,
  organisationId: string,
  { page, size, ...filter }: IndicatorFilter & { page?: number; size?: number },
): Promise<(Indicator & { area: string })[]> {
  const rows = await matching(db, organisationId, filter)
    .select(['a.code as areaCode', 'a.name as area', 'i.name', 'i.taxonomy', 'i.item', 'i.year', 'i.value'])
    .select(['i.unit', 'i.source'])
    .orderBy('i.name')
    .orderBy('i.year', 'desc')
    .orderBy('a.code')
    .orderBy('i.taxonomy')
    .orderBy('i.item')
    .$if(size !== undefined, query => query.limit(size ?? 0).offset(((page ?? 1) - 1) * (size ?? 0)))
    .execute()
  return rows.map(row => ({ ...row, value: Number(row.value) }))
}

export async function countIndicators(
  db: Kysely<DB>,
  organisationId: string,
  filter: IndicatorFilter,
): Promise<number> {
  const { count } = await matching(db, organisationId, filter)
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

function matching(db: Kysely<DB>, organisationId: string, { area, name, year, item, search = '' }: IndicatorFilter) {
  const pattern = `%${search.trim().replaceAll(/[\\%_]/g, '\\$&')}%`
  return db
    .selectFrom('indicators as i')
    .innerJoin('areas as a', join =>
      join.onRef('a.organisationId', '=', 'i.organisationId').onRef('a.id', '=', 'i.areaId'),
    )
    .where('i.organisationId', '=', organisationId)
    .$if(area !== undefined, query => query.where('a.code', '=', area ?? ''))
    .$if(name !== undefined, query => query.where('i.name', '=', name ?? ''))
    .$if(year !== undefined, query => query.where('i.year', '=', year ?? 0))
    .$if(item !== undefined, query => query.where('i.item', '=', item ?? ''))
    .$if(search.trim() !== '', query =>
      query.where(
        sql<boolean>`(${plain(sql.ref('a.name'))} like ${plain(sql`${pattern}::text`)} or a.code ilike ${pattern})`,
      ),
    )
}

/** An indicator of one year is a series; the newest year first. */
export async function listSeries(db: Kysely<DB>, organisationId: string): Promise<IndicatorSeries[]> {
  const { rows } = await sql<IndicatorSeries>`
    select name, year, max(taxonomy) as taxonomy,
      (count(distinct (taxonomy, item)) filter (where item <> ''))::int as items,
      coalesce(jsonb_agg(distinct jsonb_build_object('taxonomy', taxonomy, 'item', item))
        filter (where item <> ''), '[]') as listed,
      count(distinct area_id)::int as areas, count(*)::int as values,
      array_agg(distinct unit order by unit) filter (where unit <> '') as units,
      array_agg(distinct source order by source) as sources
    from indicators where organisation_id = ${organisationId}
    group by name, year order by name, year desc`.execute(db)
  return rows.map(row => ({ ...row, units: row.units ?? [] }))
}

/** What is given takes the place of what is there for the same area, indicator, item and year. */
export async function upsertIndicators(
  trx: Transaction<DB>,
  organisationId: string,
  indicators: Indicator[],
): Promise<void> {
  await sql`
    insert into indicators (organisation_id, area_id, name, taxonomy, item, year, value, unit, source)
    select ${organisationId}, areas.id, given.name, taxonomy, item, year, value, unit, source
    from jsonb_to_recordset(${JSON.stringify(indicators)}::jsonb)
      as given ("areaCode" text, name text, taxonomy text, item text, year int, value numeric, unit text, source text)
    join areas on areas.organisation_id = ${organisationId} and areas.code = given."areaCode"
    on conflict on constraint indicators_pkey do update
      set value = excluded.value, unit = excluded.unit, source = excluded.source`.execute(trx)
}

/** How many numbers were removed. */
export async function deleteSeries(
  trx: Transaction<DB>,
  organisationId: string,
  { name, year }: { name: string; year?: number | undefined },
): Promise<number> {
  const { numDeletedRows } = await trx
    .deleteFrom('indicators')
    .where('organisationId', '=', organisationId)
    .where('name', '=', name)
    .$if(year !== undefined, query => query.where('year', '=', year ?? 0))
    .executeTakeFirst()
  return Number(numDeletedRows)
}

export function hashIndicators(indicators: Indicator[], areaCodes: string[]): string {
  const hash = createHash('sha256').update(JSON.stringify(areaCodes))
  for (const { areaCode, name, taxonomy, item, year, value, unit, source } of indicators)
    hash.update(JSON.stringify([areaCode, name, taxonomy, item, year, value, unit, source]))
  return hash.digest('hex')
}
