import { type Kysely, sql, type Transaction } from 'kysely'
import type { DB } from '../../migrations/schema.ts'
import type { ResponseKey } from './response.store.ts'

export type EventKind = 'comment' | 'query' | 'reply' | 'exclude' | 'include' | 'correct' | 'erase'

export interface NewEvent extends ResponseKey {
  kind: EventKind
  /** Null: the provider, by the link of a letter. */
  actorId: string | null
  text?: string
  details?: { query?: string; reason?: 'not_eligible'; replacedBy?: string; replaces?: string; asProvider?: true }
}

/** Of what a provider does only the day is kept. */
export async function insertEvent(
  trx: Transaction<DB>,
  { text = '', details = {}, ...event }: NewEvent,
): Promise<void> {
  const isOfProvider = event.actorId === null || details.asProvider === true
  await trx
    .insertInto('responseEvents')
    .values({
      ...event,
      text,
      details: JSON.stringify(details),
      ...(isOfProvider ? { at: sql<Date>`date_trunc('day', now(), 'UTC')` } : {}),
    })
    .execute()
}

export interface StoredEvent {
  number: number
  at: string
  by: 'staff' | 'provider'
  name: string
  kind: EventKind
  text: string
  queryId: string | null
  otherResponseId: string | null
  isReplacement: boolean
}

/** Newest first. */
export async function listEvents(db: Kysely<DB>, { organisationId, responseId }: ResponseKey): Promise<StoredEvent[]> {
  const { rows } = await sql<StoredEvent>`
    select e.id::int as number, e.kind, e.text, e.details ->> 'query' as query_id,
      coalesce(e.details ->> 'replacedBy', e.details ->> 'replaces') as other_response_id,
      e.details ? 'replaces' as is_replacement, coalesce(u.name, '') as name,
      case when ${isOfProvider} then 'provider' else 'staff' end as by,
      to_char(e.at at time zone 'UTC', case when ${isOfProvider} then 'YYYY-MM-DD' else 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"' end) as at
    from response_events e left join users u on u.id = e.actor_id
    where e.organisation_id = ${organisationId} and e.response_id = ${responseId}
    order by e.id desc`.execute(db)
  return rows
}

const isOfProvider = sql`(e.actor_id is null or e.details ? 'asProvider')`

/** The response that a correction has put in the place of this one. */
export async function findReplacement(
  db: Kysely<DB>,
  { organisationId, responseId }: ResponseKey,
): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select e.details ->> 'replacedBy' as id from response_events e
    where e.organisation_id = ${organisationId} and e.response_id = ${responseId} and e.kind = 'correct'
      and e.details ? 'replacedBy'`.execute(db)
  return rows[0]?.id
}
