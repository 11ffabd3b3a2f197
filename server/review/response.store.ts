import { type Kysely, type RawBuilder, sql, type Transaction } from 'kysely'
import type { DB } from '../../migrations/schema.ts'
import type { Answers } from '../../surveys/answers/answers.ts'
import type { ResponseState } from './list.store.ts'
import { isOfProvider, providerResponses, stateOfResponse } from './provider-responses.ts'

export interface ResponseKey {
  organisationId: string
  responseId: string
}

/** One response of a provider, as it is stored. */
export interface FoundResponse {
  organisationId: string
  id: string
  assessmentId: string
  assessment: string
  waveNumber: number
  wave: string
  questionnaireId: string
  version: number
  language: string
  area: { code: string; name: string }
  sectorCode: string
  receivedOn: string
  withdrawnOn: string | null
  excludedOn: string | null
  erasedOn: string | null
  isReleased: boolean
  state: ResponseState
  completeness: number | null
  answers: Answers
  provider: { id: string; name: string } | null
}

/** Undefined also for residents and partners: their responses are read by nobody. */
export async function findProviderResponse(
  db: Kysely<DB>,
  { organisationId, responseId }: ResponseKey,
): Promise<FoundResponse | undefined> {
  const { rows } = await selectResponses(sql`r.organisation_id = ${organisationId} and r.id = ${responseId}`).execute(
    db,
  )
  return rows[0]
}

/** What a provider has answered by personal invitation; also under the name of an entry that was merged into it. */
export async function listResponsesOf(
  db: Kysely<DB>,
  organisationId: string,
  { providerId, responseId }: { providerId: string; responseId?: string },
): Promise<FoundResponse[]> {
  const { rows } = await selectResponses(sql`
    r.organisation_id = ${organisationId} and (p.id = ${providerId} or p.merged_into = ${providerId})
    and r.withdrawn_on is null and (${responseId ?? null}::uuid is null or r.id = ${responseId ?? null}::uuid)`).execute(
    db,
  )
  return rows
}

function selectResponses(condition: RawBuilder<unknown>) {
  return sql<FoundResponse>`
    select r.organisation_id, r.id, r.assessment_id, s.name as assessment, r.wave_number, w.name as wave, r.questionnaire_id,
      r.version, r.language, jsonb_build_object('code', a.code, 'name', a.name) as area, r.stratum as sector_code,
      r.received_on, r.withdrawn_on, r.excluded_on, r.erased_on, r.released_in is not null as is_released,
      ${stateOfResponse} as state, r.completeness, r.answers,
      case when p.id is null then null else jsonb_build_object('id', p.id, 'name', p.name) end as provider
    from ${providerResponses}
    join areas a on a.organisation_id = r.organisation_id and a.id = r.area_id
    join assessments s on s.organisation_id = r.organisation_id and s.id = r.assessment_id
    join waves w on w.organisation_id = r.organisation_id and w.assessment_id = r.assessment_id and w.number = r.wave_number
    where ${isOfProvider} and ${condition}
    order by r.received_on desc, r.id`
}

/** Held until the end of the transaction, so that what is decided about it rests on what it is. */
export async function lockProviderResponse(
  trx: Transaction<DB>,
  { organisationId, responseId }: ResponseKey,
): Promise<boolean> {
  const { rows } = await sql`
    select from responses r where r.organisation_id = ${organisationId} and r.id = ${responseId} and ${isOfProvider}
    for no key update`.execute(trx)
  return rows.length > 0
}

export async function setExcluded(
  trx: Transaction<DB>,
  { organisationId, responseId }: ResponseKey,
  isExcluded: boolean,
): Promise<void> {
  await trx
    .updateTable('responses')
    .set({ excludedOn: isExcluded ? sql<string>`current_date` : null })
    .where('organisationId', '=', organisationId)
    .where('id', '=', responseId)
    .execute()
}
