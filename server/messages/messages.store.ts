import { type Kysely, sql, type Transaction } from 'kysely'
import type { DB } from '../../migrations/schema.ts'
import type { RenderedLetter } from '../mail/letter.ts'

export const messageKinds = [
  'member-invitation',
  'password-reset',
  'account-change',
  'provider-invitation',
  'provider-reminder',
  'section-handover',
  'response-query',
  'response-reply',
  'export-decision',
] as const
export type MessageKind = (typeof messageKinds)[number]
export type MessageState = 'waiting' | 'sent' | 'failed' | 'bounced' | 'cancelled'

export interface NewMessage extends RenderedLetter {
  /** Null: about an account of the installation; only administrators may see it. */
  organisationId: string | null
  kind: MessageKind
  about: string | null
  toEmail: string
  toName: string
  language: string
  dueAt?: Date
}

const startOfDay = sql<Date>`date_trunc('day', now(), 'UTC')`

/** In the transaction of the act it tells of; it is sent after that has been committed. */
export async function queueMessages(trx: Transaction<DB>, messages: NewMessage[]): Promise<void> {
  for (let first = 0; first < messages.length; first += 500) {
    const some = messages.slice(first, first + 500)
    const row = ({ organisationId: _, kind, text, html, dueAt, ...rest }: NewMessage) => ({
      ...rest,
      kind,
      bodyText: text,
      bodyHtml: html,
      ...(dueAt ? { dueAt } : {}),
      ...(kind === 'response-reply' ? { createdAt: startOfDay, dueAt: startOfDay } : {}),
    })
    const ofAccounts = some.filter(message => message.organisationId === null).map(row)
    const ofOrganisations = some.flatMap(message =>
      message.organisationId === null ? [] : [{ organisationId: message.organisationId, ...row(message) }],
    )
    if (ofAccounts.length > 0) await trx.insertInto('accountMessages').values(ofAccounts).execute()
    if (ofOrganisations.length > 0) await trx.insertInto('messages').values(ofOrganisations).execute()
  }
}

export interface StoredMessage {
  id: string
  kind: MessageKind
  about: string | null
  toEmail: string
  toName: string
  language: string
  subject: string
  bodyText: string
  bodyHtml: string
  state: MessageState
  error: string | null
  dueOn: string
  createdAt: string
  sentAt: string | null
}

export interface MessageFilter {
  /** Null: those about accounts. */
  organisationId: string | null
  state?: MessageState | undefined
  kind?: MessageKind | undefined
  id?: string | undefined
  offset?: number | undefined
}

/** Newest first, at most 100. */
export async function listMessages(db: Kysely<DB>, filter: MessageFilter): Promise<StoredMessage[]> {
  const { rows } = await sql<StoredMessage>`
    select id, kind, about, to_email, to_name, language, subject, body_text, body_html, state, error,
      (due_at at time zone 'UTC')::date as due_on, created_at, sent_at
    from ${tableOf(filter.organisationId)}
    where ${ownedBy(filter.organisationId)}
      and (${filter.state ?? null}::text is null or state = ${filter.state ?? null})
      and (${filter.kind ?? null}::text is null or kind = ${filter.kind ?? null})
      and (${filter.id ?? null}::uuid is null or id = ${filter.id ?? null}::uuid)
    order by created_at desc, id limit 100 offset ${filter.offset ?? 0}`.execute(db)
  return rows.map(row => ({
    ...row,
    createdAt: new Date(row.createdAt).toISOString(),
    sentAt: row.sentAt === null ? null : new Date(row.sentAt).toISOString(),
  }))
}

/** A message that failed is tried again at once. */
export async function retryMessage(trx: Transaction<DB>, organisationId: string | null, id: string): Promise<boolean> {
  const { rows } = await sql`
    update ${tableOf(organisationId)} set state = 'waiting', due_at = now(), attempts = 0, error = null
    where ${ownedBy(organisationId)} and id = ${id} and state = 'failed' and body_text <> ''
    returning id`.execute(trx)
  return rows.length > 0
}

