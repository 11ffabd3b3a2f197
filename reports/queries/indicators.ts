import { type Kysely, sql } from 'kysely'
import type { DB } from '../../migrations/schema.ts'
import type { IndicatorValue } from '../sections/indicators.ts'

/** Numbers that others have published about these areas. */
export async function readIndicators(
  db: Kysely<DB>,
  organisationId: string,
  areaIds: string[],
): Promise<IndicatorValue[]> {
  const rows = await db
    .selectFrom('indicators')
    .select(['areaId', 'name', 'taxonomy', 'item', 'year', 'value', 'unit', 'source'])
    .where('organisationId', '=', organisationId)
    .where(sql<boolean>`area_id = any(${areaIds}::uuid[])`)
    .orderBy('name')
    .orderBy('year')
    .orderBy('taxonomy')
    .orderBy('item')
    .execute()
  return rows.map(row => ({ ...row, value: Number(row.value) }))
}
