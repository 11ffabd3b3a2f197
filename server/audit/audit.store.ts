import { type Kysely, sql, type Transaction } from 'kysely'
import type { DB, Json } from '../../migrations/schema.ts'
import type { Actor } from '../http/session.ts'

export interface AuditEntry {
  organisationId: string
  actorId: string | null
  /** `<noun>.<verb>`, e.g. `wave.open`. */
  action: string
  target: string
  /** Never an answer, and nothing that identifies a respondent. */
  details?: Json
}

/**
 * In the transaction of the act itself, so that neither exists without the other. Best as the last statement: entries of an
 * organisation are chained by the database, one transaction after the other.
 */
export async function recordAudit(trx: Transaction<DB>, entry: AuditEntry): Promise<void> {
  await trx
    .insertInto('auditEntries')
    .values({ ...entry, details: withApiKey(entry.details) })
    .execute()
}

/** Before the first byte of a file is sent: a reading, so there is no other transaction it could be part of. */
export async function recordDownload(
  db: Kysely<DB>,
  { userId, apiKey }: Pick<Actor, 'userId' | 'apiKey'>,
  entry: Omit<AuditEntry, 'actorId'>,
): Promise<void> {
  await db.transaction().execute(async trx => {
    if (apiKey) await nameApiKey(trx, apiKey.id)
    await recordAudit(trx, { ...entry, actorId: userId })
  })
}

/** An act of the installation that concerns every organisation: an entry in each. */
export async function recordEverywhere(trx: Transaction<DB>, entry: Omit<AuditEntry, 'organisationId'>): Promise<void> {
  const { actorId, action, target, details } = entry
  // In one order, because the chain of each organisation is locked until the commit.
  await sql`
    insert into audit_entries (organisation_id, actor_id, action, target, details)
    select id, ${actorId}, ${action}, ${target}, ${withApiKey(details)} from organisations order by id`.execute(trx)
}

/** Said once for a transaction: what it records was done with this API key. */
export async function nameApiKey(trx: Transaction<DB>, apiKeyId: string): Promise<void> {
  await sql`select set_config('groundwork.api_key', ${apiKeyId}, true)`.execute(trx)
}

function withApiKey(details: Json = {}) {
  return sql<string>`${JSON.stringify(details)}::jsonb || jsonb_strip_nulls(
    jsonb_build_object('apiKeyId', nullif(current_setting('groundwork.api_key', true), '')))`
}

export interface Refusal {
  organisationId: string
  actorId: string
  operation: string
  apiKeyId: string | null
}

/** Nothing is recorded for an organisation that does not exist. */
export async function recordRefusal(db: Kysely<DB>, { organisationId, actorId, ...details }: Refusal): Promise<void> {
  await sql`
    insert into audit_entries (organisation_id, actor_id, action, target, details)
    select id, ${actorId}, 'access.refused', ${details.operation}, ${JSON.stringify(details)}
    from organisations where id = ${organisationId}`.execute(db)
}

export interface AuditFilter {
  organisationId: string
  before?: number | undefined
  after?: number | undefined
  action?: string | undefined
  actorId?: string | undefined
  from?: string | undefined
  to?: string | undefined
}

export interface StoredEntry {
  number: number
  at: string
  actor: { id: string; name: string } | null
  apiKey: { id: string; name: string } | null
  action: string
  target: string
  details: Record<string, unknown>
  hash: string
}

/** `oldest`: in the order they happened, from `after`; `newest`: the other way round, from `before`. */
export async function listEntries(
  db: Kysely<DB>,
  filter: AuditFilter,
  { first, limit }: { first: 'newest' | 'oldest'; limit: number },
): Promise<StoredEntry[]> {
  const { rows } = await sql<StoredEntry>`
    select e.id::int as number, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, e.action, e.target,
      e.details, encode(e.hash, 'hex') as hash,
      case when e.actor_id is null then null
        else jsonb_build_object('id', e.actor_id, 'name', coalesce(u.name, '')) end as actor,
      case when e.details ->> 'apiKeyId' is null then null
        else jsonb_build_object('id', e.details ->> 'apiKeyId', 'name', coalesce(k.name, '')) end as api_key
    from audit_entries e left join users u on u.id = e.actor_id
      left join api_keys k on k.organisation_id = e.organisation_id and k.id::text = e.details ->> 'apiKeyId'
    where e.organisation_id = ${filter.organisationId}
      and (${filter.before ?? null}::bigint is null or e.id < ${filter.before ?? null}::bigint)
      and (${filter.after ?? null}::bigint is null or e.id > ${filter.after ?? null}::bigint)
      and (${filter.action ?? null}::text is null or starts_with(e.action, ${filter.action ?? null}))
      and (${filter.actorId ?? null}::uuid is null or e.actor_id = ${filter.actorId ?? null}::uuid)
      and (${filter.from ?? null}::date is null or e.at >= ${filter.from ?? null}::date::timestamp at time zone 'UTC')
      and (${filter.to ?? null}::date is null or e.at < (${filter.to ?? null}::date + 1)::timestamp at time zone 'UTC')
    order by e.id ${first === 'newest' ? sql`desc` : sql``} limit ${limit}`.execute(db)
  return rows
}

/** What there is to filter by. */
export async function listFilters(
  db: Kysely<DB>,
  organisationId: string,
): Promise<{ actions: string[]; actors: { id: string; name: string }[] }> {
  const actions = await sql<{ action: string }>`
    select distinct action from audit_entries where organisation_id = ${organisationId} order by action`.execute(db)
  const actors = await sql<{ id: string; name: string }>`
    select a.actor_id as id, coalesce(u.name, '') as name
    from (select distinct actor_id from audit_entries where organisation_id = ${organisationId}) a
      left join users u on u.id = a.actor_id
    where a.actor_id is not null order by lower(coalesce(u.name, '')), a.actor_id`.execute(db)
  return { actions: actions.rows.map(({ action }) => action), actors: actors.rows }
}

export interface ChainCheck {
  organisationId: string
  organisation: string
  entries: number
  /** Hash of the newest entry: whoever notes it elsewhere can later prove that nothing before it was changed. */
  head: string | null
  /** Number of the first entry that does not follow from the one before it; null: the chain is whole. */
  brokenAt: number | null
}

/** Computes every hash anew. */
export async function checkChains(db: Kysely<DB>): Promise<ChainCheck[]> {
  const { rows } = await sql<ChainCheck>`
    with checked as (
      select e.organisation_id, e.id, e.hash,
        e.hash is distinct from audit_hash(lag(e.hash) over chain, e) or e.id <> row_number() over chain as is_broken
      from audit_entries e window chain as (partition by e.organisation_id order by e.id)
    )
    select o.id as organisation_id, o.name as organisation, count(c.id)::int as entries,
      encode((array_agg(c.hash order by c.id desc) filter (where c.id is not null))[1], 'hex') as head,
      (min(c.id) filter (where c.is_broken))::int as broken_at
    from organisations o left join checked c on c.organisation_id = o.id
    group by o.id, o.name order by o.name`.execute(db)
  return rows
}

/** Whether a head that was noted earlier is still in a chain. */
export async function hasEntryWithHash(db: Kysely<DB>, hash: string): Promise<boolean> {
  const { rows } =
    await sql`select from audit_entries where encode(hash, 'hex') = ${hash.toLowerCase()} limit 1`.execute(db)
  return rows.length > 0
}
