import { type Kysely, sql, type Transaction } from 'kysely'
import type { DB } from '../../migrations/schema.ts'
import { notFound } from '../contract/problems.ts'
import { unfinishedDays } from './due.store.ts'

export interface AssessmentKey {
  organisationId: string
  assessmentId: string
}

export interface Keeping {
  keepsAnswersMonths: number | null
  keepsContactsMonths: number | null
}

interface KeptWave {
  number: number
  name: string
  closedOn: string | null
  responses: number
  erasedResponses: number
  invitations: number
  unfinished: number
  answersErasedOn: string | null
  contactsErasedOn: string | null
  unfinishedErasedOn: string | null
}

/** Throws `not-found`. */
export async function getRetention(db: Kysely<DB>, key: AssessmentKey) {
  const settings = await db
    .selectFrom('assessments')
    .select(['keepsAnswersMonths', 'keepsContactsMonths'])
    .where('organisationId', '=', key.organisationId)
    .where('id', '=', key.assessmentId)
    .executeTakeFirst()
  if (!settings) throw notFound('assessment')
  return { ...settings, unfinishedDays, waves: await listKept(db, key) }
}

/** What each wave still keeps, and the day on which it is, or was, erased. */
async function listKept(db: Kysely<DB>, { organisationId, assessmentId }: AssessmentKey): Promise<KeptWave[]> {
  const { rows } = await sql<KeptWave>`
    with wave_collectors as (
      select organisation_id, id, wave_number from collectors
      where organisation_id = ${organisationId} and assessment_id = ${assessmentId}
    )
    select w.number, w.name, w.closed_on, r.responses, r.erased_responses,
      (select count(*)::int from invitations i join wave_collectors c on c.organisation_id = i.organisation_id and c.id = i.collector_id
        where c.wave_number = w.number and i.contact_id is not null) as invitations,
      (select count(*)::int from drafts d join wave_collectors c on c.organisation_id = d.organisation_id and c.id = d.collector_id
        where c.wave_number = w.number)
      + (select count(*)::int from paper_entries e join wave_collectors c on c.organisation_id = e.organisation_id and c.id = e.collector_id
        where c.wave_number = w.number and e.state <> 'done') as unfinished,
      case when w.answers_erased_on >= w.closed_on then w.answers_erased_on
        else (w.closed_on + make_interval(months => a.keeps_answers_months))::date end as answers_erased_on,
      case when w.contacts_erased_on >= w.closed_on then w.contacts_erased_on
        else (w.closed_on + make_interval(months => a.keeps_contacts_months))::date end as contacts_erased_on,
      w.closed_on + ${unfinishedDays}::int as unfinished_erased_on
    from waves w
    join assessments a on a.organisation_id = w.organisation_id and a.id = w.assessment_id
    cross join lateral (
      select count(*) filter (where erased_on is null)::int as responses,
        count(*) filter (where erased_on is not null)::int as erased_responses
      from responses r
      where r.organisation_id = w.organisation_id and r.assessment_id = w.assessment_id and r.wave_number = w.number
        and r.withdrawn_on is null) r
    where w.organisation_id = ${organisationId} and w.assessment_id = ${assessmentId}
    order by w.number`.execute(db)
  return rows
}

export async function setRetention(trx: Transaction<DB>, key: AssessmentKey, keeping: Keeping) {
  await trx
    .updateTable('assessments')
    .set(keeping)
    .where('organisationId', '=', key.organisationId)
    .where('id', '=', key.assessmentId)
    .execute()
  return getRetention(trx, key)
}
