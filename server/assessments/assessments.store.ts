import { type Kysely, sql, type Transaction } from 'kysely'
import type { DB } from '../../migrations/schema.ts'
import { allAreas, allSectors } from '../../reports/queries/roll-up.ts'
import type { Audience, Text } from '../../surveys/definition/definition.ts'
import { isCounted, isUnsettled } from '../releases/counted.ts'

export type WaveState = 'planned' | 'open' | 'closed' | 'archived'

export interface Release {
  number: number
  releasedOn: string
  responses: number
  added: number
  withdrawn: number
}

export interface Wave {
  number: number
  name: string
  state: WaveState
  openedOn: string | null
  closedOn: string | null
  /** The days that are planned. After the last one it takes nothing. */
  startsOn: string | null
  endsOn: string | null
  audiences: {
    audience: Audience
    questionnaireId: string
    version: number
    invited: number | null
    completed: number
  }[]
  latestRelease: Release | null
  unreleased: number
}

export interface Assessment {
  id: string
  name: string
  purpose: string
  dataNotice: Text | null
  createdOn: string
  areas: { id: string; code: string; name: string }[]
  waves: Wave[]
}

/**
 * Assessments, newest first, each with its waves; one when `assessmentId` is given. What is released is counted by the
 * tallies; only what the next release will change is counted one by one.
 */
export async function listAssessments(
  db: Kysely<DB>,
  organisationId: string,
  assessmentId: string | null = null,
): Promise<Assessment[]> {
  const { rows } = await sql<Assessment>`
    with settled as (
      select u.assessment_id, u.wave_number, u.audience, t.counts[1] as completed, 0 as unreleased
      from wave_audiences u join tallies t on t.organisation_id = u.organisation_id and t.assessment_id = u.assessment_id
        and t.wave_number = u.wave_number and t.audience = u.audience and t.questionnaire_id = u.questionnaire_id
        and t.version = u.version and t.area_id = ${allAreas} and t.stratum = ${allSectors}
      where u.organisation_id = ${organisationId} and (${assessmentId}::uuid is null or u.assessment_id = ${assessmentId}::uuid)
    ),
    unsettled as (
      select assessment_id, wave_number, audience,
        case when released_in is null then 1 else -1 end as completed, 1 as unreleased
      from responses
      where organisation_id = ${organisationId} and (${assessmentId}::uuid is null or assessment_id = ${assessmentId}::uuid)
        and ${isUnsettled}
    ),
    totals as (
      select assessment_id, wave_number, audience, sum(completed)::int as completed, sum(unreleased)::int as unreleased
      from (select * from settled union all select * from unsettled) counted
      group by assessment_id, wave_number, audience
    )
    select a.id, a.name, a.purpose, a.data_notice, a.created_at::date as created_on,
      (select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'code', r.code, 'name', r.name) order by r.position), '[]')
        from assessment_areas x join areas r on r.organisation_id = x.organisation_id and r.id = x.area_id
        where x.organisation_id = a.organisation_id and x.assessment_id = a.id) as areas,
      (select coalesce(jsonb_agg(jsonb_build_object(
          'number', w.number, 'name', w.name, 'state', w.state, 'openedOn', w.opened_on, 'closedOn', w.closed_on,
          'startsOn', w.starts_on, 'endsOn', w.ends_on,
          'audiences', (select coalesce(jsonb_agg(jsonb_build_object(
              'audience', u.audience, 'questionnaireId', u.questionnaire_id, 'version', u.version, 'invited', u.invited,
              'completed', coalesce(t.completed, 0))
              order by array_position(array['provider', 'resident', 'partner'], u.audience)), '[]')
            from wave_audiences u left join totals t
              on t.assessment_id = u.assessment_id and t.wave_number = u.wave_number and t.audience = u.audience
            where u.organisation_id = w.organisation_id and u.assessment_id = w.assessment_id and u.wave_number = w.number),
          'latestRelease', (select jsonb_build_object('number', l.number, 'releasedOn', l.released_at::date,
              'responses', l.responses, 'added', l.added, 'withdrawn', l.withdrawn)
            from releases l where l.organisation_id = w.organisation_id and l.assessment_id = w.assessment_id
              and l.wave_number = w.number order by l.number desc limit 1),
          'unreleased', (select coalesce(sum(t.unreleased), 0) from totals t
            where t.assessment_id = w.assessment_id and t.wave_number = w.number))
          order by w.number), '[]')
        from waves w where w.organisation_id = a.organisation_id and w.assessment_id = a.id) as waves
    from assessments a
    where a.organisation_id = ${organisationId} and (${assessmentId}::uuid is null or a.id = ${assessmentId}::uuid)
    order by a.created_at desc`.execute(db)
  return rows
}

