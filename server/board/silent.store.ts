import { type Kysely, sql } from 'kysely'
import type { DB } from '../../migrations/schema.ts'
import type { WaveKey } from '../assessments/assessments.store.ts'
import { isQueued } from '../invitations/queued.ts'

export interface SilentContact {
  invitationId: string
  providerId: string
  provider: string
  code: string | null
  sector: string
  area: string | null
  contact: string
  email: string
  language: string
  isAnonymous: boolean
  lastLetterOn: string | null
  reminders: number
  state: 'to_be_sent' | 'queued' | 'sent' | 'opened' | 'started' | 'bounced' | 'opted_out'
}

/**
 * People invited by name whose organisation has not completed: known for anonymous collectors too, and only for providers and
 * partners, because residents are never invited by name.
 */
export async function listSilent(
  db: Kysely<DB>,
  { organisationId, assessmentId, wave, audience }: WaveKey & { audience: 'provider' | 'partner' },
): Promise<SilentContact[]> {
  const { rows } = await sql<SilentContact>`
    with invited as (
      select i.*, coalesce(g.merged_into, g.id) as case_id
      from collectors c
      join invitations i on i.organisation_id = c.organisation_id and i.collector_id = c.id
      join providers g on g.organisation_id = i.organisation_id and g.id = i.provider_id
      where c.organisation_id = ${organisationId} and c.assessment_id = ${assessmentId} and c.wave_number = ${wave}
        and c.audience = ${audience}
    )
    select i.id as invitation_id, p.id as provider_id, p.name as provider, p.code, p.sector, a.name as area, coalesce(k.name, '') as contact,
      coalesce(k.email, '') as email, i.language, i.is_anonymous, coalesce(i.reminded_on, i.sent_on) as last_letter_on,
      i.reminders,
      case when i.opted_out_on is not null or k.opted_out_on is not null then 'opted_out'
        when i.bounced_on is not null or k.bounced_on is not null then 'bounced'
        when i.started_on is not null then 'started' when i.opened_on is not null then 'opened'
        when ${isQueued} then 'queued' when i.sent_on is not null then 'sent' else 'to_be_sent' end as state
    from invited i
    join providers p on p.organisation_id = i.organisation_id and p.id = i.case_id
    left join areas a on a.organisation_id = p.organisation_id and a.id = p.area_id
    left join contacts k on k.organisation_id = i.organisation_id and k.id = i.contact_id
    where i.cancelled_on is null
      and not exists (select from invited d where d.case_id = i.case_id and d.has_completed)
    order by lower(p.name), p.id, lower(coalesce(k.name, '')), i.id`.execute(db)
  return rows
}
