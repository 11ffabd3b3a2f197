import { type Kysely, sql } from 'kysely'
import type { DB } from '../../migrations/schema.ts'
import type { MatchedFacts } from '../../reports/waves/matched.ts'
import { isShown } from '../releases/counted.ts'

export interface MatchedKey {
  organisationId: string
  assessmentId: string
  from: number
  to: number
}

/** The released responses of providers that answered both waves by a personal invitation under their name. */
export async function readMatchedFacts(
  db: Kysely<DB>,
  { organisationId, assessmentId, from, to }: MatchedKey,
  { areaIds, sectors }: { areaIds: string[]; sectors: string[] },
): Promise<MatchedFacts[]> {
  const one = (wave: number) => sql`
    select distinct on (i.provider_id) i.provider_id, r.facts from responses r
    join collectors c on c.organisation_id = r.organisation_id and c.id = r.collector_id and not c.is_anonymous
    join invitations i on i.organisation_id = r.organisation_id and i.collector_id = c.id and i.response_id = r.id
    where r.organisation_id = ${organisationId} and r.assessment_id = ${assessmentId} and r.wave_number = ${wave}
      and r.audience = 'provider' and ${isShown('r')}
      and (${areaIds.length === 0} or r.area_id = any(${areaIds}::uuid[]))
      and (${sectors.length === 0} or r.stratum = any(${sectors}::text[]))
    order by i.provider_id, r.id`
  const { rows } = await sql<MatchedFacts>`
    select b.facts as before, a.facts as after from (${one(from)}) b join (${one(to)}) a using (provider_id)`.execute(
    db,
  )
  return rows
}
