import { type Kysely, sql, type Transaction } from 'kysely'
import type { DB } from '../../migrations/schema.ts'
import type { invitationStates } from '../contract/invitations.ts'
import { isQueued } from './queued.ts'

export type InvitationState = (typeof invitationStates)[number]

export interface Invitation {
  id: string
  provider: { id: string; name: string }
  /** Null: erased when the time for keeping contacts was over. */
  contact: { id: string; name: string; email: string; phone: string } | null
  language: string
  state: InvitationState
  sentOn: string | null
  openedOn: string | null
  startedOn: string | null
  completedOn: string | null
  reminders: number
  remindedOn: string | null
}

export interface InvitationFilter {
  organisationId: string
  collectorId: string
  search?: string | undefined
  state?: InvitationState | undefined
  language?: string | undefined
  id?: string | undefined
}

const state = sql<InvitationState>`case when i.has_completed then 'completed' when i.cancelled_on is not null then 'cancelled'
  when i.opted_out_on is not null then 'opted_out' when i.bounced_on is not null then 'bounced'
  when i.completed_on is not null then 'withdrawn' when i.started_on is not null then 'started'
  when i.opened_on is not null then 'opened' when ${isQueued} then 'queued'
  when i.sent_on is not null then 'sent' else 'waiting' end`

function matching({ organisationId, collectorId, search, language, id, ...filter }: InvitationFilter) {
  const pattern = search ? `%${search.replaceAll(/[\\%_]/g, '\\$&')}%` : null
  return sql`
    from invitations i
    join providers p on p.organisation_id = i.organisation_id and p.id = i.provider_id
    left join contacts k on k.organisation_id = i.organisation_id and k.id = i.contact_id
    where i.organisation_id = ${organisationId} and i.collector_id = ${collectorId}
      and (${id ?? null}::uuid is null or i.id = ${id ?? null}::uuid)
      and (${language ?? null}::text is null or i.language = ${language ?? null})
      and (${filter.state ?? null}::text is null or ${state} = ${filter.state ?? null})
      and (${pattern}::text is null or p.name ilike ${pattern} or k.name ilike ${pattern} or k.email ilike ${pattern})`
}

/** By name of provider, then of person. */
export async function listInvitations(
  db: Kysely<DB>,
  filter: InvitationFilter,
  { limit, offset }: { limit: number; offset: number },
): Promise<Invitation[]> {
  const { rows } = await sql<Invitation>`
    select i.id, jsonb_build_object('id', p.id, 'name', p.name) as provider,
      case when k.id is not null then
        jsonb_build_object('id', k.id, 'name', k.name, 'email', k.email, 'phone', k.phone) end as contact,
      i.language, ${state} as state, i.sent_on, i.opened_on, i.started_on, i.completed_on, i.reminders, i.reminded_on
    ${matching(filter)}
    order by lower(p.name), p.id, lower(k.name), k.id limit ${limit} offset ${offset}`.execute(db)
  return rows
}

export async function countMatching(db: Kysely<DB>, filter: InvitationFilter): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count ${matching(filter)}`.execute(db)
  return rows[0]?.count ?? 0
}

export interface InvitationSummary {
  counts: Partial<Record<InvitationState, number>>
  languages: string[]
}

export async function summariseInvitations(
  db: Kysely<DB>,
  { organisationId, collectorId }: Pick<InvitationFilter, 'organisationId' | 'collectorId'>,
): Promise<InvitationSummary> {
  const { rows } = await sql<{ state: InvitationState; count: number; languages: string[] }>`
    select ${state} as state, count(*)::int as count, array_agg(distinct i.language) as languages
    from invitations i where i.organisation_id = ${organisationId} and i.collector_id = ${collectorId}
    group by 1`.execute(db)
  return {
    counts: Object.fromEntries(rows.map(row => [row.state, row.count])),
    languages: [...new Set(rows.flatMap(row => row.languages))].sort(),
  }
}

export interface NewInvitation {
  id: string
  providerId: string
  contactId: string
  language: string
  linkHash: Buffer
}

/** Whoever has been invited meanwhile is passed over. Returns the ids of those that are new. */
export async function insertInvitations(
  trx: Transaction<DB>,
  collector: { organisationId: string; id: string; isAnonymous: boolean },
  invitations: NewInvitation[],
): Promise<string[]> {
  const ids: string[] = []
  const { organisationId, id: collectorId, isAnonymous } = collector
  for (let first = 0; first < invitations.length; first += 500) {
    const some = invitations.slice(first, first + 500)
    const rows = await trx
      .insertInto('invitations')
      .values(some.map(one => ({ ...one, organisationId, collectorId, isAnonymous })))
      .onConflict(conflict => conflict.constraint('invitations_contact_key').doNothing())
      .returning('id')
      .execute()
    ids.push(...rows.map(row => row.id))
  }
  return ids
}

export interface InvitationChange {
  isCancelled?: boolean | undefined
  language?: string | undefined
}

/** Locked, so that an answer that comes at the same time is either there before or refused. */
export async function lockInvitation(
  trx: Transaction<DB>,
  { organisationId, collectorId, invitationId }: { organisationId: string; collectorId: string; invitationId: string },
): Promise<{ hasCompleted: boolean; contactId: string | null } | undefined> {
  const { rows } = await sql<{ hasCompleted: boolean; contactId: string | null }>`
    select has_completed, contact_id from invitations
    where organisation_id = ${organisationId} and collector_id = ${collectorId} and id = ${invitationId}
    for no key update`.execute(trx)
  return rows[0]
}

export async function updateInvitation(
  trx: Transaction<DB>,
  { organisationId, invitationId }: { organisationId: string; invitationId: string },
  { isCancelled, language }: InvitationChange,
): Promise<void> {
  await sql`
    update invitations set language = coalesce(${language ?? null}::text, language),
      cancelled_on = case ${isCancelled ?? null}::boolean when true then coalesce(cancelled_on, current_date)
        when false then null else cancelled_on end
    where organisation_id = ${organisationId} and id = ${invitationId}`.execute(trx)
}

/** Letters to the address come back, as staff have seen, or the other way round; of the person in every collector. */
export async function updateBounced(
  trx: Transaction<DB>,
  { organisationId, contactId }: { organisationId: string; contactId: string },
  hasBounced: boolean,
): Promise<void> {
  const on = hasBounced ? sql`coalesce(bounced_on, current_date)` : sql`null`
  await sql`
    update contacts set bounced_on = ${on}, bounce_reason = ${hasBounced ? sql`coalesce(bounce_reason, '')` : sql`null`}
    where organisation_id = ${organisationId} and id = ${contactId}`.execute(trx)
  await sql`
    update invitations set bounced_on = ${on}
    where organisation_id = ${organisationId} and contact_id = ${contactId} and not has_completed`.execute(trx)
}
