import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { DB } from '../../migrations/schema.ts'
import type { WaveKey } from '../assessments/assessments.store.ts'
import type { responseStates } from '../contract/review.ts'
import { isOfProvider, providerResponses, stateOfResponse } from './provider-responses.ts'

export type ResponseState = (typeof responseStates)[number]

export interface ResponseFilter {
  area?: string | undefined
  sector?: string | undefined
  state?: ResponseState | undefined
  completeFrom?: number | undefined
  completeTo?: number | undefined
  openQuery?: 'yes' | 'no' | undefined
  provider?: string | undefined
  from?: string | undefined
  to?: string | undefined
}

export interface ResponsePage {
  sort: 'received' | 'area' | 'sector' | 'completeness' | 'provider'
  direction: 'ascending' | 'descending'
  offset: number
  limit: number
}

export interface ListedResponse {
  id: string
  receivedOn: string
  area: { code: string; name: string }
  sectorCode: string
  questionnaireId: string
  version: number
  language: string
  completeness: number | null
  state: ResponseState
  isReleased: boolean
  provider: { id: string; name: string } | null
  openQueries: number
}

const openQueries = sql`(select count(*)::int from response_queries q
  where q.organisation_id = r.organisation_id and q.response_id = r.id and q.answered_on is null)`

const orders: Record<ResponsePage['sort'], RawBuilder<unknown>> = {
  received: sql`r.received_on`,
  area: sql`a.position`,
  sector: sql`nullif(r.stratum, '')`,
  completeness: sql`r.completeness`,
  provider: sql`lower(p.name)`,
}

export async function listProviderResponses(
  db: Kysely<DB>,
  key: WaveKey,
  { filter, page }: { filter: ResponseFilter; page: ResponsePage },
): Promise<ListedResponse[]> {
  const direction = page.direction === 'ascending' ? sql`asc` : sql`desc`
  const { rows } = await sql<ListedResponse>`
    select r.id, r.received_on, jsonb_build_object('code', a.code, 'name', a.name) as area, r.stratum as sector_code,
      r.questionnaire_id, r.version, r.language, r.completeness, ${stateOfResponse} as state,
      r.released_in is not null as is_released, ${openQueries} as open_queries,
      case when p.id is null then null else jsonb_build_object('id', p.id, 'name', p.name) end as provider
    from ${providerResponses} join areas a on a.organisation_id = r.organisation_id and a.id = r.area_id
    where ${matching(key, filter)}
    order by ${orders[page.sort]} ${direction} nulls last, r.id
    limit ${page.limit} offset ${page.offset}`.execute(db)
  return rows
}

export async function countProviderResponses(db: Kysely<DB>, key: WaveKey, filter: ResponseFilter): Promise<number> {
  const { rows } = await sql<{ total: number }>`
    select count(*)::int as total
    from ${providerResponses} join areas a on a.organisation_id = r.organisation_id and a.id = r.area_id
    where ${matching(key, filter)}`.execute(db)
  return rows[0]?.total ?? 0
}

/** Withdrawn ones are shown only when they are asked for. */
function matching({ organisationId, assessmentId, wave }: WaveKey, filter: ResponseFilter): RawBuilder<unknown> {
  const conditions = [
    sql`r.organisation_id = ${organisationId} and r.assessment_id = ${assessmentId} and r.wave_number = ${wave}`,
    isOfProvider,
    filter.state ? sql`${stateOfResponse} = ${filter.state}` : sql`r.withdrawn_on is null`,
    ...(filter.area === undefined ? [] : [sql`a.code = ${filter.area}`]),
    ...(filter.sector === undefined ? [] : [sql`r.stratum = ${filter.sector}`]),
    ...(filter.completeFrom === undefined ? [] : [sql`r.completeness >= ${filter.completeFrom}`]),
    ...(filter.completeTo === undefined ? [] : [sql`r.completeness <= ${filter.completeTo}`]),
    ...(filter.openQuery === undefined ? [] : [sql`(${openQueries} > 0) = ${filter.openQuery === 'yes'}`]),
    ...(filter.provider ? [sql`strpos(lower(p.name), lower(${filter.provider})) > 0`] : []),
    ...(filter.from === undefined ? [] : [sql`r.received_on >= ${filter.from}::date`]),
    ...(filter.to === undefined ? [] : [sql`r.received_on <= ${filter.to}::date`]),
  ]
  return sql.join(conditions, sql` and `)
}

/** The sectors of the wave's providers, each with a version that knows its label. */
export async function listSectors(
  db: Kysely<DB>,
  { organisationId, assessmentId, wave }: WaveKey,
): Promise<{ code: string; questionnaireId: string; version: number }[]> {
  const { rows } = await sql<{ code: string; questionnaireId: string; version: number }>`
    select distinct on (r.stratum) r.stratum as code, r.questionnaire_id, r.version from responses r
    where r.organisation_id = ${organisationId} and r.assessment_id = ${assessmentId} and r.wave_number = ${wave}
      and ${isOfProvider} and r.stratum <> '' and r.withdrawn_on is null
    order by r.stratum, r.version desc`.execute(db)
  return rows
}
