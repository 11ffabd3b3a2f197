import { type Kysely, sql, type Transaction } from 'kysely'
import type { DB } from '../../migrations/schema.ts'

interface Merge {
  organisationId: string
  /** The entry that stays. */
  stays: string
  /** The entry that is merged into it. */
  goes: string
}

/** Both, kept from changing to the end of the transaction; in one order, so that two merges do not wait for each other. */
export async function lockBoth(trx: Transaction<DB>, { organisationId, stays, goes }: Merge) {
  return trx
    .selectFrom('providers')
    .select(['id', 'mergedInto'])
    .where('organisationId', '=', organisationId)
    .where('id', 'in', [stays, goes])
    .orderBy('id')
    .forUpdate()
    .execute()
}

/** Whose address the entry that stays does not have yet. */
export async function moveContacts(trx: Transaction<DB>, { organisationId, stays, goes }: Merge): Promise<number> {
  const { numAffectedRows } = await sql`
    update contacts c set provider_id = ${stays}
    where c.organisation_id = ${organisationId} and c.provider_id = ${goes} and not exists (
      select from contacts k where k.organisation_id = c.organisation_id and k.provider_id = ${stays}
        and lower(k.email) = lower(c.email))`.execute(trx)
  return Number(numAffectedRows ?? 0)
}

/** Contacts of both with the same address: they become one. */
export async function listSameContacts(
  db: Kysely<DB>,
  { organisationId, stays, goes }: Merge,
): Promise<{ staysId: string; goesId: string }[]> {
  const { rows } = await sql<{ staysId: string; goesId: string }>`
    select k.id as stays_id, g.id as goes_id from contacts k
    join contacts g on g.organisation_id = k.organisation_id and lower(g.email) = lower(k.email)
    where k.organisation_id = ${organisationId} and k.provider_id = ${stays} and g.provider_id = ${goes}
    order by k.id`.execute(db)
  return rows
}

/** What is known of the one that goes and not of the one that stays; whoever opted out once has opted out. */
export async function fillContact(
  trx: Transaction<DB>,
  { organisationId, staysId, goesId }: { organisationId: string; staysId: string; goesId: string },
): Promise<void> {
  await sql`
    update contacts k set name = coalesce(nullif(k.name, ''), g.name), phone = coalesce(nullif(k.phone, ''), g.phone),
      opted_out_on = least(k.opted_out_on, g.opted_out_on), bounced_on = least(k.bounced_on, g.bounced_on),
      bounce_reason = coalesce(k.bounce_reason, g.bounce_reason)
    from contacts g
    where k.organisation_id = ${organisationId} and k.id = ${staysId}
      and g.organisation_id = k.organisation_id and g.id = ${goesId}`.execute(trx)
}

export interface SameInvitation {
  collectorId: string
  staysInvitation: string
  goesInvitation: string
  /** Whether the one of the contact that goes has come further and so is the one to keep. */
  goesIsFurther: boolean
  hasBothCompleted: boolean
}

/** Where both contacts were invited by the same collector. */
export async function listSameInvitations(
  db: Kysely<DB>,
  { organisationId, staysId, goesId }: { organisationId: string; staysId: string; goesId: string },
): Promise<SameInvitation[]> {
  const { rows } = await sql<SameInvitation>`
    select k.collector_id, k.id as stays_invitation, g.id as goes_invitation,
      (g.has_completed, g.cancelled_on is null, g.started_on is not null, g.opened_on is not null, g.sent_on is not null)
      > (k.has_completed, k.cancelled_on is null, k.started_on is not null, k.opened_on is not null, k.sent_on is not null)
      as goes_is_further,
      g.has_completed and k.has_completed as has_both_completed
    from invitations k join invitations g on g.organisation_id = k.organisation_id and g.collector_id = k.collector_id
    where k.organisation_id = ${organisationId} and k.contact_id = ${staysId} and g.contact_id = ${goesId}`.execute(db)
  return rows
}

/** Each contact gets the other one's invitation; by a third one, because a contact has one invitation of a collector. */
export async function exchangeInvitations(
  trx: Transaction<DB>,
  same: Pick<SameInvitation, 'staysInvitation' | 'goesInvitation'>,
  { organisationId, staysId, goesId }: { organisationId: string; staysId: string; goesId: string },
): Promise<void> {
  const give = (invitationId: string, contactId: string) =>
    trx
      .updateTable('invitations')
      .set({ contactId })
      .where('organisationId', '=', organisationId)
      .where('id', '=', invitationId)
      .execute()
  const { rows } = await sql<{ id: string }>`
    insert into contacts (organisation_id, provider_id, email)
    select organisation_id, provider_id, gen_random_uuid() || '@merging.invalid' from contacts
    where organisation_id = ${organisationId} and id = ${goesId} returning id`.execute(trx)
  const third = rows[0]?.id ?? ''
  await give(same.staysInvitation, third)
  await give(same.goesInvitation, staysId)
  await give(same.staysInvitation, goesId)
  await sql`delete from contacts where organisation_id = ${organisationId} and id = ${third}`.execute(trx)
}

/** An invitation that stays with the entry that went, unless it was answered. */
export async function cancelInvitation(trx: Transaction<DB>, organisationId: string, id: string): Promise<void> {
  await sql`
    update invitations set cancelled_on = coalesce(cancelled_on, current_date)
    where organisation_id = ${organisationId} and id = ${id} and not has_completed`.execute(trx)
}

/** All invitations of the contact that goes, except those by a collector that has invited the other one too. */
export async function moveInvitations(
  trx: Transaction<DB>,
  { organisationId, staysId, goesId }: { organisationId: string; staysId: string; goesId: string },
): Promise<void> {
  await sql`
    update invitations g set contact_id = ${staysId}
    where g.organisation_id = ${organisationId} and g.contact_id = ${goesId} and not exists (
      select from invitations k where k.organisation_id = g.organisation_id and k.contact_id = ${staysId}
        and k.collector_id = g.collector_id)`.execute(trx)
  await sql`
    update response_queries set contact_id = ${staysId}
    where organisation_id = ${organisationId} and contact_id = ${goesId}`.execute(trx)
}

/** Undefined invitations left: the contact has nothing of its own any more. */
export async function deleteContactWithout(trx: Transaction<DB>, organisationId: string, id: string): Promise<boolean> {
  const { numAffectedRows } = await sql`
    delete from contacts c where c.organisation_id = ${organisationId} and c.id = ${id} and not exists (
      select from invitations i where i.organisation_id = c.organisation_id and i.contact_id = c.id)`.execute(trx)
  return Number(numAffectedRows ?? 0) > 0
}

/** Invitations, members and those invited to be members now belong to the entry that stays, and so do earlier merges. */
export async function moveReferences(
  trx: Transaction<DB>,
  { organisationId, stays, goes }: Merge,
): Promise<{ invitations: number; members: number }> {
  const move = (table: 'invitations' | 'members' | 'member_invitations') =>
    sql`
      update ${sql.table(table)} set provider_id = ${stays}
      where organisation_id = ${organisationId} and provider_id = ${goes}`.execute(trx)
  const invitations = await move('invitations')
  const members = await move('members')
  await move('member_invitations')
  await sql`
    update providers set merged_into = ${stays}
    where organisation_id = ${organisationId} and (merged_into = ${goes} or id = ${goes})`.execute(trx)
  return { invitations: Number(invitations.numAffectedRows ?? 0), members: Number(members.numAffectedRows ?? 0) }
}
