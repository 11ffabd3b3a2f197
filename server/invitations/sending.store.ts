import { sql, type Transaction } from 'kysely'
import type { DB } from '../../migrations/schema.ts'
import type { PersonalCollector } from './personal-collectors.store.ts'

/** Somebody who is to get a letter now. */
export interface Recipient {
  id: string
  provider: string
  name: string
  email: string
  language: string
}

const batch = 500

/** Nobody who has answered, was cancelled, opted out, whose letters come back, or whose provider is not asked any more. */
const reachable = sql`not i.has_completed and i.completed_on is null and i.cancelled_on is null
  and i.opted_out_on is null and i.bounced_on is null and k.opted_out_on is null and k.bounced_on is null
  and p.is_active and p.merged_into is null`

interface Claim {
  collector: PersonalCollector
  /** Null: all of the collector. */
  ids: string[] | null
  /** ISO date. */
  today: string
}

/** Marks some who have had no letter yet as written to today; the mark and the letter are one transaction. */
export function claimForInvitation(trx: Transaction<DB>, claim: Claim): Promise<Recipient[]> {
  return claimSome(trx, claim, {
    condition: sql`i.sent_on is null`,
    change: sql`sent_on = ${claim.today}::date`,
  })
}

/** Reminded when the plan says so. Days that were missed are made up for by one letter, not by several. */
export function claimForPlannedReminder(trx: Transaction<DB>, claim: Claim): Promise<Recipient[]> {
  const days = sql`(select count(*)::int from unnest(${claim.collector.reminderDays}::int[]) as d (days)
    where i.sent_on + d.days <= ${claim.today}::date)`
  return claimSome(trx, claim, {
    condition: sql`${isSilentToday(claim.today)} and ${days} > i.reminders`,
    change: sql`reminders = ${days}, reminded_on = ${claim.today}::date`,
  })
}

/** Reminded because somebody said so; it stands for the next one of the plan. */
export function claimForReminder(trx: Transaction<DB>, claim: Claim): Promise<Recipient[]> {
  return claimSome(trx, claim, {
    condition: isSilentToday(claim.today),
    change: sql`reminders = reminders + 1, reminded_on = ${claim.today}::date`,
  })
}

/** Written to on an earlier day and not today. */
const isSilentToday = (today: string) =>
  sql`i.sent_on < ${today}::date and (i.reminded_on is null or i.reminded_on < ${today}::date)`

async function claimSome(
  trx: Transaction<DB>,
  { collector, ids }: Claim,
  { condition, change }: { condition: ReturnType<typeof sql>; change: ReturnType<typeof sql> },
): Promise<Recipient[]> {
  const { rows } = await sql<Recipient>`
    with chosen as materialized (
      select i.id, p.name as provider, k.name, k.email
      from invitations i
      join providers p on p.organisation_id = i.organisation_id and p.id = i.provider_id
      join contacts k on k.organisation_id = i.organisation_id and k.id = i.contact_id
      where i.organisation_id = ${collector.organisationId} and i.collector_id = ${collector.id} and ${reachable}
        and (${ids}::uuid[] is null or i.id = any(${ids}::uuid[])) and ${condition}
      order by i.id limit ${batch} for no key update of i
    )
    update invitations i set ${change} from chosen
    where i.organisation_id = ${collector.organisationId} and i.id = chosen.id
    returning i.id, chosen.provider, chosen.name, chosen.email, i.language`.execute(trx)
  return rows
}

/** The day of the database, which is what dates are compared with. */
export async function todayOf(trx: Transaction<DB>): Promise<string> {
  const { rows } = await sql<{ day: string }>`select current_date as day`.execute(trx)
  return rows[0]?.day ?? ''
}
