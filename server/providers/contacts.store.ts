import { type Kysely, sql, type Transaction } from 'kysely'
import type { DB } from '../../migrations/schema.ts'

export interface Contact {
  id: string
  name: string
  email: string
  phone: string
  language: string
  optedOutOn: string | null
  bouncedOn: string | null
  bounceReason: string | null
}

export interface ContactValues {
  name: string
  email: string
  phone: string
  language: string
}

interface OfProvider {
  organisationId: string
  providerId: string
}

const columns = ['id', 'name', 'email', 'phone', 'language', 'optedOutOn', 'bouncedOn', 'bounceReason'] as const

export async function listContacts(db: Kysely<DB>, { organisationId, providerId }: OfProvider): Promise<Contact[]> {
  return db
    .selectFrom('contacts')
    .select(columns)
    .where('organisationId', '=', organisationId)
    .where('providerId', '=', providerId)
    .orderBy('id')
    .execute()
}

/** New ones take over what is known of their address: whoever opted out stays so under any entry. */
export async function insertContacts(
  trx: Transaction<DB>,
  organisationId: string,
  contacts: (ContactValues & { providerId: string })[],
): Promise<void> {
  await sql`
    insert into contacts (organisation_id, provider_id, name, email, phone, language, opted_out_on, bounced_on, bounce_reason)
    select ${organisationId}, given."providerId", given.name, given.email, given.phone, given.language,
      known.opted_out_on, known.bounced_on, known.bounce_reason
    from jsonb_to_recordset(${JSON.stringify(contacts)}::jsonb)
      as given ("providerId" uuid, name text, email text, phone text, language text)
    left join (
      select lower(email) as address, min(opted_out_on) as opted_out_on, min(bounced_on) as bounced_on,
        min(bounce_reason) as bounce_reason
      from contacts where organisation_id = ${organisationId} and (opted_out_on is not null or bounced_on is not null)
      group by lower(email)
    ) known on known.address = lower(given.email)`.execute(trx)
}

export interface ContactChange extends ContactValues {
  id: string
  /** The address is another one: what is known of the old one no longer counts. */
  hasNewAddress: boolean
  optsOut: boolean
  clearsOptOut: boolean
}

export async function updateContacts(
  trx: Transaction<DB>,
  organisationId: string,
  changes: ContactChange[],
): Promise<void> {
  const moving = changes.filter(change => change.hasNewAddress).map(change => change.id)
  // Two contacts may exchange their addresses, which are unique at every moment.
  await sql`
    update contacts set email = id || '@changing.invalid'
    where organisation_id = ${organisationId} and id = any (${moving}::uuid[])`.execute(trx)
  await sql`
    update contacts c set name = given.name, email = given.email, phone = given.phone, language = given.language,
      opted_out_on = case
        when given."optsOut" then coalesce(c.opted_out_on, current_date)
        when given."hasNewAddress" then coalesce(known.opted_out_on, case when given."clearsOptOut" then null else c.opted_out_on end)
        else c.opted_out_on end,
      bounced_on = case when given."hasNewAddress" then known.bounced_on else c.bounced_on end,
      bounce_reason = case when given."hasNewAddress" then known.bounce_reason else c.bounce_reason end
    from jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) as given (id uuid, name text, email text, phone text,
      language text, "hasNewAddress" boolean, "optsOut" boolean, "clearsOptOut" boolean)
    left join lateral (
      select min(o.opted_out_on) as opted_out_on, min(o.bounced_on) as bounced_on, min(o.bounce_reason) as bounce_reason
      from contacts o where o.organisation_id = ${organisationId} and lower(o.email) = lower(given.email) and o.id <> given.id
    ) known on given."hasNewAddress"
    where c.organisation_id = ${organisationId} and c.id = given.id`.execute(trx)
}

export async function deleteContacts(trx: Transaction<DB>, organisationId: string, ids: string[]): Promise<void> {
  await sql`delete from contacts where organisation_id = ${organisationId} and id = any (${ids}::uuid[])`.execute(trx)
}
