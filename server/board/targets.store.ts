import { type Kysely, sql, type Transaction } from 'kysely'
import type { DB } from '../../migrations/schema.ts'
import { allAreas } from '../../reports/queries/roll-up.ts'
import type { Audience } from '../../surveys/definition/definition.ts'
import type { WaveKey } from '../assessments/assessments.store.ts'

/** How many responses are wanted: of an area, of a sector, or (both null) of the audience. */
export interface Target {
  audience: Audience
  areaId: string | null
  sector: string | null
  responses: number
}

export async function listTargets(db: Kysely<DB>, { organisationId, assessmentId, wave }: WaveKey): Promise<Target[]> {
  const { rows } = await sql<Target>`
    select audience, nullif(area_id, ${allAreas}::uuid) as area_id, nullif(stratum, '') as sector, responses from targets
    where organisation_id = ${organisationId} and assessment_id = ${assessmentId} and wave_number = ${wave}
    order by audience, area_id, stratum`.execute(db)
  return rows
}

/** Those of the wave, all together: what is not given is a target no more. */
export async function replaceTargets(
  trx: Transaction<DB>,
  { organisationId, assessmentId, wave: waveNumber }: WaveKey,
  targets: Target[],
): Promise<void> {
  await trx
    .deleteFrom('targets')
    .where('organisationId', '=', organisationId)
    .where('assessmentId', '=', assessmentId)
    .where('waveNumber', '=', waveNumber)
    .execute()
  if (targets.length === 0) return
  await sql`
    insert into targets (organisation_id, assessment_id, wave_number, audience, area_id, stratum, responses)
    select ${organisationId}, ${assessmentId}, ${waveNumber}, audience, coalesce(area_id, ${allAreas}::uuid),
      coalesce(sector, ''), responses
    from jsonb_to_recordset(${JSON.stringify(targets.map(toRow))}::jsonb)
      as given (audience text, area_id uuid, sector text, responses int)`.execute(trx)
}

/** The next wave begins with the targets of the last. */
export async function copyTargets(
  trx: Transaction<DB>,
  { organisationId, assessmentId, from }: { organisationId: string; assessmentId: string; from: number },
): Promise<void> {
  await sql`
    insert into targets (organisation_id, assessment_id, wave_number, audience, area_id, stratum, responses)
    select organisation_id, assessment_id, wave_number + 1, audience, area_id, stratum, responses from targets
    where organisation_id = ${organisationId} and assessment_id = ${assessmentId} and wave_number = ${from}`.execute(
    trx,
  )
}

function toRow({ audience, areaId, sector, responses }: Target) {
  return { audience, area_id: areaId, sector, responses }
}
