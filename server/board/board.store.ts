import { type Kysely, sql } from 'kysely'
import type { DB } from '../../migrations/schema.ts'
import type { Audience } from '../../surveys/definition/definition.ts'
import type { WaveKey } from '../assessments/assessments.store.ts'
import type { Invitation } from './rates.ts'

export interface InvitedPerson extends Invitation {
  audience: Audience
  isAnonymous: boolean
  /** The organisation; where two were found to be the same, the one that is left. */
  providerId: string
  sector: string
  areaId: string | null
}

/** Every personal invitation of a wave. Of an anonymous one only whether it was completed is known. */
export async function listInvited(
  db: Kysely<DB>,
  { organisationId, assessmentId, wave }: WaveKey,
): Promise<InvitedPerson[]> {
  const { rows } = await sql<InvitedPerson>`
    select c.audience, i.is_anonymous, p.id as provider_id, p.sector, p.area_id,
      i.sent_on is not null as is_sent, i.bounced_on is not null as has_bounced, i.opened_on is not null as is_opened,
      i.started_on is not null as is_started, i.opted_out_on is not null as has_opted_out,
      i.cancelled_on is not null as is_cancelled, i.has_completed, r.completeness,
      case when r.withdrawn_on is not null then 'withdrawn'
        when r.excluded_on is null then null
        when (select e.details ->> 'reason' from response_events e
          where e.organisation_id = r.organisation_id and e.response_id = r.id and e.kind = 'exclude'
          order by e.id desc limit 1) = 'not_eligible' then 'not_eligible'
        else 'excluded' end as taken_out
    from collectors c
    join invitations i on i.organisation_id = c.organisation_id and i.collector_id = c.id
    join providers g on g.organisation_id = i.organisation_id and g.id = i.provider_id
    join providers p on p.organisation_id = g.organisation_id and p.id = coalesce(g.merged_into, g.id)
    left join responses r on r.organisation_id = i.organisation_id and r.id = i.response_id
    where c.organisation_id = ${organisationId} and c.assessment_id = ${assessmentId} and c.wave_number = ${wave}`.execute(
    db,
  )
  return rows
}

export interface CompletedCount {
  audience: Audience
  areaId: string
  sector: string
  completed: number
}

/** Counts alone: nothing else of an open wave is live. */
export async function countCompleted(
  db: Kysely<DB>,
  { organisationId, assessmentId, wave }: WaveKey,
): Promise<CompletedCount[]> {
  const { rows } = await sql<CompletedCount>`
    select audience, area_id, stratum as sector, count(*)::int as completed from responses
    where organisation_id = ${organisationId} and assessment_id = ${assessmentId} and wave_number = ${wave}
      and withdrawn_on is null and excluded_on is null
    group by audience, area_id, stratum`.execute(db)
  return rows
}
