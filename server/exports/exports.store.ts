import { type Kysely, sql, type Transaction } from 'kysely'
import pg from 'pg'
import type { DB } from '../../migrations/schema.ts'
import type { Separator } from '../../reports/exports/row-writer.ts'
import type { Audience } from '../../surveys/definition/definition.ts'
import type { WaveKey } from '../assessments/assessments.store.ts'
import { isShown, isUnsettled } from '../releases/counted.ts'
import { beforeAll } from '../releases/releases.store.ts'

export interface ExportOptions {
  audience: Audience
  questionnaireId: string
  version: number
  values: 'codes' | 'labels'
  separator: Separator
  language: string
  /** Random: the rows' ids and their order follow from it, and cannot be compared with another export's. */
  salt: string
}

export type ExportState = 'requested' | 'ready' | 'refused'

export interface Export extends WaveKey {
  id: string
  releaseNumber: number
  options: ExportOptions
  state: ExportState
  requestedBy: string | null
}

export type NewExport = Omit<Export, 'id' | 'requestedBy'> & { requestedBy: string; purpose: string }

export async function insertExport(trx: Transaction<DB>, row: NewExport): Promise<string> {
  const { wave: waveNumber, options, ...rest } = row
  const { id } = await trx
    .insertInto('exports')
    .values({ ...rest, waveNumber, options: JSON.stringify(options) })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function findExport(db: Kysely<DB>, organisationId: string, id: string): Promise<Export | undefined> {
  const { rows } = await sql<Export>`
    select id, organisation_id, assessment_id, wave_number as wave, release_number, options, state, requested_by
    from exports where organisation_id = ${organisationId} and id = ${id}`.execute(db)
  return rows[0]
}

/** Locked until the decision about it has been committed. */
export async function lockExport(
  trx: Transaction<DB>,
  organisationId: string,
  id: string,
): Promise<Export | undefined> {
  await sql`select from exports where organisation_id = ${organisationId} and id = ${id} for update`.execute(trx)
  return findExport(trx, organisationId, id)
}

/** Approved, it is of the release that is the newest then: the one it was asked of may have been replaced. */
export async function updateDecision(
  trx: Transaction<DB>,
  given: Export,
  decision: { state: 'ready' | 'refused'; note: string; decidedBy: string; releaseNumber: number },
): Promise<void> {
  await sql`
    update exports set state = ${decision.state}, decision_note = ${decision.note}, decided_by = ${decision.decidedBy},
      decided_at = now(), release_number = ${decision.releaseNumber}
    where organisation_id = ${given.organisationId} and id = ${given.id}`.execute(trx)
}

export async function newestRelease(db: Kysely<DB>, key: WaveKey): Promise<number | undefined> {
  const { rows } = await sql<{ number: number }>`
    select number from releases
    where organisation_id = ${key.organisationId} and assessment_id = ${key.assessmentId} and wave_number = ${key.wave}
    order by number desc limit 1`.execute(db)
  return rows[0]?.number
}

/** Responses that the tallies still count and the rows no longer hold: withdrawn or excluded since the release. */
export async function listLeavingFacts(
  db: Kysely<DB>,
  { organisationId, assessmentId, wave, options }: Export,
): Promise<{ areaId: string; facts: Buffer }[]> {
  const { rows } = await sql<{ areaId: string; facts: Buffer }>`
    select area_id, facts from responses
    where organisation_id = ${organisationId} and assessment_id = ${assessmentId} and wave_number = ${wave}
      and audience = ${options.audience} and questionnaire_id = ${options.questionnaireId} and version = ${options.version}
      and ${isUnsettled} and released_in is not null`.execute(db)
  return rows
}

/** Responses that are in the tallies for good, because they were erased when their time was over. */
export interface ErasedResponses {
  responses: number
  /** The latest day. */
  on: string
}

export async function countErased(
  db: Kysely<DB>,
  { organisationId, assessmentId, wave, options }: Export,
): Promise<ErasedResponses | null> {
  const { rows } = await sql<{ responses: number; on: string | null }>`
    select count(*)::int as responses, max(erased_on) as on from responses
    where organisation_id = ${organisationId} and assessment_id = ${assessmentId} and wave_number = ${wave}
      and audience = ${options.audience} and questionnaire_id = ${options.questionnaireId} and version = ${options.version}
      and released_in is not null and erased_on is not null`.execute(db)
  const { responses = 0, on = null } = rows[0] ?? {}
  return on === null ? null : { responses, on }
}

/** The facts of the rows, a few thousand at a time. */
export async function* readShownFacts(
  db: Kysely<DB>,
  { organisationId, assessmentId, wave, options }: Export,
): AsyncGenerator<{ areaId: string; facts: Buffer }> {
  let after = beforeAll
  for (;;) {
    const { rows } = await sql<{ id: string; areaId: string; facts: Buffer }>`
      select id, area_id, facts from responses
      where organisation_id = ${organisationId} and assessment_id = ${assessmentId} and wave_number = ${wave}
        and audience = ${options.audience} and questionnaire_id = ${options.questionnaireId}
        and version = ${options.version} and ${isShown()} and id > ${after}
      order by id limit 5000`.execute(db)
    yield* rows
    const last = rows.at(-1)
    if (!last) return
    after = last.id
  }
}

/** Released responses in an order that tells nothing: by a hash of the salt and the response's id, which is also the row's id. */
export function copyOfResponses({ organisationId, assessmentId, wave, options }: Export): string {
  const text = pg.escapeLiteral
  return `copy (
    select encode(substr(sha256(convert_to(${text(options.salt)}, 'UTF8') || uuid_send(id)), 1, 8), 'hex') collate "C" as row_id,
      area_id, facts
    from responses
    where organisation_id = ${text(organisationId)} and assessment_id = ${text(assessmentId)}
      and wave_number = ${Number(wave)} and audience = ${text(options.audience)}
      and questionnaire_id = ${text(options.questionnaireId)} and version = ${Number(options.version)}
      and released_in is not null and withdrawn_on is null and excluded_on is null and erased_on is null
    order by row_id
  ) to stdout (format binary)`
}
