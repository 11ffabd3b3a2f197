import { type RawBuilder, sql, type Transaction } from 'kysely'
import type { DB } from '../../migrations/schema.ts'
import type { WaveKey } from '../assessments/assessments.store.ts'

/** How many rows a statement has changed. */
async function count(trx: Transaction<DB>, statement: RawBuilder<unknown>): Promise<number> {
  return Number((await statement.execute(trx)).numAffectedRows ?? 0)
}

const ofWave = ({ organisationId, assessmentId, wave }: WaveKey) =>
  sql`organisation_id = ${organisationId} and assessment_id = ${assessmentId} and wave_number = ${wave}`

const collectorsOf = (key: WaveKey) => sql`(select id from collectors where ${ofWave(key)})`

/** Nothing can be added to the tallies, nor taken out of them, any more; what they say stays. */
export async function eraseAnswers(trx: Transaction<DB>, key: WaveKey, today: string): Promise<number> {
  const responses = await count(
    trx,
    sql`update responses set erased_on = ${today}::date, answers = '{}', facts = ''
      where ${ofWave(key)} and erased_on is null and withdrawn_on is null`,
  )
  await sql`delete from fact_blocks where ${ofWave(key)}`.execute(trx)
  await sql`
    delete from coded_texts c using responses r
    where r.organisation_id = ${key.organisationId} and r.assessment_id = ${key.assessmentId} and r.wave_number = ${key.wave}
      and c.organisation_id = r.organisation_id and c.response_id = r.id`.execute(trx)
  const providers = sql`(select id from responses where ${ofWave(key)} and audience = 'provider')`
  await count(
    trx,
    sql`update response_events set text = ''
      where organisation_id = ${key.organisationId} and text <> '' and response_id in ${providers}`,
  )
  await count(
    trx,
    sql`update messages set body_text = '', body_html = '', state = case when state = 'waiting' then 'cancelled' else state end
      where organisation_id = ${key.organisationId} and body_text <> '' and about in (
        select id from response_queries where organisation_id = ${key.organisationId} and response_id in ${providers})`,
  )
  await markErased(trx, key, sql`answers_erased_on = ${today}::date`)
  return responses
}

/** Answers that nobody has sent, and sheets of paper that were typed once: with the letters that handed parts of them over. */
export async function eraseUnfinished(
  trx: Transaction<DB>,
  key: WaveKey,
): Promise<{ drafts: number; paperEntries: number; messages: number }> {
  const { organisationId } = key
  const drafts = sql`(select id from drafts where organisation_id = ${organisationId} and collector_id in ${collectorsOf(key)})`
  const messages = await count(
    trx,
    sql`delete from messages where organisation_id = ${organisationId} and kind = 'section-handover' and about in (
      select id from draft_shares where organisation_id = ${organisationId} and draft_id in ${drafts}
      union all select * from ${drafts} d)`,
  )
  return {
    messages,
    drafts: await count(trx, sql`delete from drafts where organisation_id = ${organisationId} and id in ${drafts}`),
    paperEntries: await count(
      trx,
      sql`delete from paper_entries
        where organisation_id = ${organisationId} and collector_id in ${collectorsOf(key)} and state <> 'done'`,
    ),
  }
}

/**
 * What the wave knows of persons: whom its invitations went to, the letters to them, and who typed which sheet. Contacts of the
 * register stay in the register, for as long as the organisation works with them.
 */
export async function eraseContacts(
  trx: Transaction<DB>,
  key: WaveKey,
  today: string,
): Promise<{ invitations: number; messages: number; paperEntries: number }> {
  const { organisationId } = key
  const queries = sql`select id from response_queries where organisation_id = ${organisationId}
    and response_id in (select id from responses where ${ofWave(key)} and audience = 'provider')`
  const invitations = sql`select id from invitations where organisation_id = ${organisationId} and collector_id in ${collectorsOf(key)}`
  const messages = await count(
    trx,
    sql`delete from messages where organisation_id = ${organisationId} and about in (${queries} union all ${invitations})`,
  )
  await count(
    trx,
    sql`update response_queries set contact_id = null
      where organisation_id = ${organisationId} and contact_id is not null and id in (${queries})`,
  )
  const unlinked = await count(
    trx,
    sql`update invitations set contact_id = null
      where organisation_id = ${organisationId} and contact_id is not null and collector_id in ${collectorsOf(key)}`,
  )
  const paperEntries = await count(
    trx,
    sql`delete from paper_entries where organisation_id = ${organisationId} and collector_id in ${collectorsOf(key)}`,
  )
  await markErased(trx, key, sql`contacts_erased_on = ${today}::date`)
  return { invitations: unlinked, messages, paperEntries }
}

async function markErased(trx: Transaction<DB>, key: WaveKey, change: RawBuilder<unknown>): Promise<void> {
  await sql`
    update waves set ${change}
    where organisation_id = ${key.organisationId} and assessment_id = ${key.assessmentId} and number = ${key.wave}`.execute(
    trx,
  )
}
