import { type Kysely, sql, type Transaction } from 'kysely'
import type { DB } from '../../migrations/schema.ts'
import type { WaveState } from '../assessments/assessments.store.ts'
import type { NewResponse } from '../responses/responses.store.ts'
import type { ResponseKey } from './response.store.ts'

export interface AnsweringPlace {
  areas: { id: string; code: string; name: string }[]
  waveState: WaveState
  organisation: string
  isDemonstration: boolean
}

/** Where a response was given: the areas one may answer for there, and whether the wave still changes. */
export async function getAnsweringPlace(
  db: Kysely<DB>,
  { organisationId, responseId }: ResponseKey,
): Promise<AnsweringPlace> {
  const { rows } = await sql<AnsweringPlace>`
    select o.name as organisation, w.state as wave_state, s.data_notice is not null as is_demonstration,
      (select coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'code', a.code, 'name', a.name) order by a.position), '[]')
        from assessment_areas x join areas a on a.organisation_id = x.organisation_id and a.id = x.area_id
        where x.organisation_id = r.organisation_id and x.assessment_id = r.assessment_id
          and (c.area_id is null or c.area_id = x.area_id)) as areas
    from responses r
    join organisations o on o.id = r.organisation_id
    join collectors c on c.organisation_id = r.organisation_id and c.id = r.collector_id
    join assessments s on s.organisation_id = r.organisation_id and s.id = r.assessment_id
    join waves w on w.organisation_id = r.organisation_id and w.assessment_id = r.assessment_id and w.number = r.wave_number
    where r.organisation_id = ${organisationId} and r.id = ${responseId}`.execute(db)
  const [place] = rows
  if (!place) throw new Error('a question is about a response that is not there')
  return place
}

export type Correction = Pick<
  NewResponse,
  'id' | 'areaId' | 'language' | 'stratum' | 'answers' | 'facts' | 'completeness'
>

/**
 * A new response in the place of the old one: through the same collector, with the same receipt code, so that the code which
 * the provider has withdraws both. False: the id is taken.
 */
export async function insertCorrection(trx: Transaction<DB>, old: ResponseKey, given: Correction): Promise<boolean> {
  const { rows } = await sql`
    insert into responses (organisation_id, id, assessment_id, wave_number, collector_id, questionnaire_id, version, audience,
      area_id, stratum, language, receipt_key, answers, facts, completeness)
    select organisation_id, ${given.id}::uuid, assessment_id, wave_number, collector_id, questionnaire_id, version, audience,
      ${given.areaId}::uuid, ${given.stratum}, ${given.language}, receipt_key, ${JSON.stringify(given.answers)}::jsonb,
      ${Buffer.from(given.facts)}::bytea, ${given.completeness}::smallint
    from responses where organisation_id = ${old.organisationId} and id = ${old.responseId}
    on conflict on constraint responses_pkey do nothing
    returning id`.execute(trx)
  return rows.length > 0
}

/** Out of the numbers, out of the questions that wait, and no longer what its invitation led to. */
export async function replaceResponse(trx: Transaction<DB>, old: ResponseKey, newId: string): Promise<void> {
  const { organisationId, responseId } = old
  await sql`
    update responses set excluded_on = coalesce(excluded_on, current_date)
    where organisation_id = ${organisationId} and id = ${responseId}`.execute(trx)
  await sql`
    update response_queries set answered_on = current_date
    where organisation_id = ${organisationId} and response_id = ${responseId} and answered_on is null`.execute(trx)
  await sql`
    update invitations set response_id = ${newId}
    where organisation_id = ${organisationId} and response_id = ${responseId}`.execute(trx)
}

/** A correction that is sent again after it was stored. */
export async function isCorrectionOf(db: Kysely<DB>, old: ResponseKey, id: string): Promise<boolean> {
  const { rows } = await sql`
    select from response_events
    where organisation_id = ${old.organisationId} and response_id = ${id} and kind = 'correct'
      and details ->> 'replaces' = ${old.responseId}`.execute(db)
  return rows.length > 0
}
