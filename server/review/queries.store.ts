import { type Kysely, sql, type Transaction } from 'kysely'
import type { DB } from '../../migrations/schema.ts'
import type { MessageState } from '../messages/messages.store.ts'
import type { ResponseKey } from './response.store.ts'

/** Who was invited to give a response. */
export interface InvitedContact {
  id: string
  name: string
  email: string
  language: string
  hasOptedOut: boolean
  hasBounced: boolean
}

/** Undefined: an open link, an anonymous invitation, or a contact that is no longer kept. */
export async function findInvitedContact(
  db: Kysely<DB>,
  { organisationId, responseId }: ResponseKey,
): Promise<InvitedContact | undefined> {
  const { rows } = await sql<InvitedContact>`
    select c.id, c.name, c.email, i.language, coalesce(c.opted_out_on, i.opted_out_on) is not null as has_opted_out,
      c.bounced_on is not null as has_bounced
    from invitations i join contacts c on c.organisation_id = i.organisation_id and c.id = i.contact_id
    where i.organisation_id = ${organisationId} and i.response_id = ${responseId} and not i.is_anonymous`.execute(db)
  return rows[0]
}

export interface NewQuery extends ResponseKey {
  id: string
  contactId: string
  askedBy: string
  linkHash: Buffer
}

export async function insertQuery(trx: Transaction<DB>, query: NewQuery): Promise<void> {
  await trx.insertInto('responseQueries').values(query).execute()
}

export interface ListedQuery {
  id: string
  askedOn: string
  answeredOn: string | null
  letter: MessageState | null
}

/** Newest first. */
export async function listQueries(db: Kysely<DB>, { organisationId, responseId }: ResponseKey): Promise<ListedQuery[]> {
  const { rows } = await sql<ListedQuery>`
    select q.id, q.asked_on, q.answered_on,
      (select m.state from messages m where m.organisation_id = q.organisation_id and m.kind = 'response-query'
        and m.about = q.id order by m.created_at desc limit 1) as letter
    from response_queries q
    where q.organisation_id = ${organisationId} and q.response_id = ${responseId}
    order by q.asked_on desc, (select max(e.id) from response_events e where e.organisation_id = q.organisation_id
      and e.response_id = q.response_id and e.kind = 'query' and e.details ->> 'query' = q.id::text) desc`.execute(db)
  return rows
}

/** A question as its own link, or a provider contact, opens it. */
export interface FoundQuery extends ResponseKey {
  id: string
  askedBy: string | null
  askedOn: string
  answeredOn: string | null
  language: string | null
  question: string
}

export async function findQueryByLink(db: Kysely<DB>, linkHash: Buffer): Promise<FoundQuery | undefined> {
  const { rows } = await selectQuery(sql`q.link_hash = ${linkHash}`).execute(db)
  return rows[0]
}

export async function findQuery(
  db: Kysely<DB>,
  { organisationId, responseId }: ResponseKey,
  id: string,
): Promise<FoundQuery | undefined> {
  const { rows } = await selectQuery(
    sql`q.organisation_id = ${organisationId} and q.response_id = ${responseId} and q.id = ${id}`,
  ).execute(db)
  return rows[0]
}

function selectQuery(condition: ReturnType<typeof sql>) {
  return sql<FoundQuery>`
    select q.organisation_id, q.response_id, q.id, q.asked_by, q.asked_on, q.answered_on,
      (select i.language from invitations i where i.organisation_id = q.organisation_id and i.contact_id = q.contact_id
        order by i.response_id = q.response_id desc nulls last limit 1) as language,
      coalesce((select e.text from response_events e where e.organisation_id = q.organisation_id
        and e.response_id = q.response_id and e.kind = 'query' and e.details ->> 'query' = q.id::text), '') as question
    from response_queries q where ${condition}`
}

/** False: somebody else has answered it meanwhile. */
export async function markAnswered(trx: Transaction<DB>, { organisationId, id }: FoundQuery): Promise<boolean> {
  const { rows } = await sql`
    update response_queries set answered_on = current_date
    where organisation_id = ${organisationId} and id = ${id} and answered_on is null
    returning id`.execute(trx)
  return rows.length > 0
}
