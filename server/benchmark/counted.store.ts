import { type Kysely, sql } from 'kysely'
import type { DB } from '../../migrations/schema.ts'
import type { CountedResponse } from '../../reports/benchmark/crowd.ts'

/** The responses of providers in the newest release of a wave, of the version it asks. */
export interface CountedKey {
  organisationId: string
  assessmentId: string
  waveNumber: number
  questionnaireId: string
  version: number
}

type Row = { id: string; areaId: string; stratum: string; facts: Buffer; giver: string }

/**
 * What a provider has in the release by personal invitation, also under the name of an entry that was merged into it. Answers
 * that were corrected since are in the release until the next one.
 */
export async function listCountedOf(
  db: Kysely<DB>,
  key: CountedKey,
  providerId: string,
): Promise<(CountedResponse & { id: string })[]> {
  const { rows } = await sql<Row>`
    with recursive given as (
      select i.response_id as id from invitations i
      join providers p on p.organisation_id = i.organisation_id and p.id = i.provider_id
      where i.organisation_id = ${key.organisationId} and not i.is_anonymous and i.response_id is not null
        and (p.id = ${providerId} or p.merged_into = ${providerId})
      union
      select (e.details ->> 'replaces')::uuid from given
      join response_events e on e.organisation_id = ${key.organisationId} and e.response_id = given.id
      where e.kind = 'correct' and e.details ? 'replaces'
    )
    select r.id, r.area_id, r.stratum, r.facts, '' as giver from responses r
    where r.id in (select id from given) and ${isCountedIn(key)}`.execute(db)
  return rows.map(({ id, ...row }) => ({ id, ...countedOf(row) }))
}

/** Providers other than one with more than one response in the release. */
export async function listSeveral(db: Kysely<DB>, key: CountedKey, providerId: string): Promise<CountedResponse[][]> {
  const { rows } = await sql<Row>`
    with given as (
      select r.id, coalesce(p.merged_into, p.id) as giver from responses r
      join invitations i on i.organisation_id = r.organisation_id and i.response_id = r.id and not i.is_anonymous
      join providers p on p.organisation_id = i.organisation_id and p.id = i.provider_id
      where ${isCountedIn(key)}
    ), several as (
      select giver from given where giver <> ${providerId} group by giver having count(*) > 1
    )
    select r.id, r.area_id, r.stratum, r.facts, given.giver from several
    join given on given.giver = several.giver
    join responses r on r.organisation_id = ${key.organisationId} and r.id = given.id
    order by given.giver, r.id`.execute(db)
  const givers = new Map<string, CountedResponse[]>()
  for (const row of rows) givers.set(row.giver, [...(givers.get(row.giver) ?? []), countedOf(row)])
  return [...givers.values()]
}

function isCountedIn({ organisationId, assessmentId, waveNumber, questionnaireId, version }: CountedKey) {
  return sql`(r.organisation_id = ${organisationId} and r.assessment_id = ${assessmentId} and r.wave_number = ${waveNumber}
    and r.audience = 'provider' and r.questionnaire_id = ${questionnaireId} and r.version = ${version}
    and r.released_in is not null)`
}

function countedOf({ areaId, stratum, facts }: Omit<Row, 'id'>): CountedResponse {
  return { areaId, stratum, facts: facts.length > 0 ? facts : null }
}