export async function insertAssessment(
  trx: Transaction<DB>,
  {
    organisationId,
    name,
    purpose,
    areaIds,
  }: { organisationId: string; name: string; purpose: string; areaIds: string[] },
): Promise<string> {
  const { id } = await trx
    .insertInto('assessments')
    .values({ organisationId, name, purpose })
    .returning('id')
    .executeTakeFirstOrThrow()
  await sql`
    insert into assessment_areas (organisation_id, assessment_id, area_id)
    select ${organisationId}, ${id}, unnest(${areaIds}::uuid[])`.execute(trx)
  return id
}

export interface NewWave {
  organisationId: string
  assessmentId: string
  number: number
  name: string
  startsOn?: string | null | undefined
  endsOn?: string | null | undefined
  audiences: { audience: Audience; questionnaireId: string; version: number; invited: number | null }[]
}

export async function insertWave(trx: Transaction<DB>, { audiences, ...wave }: NewWave): Promise<void> {
  const { organisationId, assessmentId, number } = wave
  await trx.insertInto('waves').values(wave).execute()
  await trx
    .insertInto('waveAudiences')
    .values(audiences.map(entry => ({ organisationId, assessmentId, waveNumber: number, ...entry })))
    .execute()
}

export interface WaveKey {
  organisationId: string
  assessmentId: string
  wave: number
}

/** The wave's row, locked to the end of the transaction. */
export async function lockWave(
  trx: Transaction<DB>,
  { organisationId, assessmentId, wave }: WaveKey,
): Promise<{ state: WaveState } | undefined> {
  const { rows } = await sql<{ state: WaveState }>`
    select state from waves
    where organisation_id = ${organisationId} and assessment_id = ${assessmentId} and number = ${wave} for update`.execute(
    trx,
  )
  return rows[0]
}

/** Opened again after its last day it has none any more, or it would be closed at once. */
export async function updateWaveState(trx: Transaction<DB>, key: WaveKey, state: WaveState): Promise<void> {
  await sql`
    update waves set state = ${state},
      ends_on = case when ${state} = 'open' and ends_on < current_date then null else ends_on end,
      opened_on = case when ${state} = 'open' then coalesce(opened_on, current_date) else opened_on end,
      closed_on = case when ${state} = 'open' then null when closed_on is null then current_date else closed_on end
    where organisation_id = ${key.organisationId} and assessment_id = ${key.assessmentId} and number = ${key.wave}`.execute(
    trx,
  )
}

export interface Completion {
  audiences: { audience: Audience; invited: number | null; completed: number }[]
  areas: { code: string; name: string; completed: Partial<Record<Audience, number>> }[]
}

/** Live counts by audience and area; nothing else about an open wave is. */
export async function countCompletion(
  db: Kysely<DB>,
  { organisationId, assessmentId, wave }: WaveKey,
): Promise<Completion> {
  const { rows: areas } = await sql<{ code: string; name: string; completed: Partial<Record<Audience, number>> }>`
    select r.code, r.name, (
      select coalesce(jsonb_object_agg(audience, completed), '{}') from (
        select audience, count(*) as completed from responses
        where organisation_id = x.organisation_id and assessment_id = x.assessment_id and wave_number = ${wave}
          and area_id = x.area_id and ${isCounted()}
        group by audience) counts) as completed
    from assessment_areas x join areas r on r.organisation_id = x.organisation_id and r.id = x.area_id
    where x.organisation_id = ${organisationId} and x.assessment_id = ${assessmentId}
    order by r.position`.execute(db)
  const { rows: invited } = await sql<{ audience: Audience; invited: number | null }>`
    select audience, invited from wave_audiences
    where organisation_id = ${organisationId} and assessment_id = ${assessmentId} and wave_number = ${wave}
    order by array_position(array['provider', 'resident', 'partner'], audience)`.execute(db)
  const total = (audience: Audience) => areas.reduce((sum, area) => sum + (area.completed[audience] ?? 0), 0)
  return { audiences: invited.map(entry => ({ ...entry, completed: total(entry.audience) })), areas }
}
