import { type Kysely, sql, type Transaction } from 'kysely'
import type { DB } from '../../migrations/schema.ts'
import { hashOfLink } from '../collectors/link.ts'

export interface OptOut {
  organisationId: string
  organisation: string
  email: string
  language: string
  hasOptedOut: boolean
}

/** The person of a personal link, whatever has become of the invitation. */
export async function findOptOut(db: Kysely<DB>, link: string): Promise<OptOut | undefined> {
  const { rows } = await sql<OptOut>`
    select i.organisation_id, o.name as organisation, k.email, i.language, k.opted_out_on is not null as has_opted_out
    from invitations i
    join organisations o on o.id = i.organisation_id
    join contacts k on k.organisation_id = i.organisation_id and k.id = i.contact_id
    where i.link_hash = ${hashOfLink(link)}`.execute(db)
  return rows[0]
}

/** Of an address, wherever it stands in the register: whoever asked not to be written to is not, for another provider either. */
export async function setOptOut(
  trx: Transaction<DB>,
  { organisationId, email }: Pick<OptOut, 'organisationId' | 'email'>,
  hasOptedOut: boolean,
): Promise<void> {
  const on = hasOptedOut ? sql`coalesce(opted_out_on, current_date)` : sql`null`
  const theirs = sql`select id from contacts where organisation_id = ${organisationId} and lower(email) = lower(${email})`
  await sql`
    update contacts set opted_out_on = ${on} where organisation_id = ${organisationId} and id in (${theirs})`.execute(
    trx,
  )
  await sql`
    update invitations set opted_out_on = ${on}
    where organisation_id = ${organisationId} and contact_id in (${theirs})`.execute(trx)
  if (!hasOptedOut) return
  await sql`
    update messages set state = 'cancelled'
    where organisation_id = ${organisationId} and state = 'waiting' and kind in ('provider-invitation', 'provider-reminder')
      and about in (select id from invitations where organisation_id = ${organisationId} and contact_id in (${theirs}))`.execute(
    trx,
  )
}
