import { type Kysely, sql, type Transaction } from 'kysely'
import type { DB } from '../../migrations/schema.ts'
import type { NewWave, WaveKey } from './assessments.store.ts'

interface AssessmentKey {
  organisationId: string
  assessmentId: string
}

/** The assessment's row, locked to the end of the transaction. */
export async function lockAssessment(trx: Transaction<DB>, key: AssessmentKey): Promise<boolean> {
  const { rows } = await sql`
    select from assessments where organisation_id = ${key.organisationId} and id = ${key.assessmentId}
    for no key update`.execute(trx)
  return rows.length > 0
}

export async function updateAssessment(
  trx: Transaction<DB>,
  { organisationId, assessmentId }: AssessmentKey,
  { name, purpose }: { name?: string | undefined; purpose?: string | undefined },
): Promise<void> {
  if (name === undefined && purpose === undefined) return
  await trx
    .updateTable('assessments')
    .set({ name, purpose })
    .where('organisationId', '=', organisationId)
    .where('id', '=', assessmentId)
    .execute()
}

/** Of these areas, those that something of the assessment belongs to, by what it is. */
export async function findAreasInUse(
  db: Kysely<DB>,
  { organisationId, assessmentId }: AssessmentKey,
  areaIds: string[],
): Promise<{ name: string; isAnswered: boolean }[]> {
  const { rows } = await sql<{ name: string; isAnswered: boolean; hasCollector: boolean }>`
    select r.name,
      exists (select from responses a where a.organisation_id = r.organisation_id and a.assessment_id = ${assessmentId}
        and a.area_id = r.id) as is_answered,
      exists (select from collectors c where c.organisation_id = r.organisation_id and c.assessment_id = ${assessmentId}
        and c.area_id = r.id) as has_collector
    from areas r where r.organisation_id = ${organisationId} and r.id = any(${areaIds}::uuid[])
    order by r.position`.execute(db)
  return rows.filter(({ isAnswered, hasCollector }) => isAnswered || hasCollector)
}

export async function changeAreas(
  trx: Transaction<DB>,
  { organisationId, assessmentId }: AssessmentKey,
  { added, removed }: { added: string[]; removed: string[] },
): Promise<void> {
  await sql`
    insert into assessment_areas (organisation_id, assessment_id, area_id)
    select ${organisationId}, ${assessmentId}, unnest(${added}::uuid[])`.execute(trx)
  for (const table of ['assessment_areas', 'targets']) {
    await sql`
      delete from ${sql.table(table)} where organisation_id = ${organisationId} and assessment_id = ${assessmentId}
        and area_id = any(${removed}::uuid[])`.execute(trx)
  }
}

export async function updateWave(
  trx: Transaction<DB>,
  { organisationId, assessmentId, wave }: WaveKey,
  change: { name?: string | undefined; startsOn?: string | null | undefined; endsOn?: string | null | undefined },
): Promise<void> {
  const { name, startsOn, endsOn } = change
  if (name === undefined && startsOn === undefined && endsOn === undefined) return
  await trx
    .updateTable('waves')
    .set({ name, startsOn, endsOn })
    .where('organisationId', '=', organisationId)
    .where('assessmentId', '=', assessmentId)
    .where('number', '=', wave)
    .execute()
}

/** With the collectors of an audience that is no longer asked go its invitations and targets. */
export async function replaceAudiences(
  trx: Transaction<DB>,
  { organisationId, assessmentId, wave }: WaveKey,
  audiences: NewWave['audiences'],
): Promise<void> {
  const key = { organisationId, assessmentId, waveNumber: wave }
  await trx
    .deleteFrom('waveAudiences')
    .where('organisationId', '=', organisationId)
    .where('assessmentId', '=', assessmentId)
    .where('waveNumber', '=', wave)
    .where(
      'audience',
      'not in',
      audiences.map(({ audience }) => audience),
    )
    .execute()
  await trx
    .insertInto('waveAudiences')
    .values(audiences.map(entry => ({ ...key, ...entry })))
    .onConflict(conflict =>
      conflict.constraint('wave_audiences_pkey').doUpdateSet(({ ref }) => ({
        questionnaireId: ref('excluded.questionnaireId'),
        version: ref('excluded.version'),
        invited: ref('excluded.invited'),
      })),
    )
    .execute()
}

export interface EndedWave {
  organisationId: string
  assessmentId: string
  number: number
}

/** Closes the open waves whose last day is over, as of that day. */
export async function closeEndedWaves(trx: Transaction<DB>): Promise<EndedWave[]> {
  const { rows } = await sql<EndedWave>`
    update waves set state = 'closed', closed_on = ends_on
    where state = 'open' and ends_on < current_date
    returning organisation_id, assessment_id, number`.execute(trx)
  return rows
}