/** Messages that wait are not sent any more, e.g. a reminder to somebody who has answered meanwhile. */
export async function cancelMessages(trx: Transaction<DB>, organisationId: string, about: string): Promise<void> {
  await sql`
    update messages set state = 'cancelled' where organisation_id = ${organisationId} and about = ${about}
      and state = 'waiting'`.execute(trx)
}

export interface DueMessage {
  organisationId: string | null
  id: string
  kind: MessageKind
  about: string | null
  toEmail: string
  toName: string
  subject: string
  bodyText: string
  bodyHtml: string
  attempts: number
}

/** Takes messages whose time has come, so that no other process takes them for the next ten minutes. */
export async function takeDueMessages(db: Kysely<DB>, limit: number): Promise<DueMessage[]> {
  const ofAccounts = await takeFrom(db, { table: 'account_messages', owner: sql`null::uuid`, limit })
  const ofOrganisations = await takeFrom(db, { table: 'messages', owner: sql`m.organisation_id`, limit })
  return [...ofAccounts, ...ofOrganisations]
}

async function takeFrom(
  db: Kysely<DB>,
  { table, owner, limit }: { table: string; owner: ReturnType<typeof sql>; limit: number },
): Promise<DueMessage[]> {
  const { rows } = await sql<DueMessage>`
    update ${sql.table(table)} m set due_at = now() + interval '10 minutes', attempts = attempts + 1
    where m.ctid in (
      select ctid from ${sql.table(table)} where state = 'waiting' and due_at <= now()
      order by due_at limit ${limit} for update skip locked
    )
    returning ${owner} as organisation_id, m.id, m.kind, m.about, m.to_email, m.to_name, m.subject, m.body_text, m.body_html,
      m.attempts`.execute(db)
  return rows
}

/** Taken, but not tried: due again at once. */
export async function putBackMessages(db: Kysely<DB>, messages: DueMessage[]): Promise<void> {
  for (const { organisationId, id } of messages) {
    await sql`
      update ${tableOf(organisationId)} set due_at = now(), attempts = attempts - 1
      where ${ownedBy(organisationId)} and id = ${id}`.execute(db)
  }
}

/** What became of a message; `waiting`: it is tried again at `dueAt`. */
export async function settleMessage(
  db: Kysely<DB>,
  { organisationId, id }: Pick<DueMessage, 'organisationId' | 'id'>,
  outcome:
    | { state: 'sent' }
    | { state: 'failed' | 'bounced'; error: string }
    | { state: 'waiting'; error: string; dueAt: Date },
): Promise<void> {
  const error = 'error' in outcome ? outcome.error : null
  const dueAt = 'dueAt' in outcome ? outcome.dueAt : null
  await sql`
    update ${tableOf(organisationId)} set state = ${outcome.state}, error = ${error},
      due_at = case when ${outcome.state} = 'sent' and ${isOfDay} then created_at
        else coalesce(${dueAt}::timestamptz, due_at) end,
      sent_at = case when ${outcome.state} = 'sent' then case when ${isOfDay} then ${startOfDay} else now() end end
    where ${ownedBy(organisationId)} and id = ${id}`.execute(db)
}

/** Sent at once because a respondent did something: the time of sending would tell when. */
const isOfDay = sql`kind = 'response-reply'`

/** Links stand in the bodies: some days after sending they are emptied. Returns how many were. */
export async function emptyOldMessages(trx: Transaction<DB>, days: number): Promise<number> {
  let emptied = 0n
  for (const table of ['messages', 'account_messages']) {
    const result = await sql`
      update ${sql.table(table)} set body_text = '', body_html = ''
      where body_text <> '' and state <> 'waiting' and created_at < now() - make_interval(days => ${days})`.execute(trx)
    emptied += result.numAffectedRows ?? 0n
  }
  return Number(emptied)
}

function tableOf(organisationId: string | null) {
  return organisationId === null ? sql.table('account_messages') : sql.table('messages')
}

function ownedBy(organisationId: string | null) {
  return organisationId === null ? sql`true` : sql`organisation_id = ${organisationId}`
}
