import { type Kysely, type RawBuilder, sql, type Transaction } from 'kysely'
import type { DB } from '../../migrations/schema.ts'
import { plain } from '../db/plain.ts'
import type { Contact } from './contacts.store.ts'

export interface Provider {
  id: string
  audience: 'provider' | 'partner'
  code: string | null
  name: string
  sector: string
  area: { id: string; code: string; name: string } | null
  website: string
  notes: string
  isActive: boolean
  mergedInto: string | null
  contacts: Contact[]
}

export interface ProviderFilter {
  search?: string | undefined
  audience?: 'provider' | 'partner' | undefined
  sector?: string | undefined
  /** Code of an area; those below it count too. */
  area?: string | undefined
  active: 'yes' | 'no' | 'all'
  contact: 'any' | 'reachable' | 'unreachable'
  sort: 'name' | 'code' | 'sector' | 'area' | 'audience'
  order: 'asc' | 'desc'
}

export interface ProviderValues {
  audience: 'provider' | 'partner'
  code: string | null
  name: string
  sector: string
  areaId: string | null
  website: string
  notes: string
  isActive: boolean
}

const sorts: Record<ProviderFilter['sort'], RawBuilder<unknown>> = {
  name: plain(sql`p.name`),
  code: sql`p.code`,
  sector: sql`nullif(p.sector, '')`,
  area: plain(sql`a.name`),
  audience: sql`p.audience`,
}

function conditions(organisationId: string, filter: ProviderFilter): RawBuilder<unknown> {
  const { search, audience, sector, area, active, contact } = filter
  const reachable = sql`exists (
    select from contacts c where c.organisation_id = p.organisation_id and c.provider_id = p.id
      and c.opted_out_on is null and c.bounced_on is null)`
  const all = [
    sql`p.organisation_id = ${organisationId} and p.merged_into is null`,
    ...(audience ? [sql`p.audience = ${audience}`] : []),
    ...(sector ? [sql`p.sector = ${sector === 'none' ? '' : sector}`] : []),
    ...(active === 'all' ? [] : [sql`p.is_active = ${active === 'yes'}`]),
    ...(contact === 'any' ? [] : [contact === 'reachable' ? reachable : sql`not ${reachable}`]),
    ...(area ? [insideArea(organisationId, area)] : []),
    ...(search?.trim() ? [found(search.trim())] : []),
  ]
  return sql.join(all, sql` and `)
}

function insideArea(organisationId: string, code: string): RawBuilder<unknown> {
  return sql`p.area_id in (
    with recursive inside as (
      select id from areas where organisation_id = ${organisationId} and code = ${code}
      union all
      select below.id from areas below join inside on below.parent_id = inside.id
      where below.organisation_id = ${organisationId}
    )
    select id from inside)`
}

function found(search: string): RawBuilder<unknown> {
  const pattern = `%${search.replaceAll(/[\\%_]/g, '\\$&')}%`
  const isLike = (text: RawBuilder<unknown>) => sql`${plain(text)} like ${plain(sql`${pattern}::text`)}`
  return sql`(${isLike(sql`p.name`)} or p.code ilike ${pattern} or p.website ilike ${pattern} or exists (
    select from contacts c where c.organisation_id = p.organisation_id and c.provider_id = p.id
      and (c.email ilike ${pattern} or ${isLike(sql`c.name`)})))`
}

/** The ids that a filter finds, in its order. */
export async function listProviderIds(
  db: Kysely<DB>,
  organisationId: string,
  filter: ProviderFilter,
  { limit, offset = 0 }: { limit?: number; offset?: number } = {},
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select p.id from providers p left join areas a on a.organisation_id = p.organisation_id and a.id = p.area_id
    where ${conditions(organisationId, filter)}
    order by ${sorts[filter.sort]} ${filter.order === 'desc' ? sql`desc` : sql`asc`} nulls last, ${sorts.name}, p.id
    limit ${limit ?? null} offset ${offset}`.execute(db)
  return rows.map(({ id }) => id)
}

export async function countProviders(db: Kysely<DB>, organisationId: string, filter: ProviderFilter): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from providers p where ${conditions(organisationId, filter)}`.execute(db)
  return rows[0]?.count ?? 0
}

/** In the order of the ids. */
export async function findProviders(db: Kysely<DB>, organisationId: string, ids: string[]): Promise<Provider[]> {
  const { rows } = await sql<Provider>`
    select p.id, p.audience, p.code, p.name, p.sector, p.website, p.notes, p.is_active, p.merged_into,
      case when a.id is null then null else jsonb_build_object('id', a.id, 'code', a.code, 'name', a.name) end as area,
      coalesce((
        select jsonb_agg(jsonb_build_object('id', c.id, 'name', c.name, 'email', c.email, 'phone', c.phone,
          'language', c.language, 'optedOutOn', c.opted_out_on, 'bouncedOn', c.bounced_on, 'bounceReason', c.bounce_reason)
          order by lower(c.name), lower(c.email))
        from contacts c where c.organisation_id = p.organisation_id and c.provider_id = p.id), '[]') as contacts
    from unnest(${ids}::uuid[]) with ordinality as wanted (id, place)
    join providers p on p.organisation_id = ${organisationId} and p.id = wanted.id
    left join areas a on a.organisation_id = p.organisation_id and a.id = p.area_id
    order by wanted.place`.execute(db)
  return rows
}

export async function insertProvider(
  trx: Transaction<DB>,
  organisationId: string,
  values: ProviderValues,
): Promise<string> {
  const { id } = await trx
    .insertInto('providers')
    .values({ ...values, organisationId })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function updateProvider(
  trx: Transaction<DB>,
  { organisationId, providerId }: { organisationId: string; providerId: string },
  values: Partial<ProviderValues> & { mergedInto?: string },
): Promise<void> {
  await trx
    .updateTable('providers')
    .set(values)
    .where('organisationId', '=', organisationId)
    .where('id', '=', providerId)
    .execute()
}

/** Kept from changing to the end of the transaction. Undefined: there is none. */
export async function lockProvider(
  trx: Transaction<DB>,
  organisationId: string,
  providerId: string,
): Promise<{ mergedInto: string | null } | undefined> {
  return trx
    .selectFrom('providers')
    .select('mergedInto')
    .where('organisationId', '=', organisationId)
    .where('id', '=', providerId)
    .forNoKeyUpdate()
    .executeTakeFirst()
}

export async function findAreaId(db: Kysely<DB>, organisationId: string, code: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('areas')
    .select('id')
    .where('organisationId', '=', organisationId)
    .where('code', '=', code)
    .executeTakeFirst()
  return row?.id
}
