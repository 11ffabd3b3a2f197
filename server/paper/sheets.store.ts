import { type Kysely, sql, type Transaction } from 'kysely'
import type { DB } from '../../migrations/schema.ts'
import type { WaveKey } from '../assessments/assessments.store.ts'
import { readTyped, type TypedSheet } from './typed-sheet.ts'

export interface CollectorKey extends WaveKey {
  collectorId: string
}

export interface SheetKey extends CollectorKey {
  sheetId: string
}

/** The link of a paper collector of this wave. */
export async function findPaperLink(
  db: Kysely<DB>,
  { organisationId, assessmentId, wave, collectorId }: CollectorKey,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('collectors')
    .select('link')
    .where('organisationId', '=', organisationId)
    .where('id', '=', collectorId)
    .where('assessmentId', '=', assessmentId)
    .where('waveNumber', '=', wave)
    .where('kind', '=', 'paper')
    .executeTakeFirst()
  return row?.link
}

export interface Sheet {
  id: string
  sheet: string
  state: 'first' | 'differs' | 'done'
  language: string
  area: string | null
  firstBy: { id: string; name: string } | null
  secondBy: { id: string; name: string } | null
  isSamePerson: boolean
  singleReason: string | null
  enteredOn: string
}

/** Newest first; one when its id is given. Never what was typed. */
export async function listSheets(
  db: Kysely<DB>,
  { organisationId, collectorId }: Pick<CollectorKey, 'organisationId' | 'collectorId'>,
  sheetId: string | null = null,
): Promise<Sheet[]> {
  const { rows } = await sql<Sheet>`
    select e.id, e.sheet, e.state, e.language, e.area_code as area, e.is_same_person, e.single_reason, e.entered_on,
      case when e.first_by is not null
        then jsonb_build_object('id', e.first_by, 'name', coalesce(f.name, '')) end as first_by,
      case when e.second_by is not null
        then jsonb_build_object('id', e.second_by, 'name', coalesce(s.name, '')) end as second_by
    from paper_entries e left join users f on f.id = e.first_by left join users s on s.id = e.second_by
    where e.organisation_id = ${organisationId} and e.collector_id = ${collectorId}
      and (${sheetId}::uuid is null or e.id = ${sheetId}::uuid)
    order by e.entered_on desc, e.sheet desc`.execute(db)
  return rows
}

export async function insertSheet(
  trx: Transaction<DB>,
  { organisationId, collectorId, sheetId, sheet, firstBy, typed }: CollectorKey & NewSheet,
): Promise<'stored' | 'same_id' | 'same_number'> {
  const { rows } = await sql`
    insert into paper_entries (organisation_id, id, collector_id, sheet, language, area_code, first_by, first_answers)
    values (${organisationId}, ${sheetId}, ${collectorId}, ${sheet}, ${typed.language}, ${typed.area}, ${firstBy},
      ${JSON.stringify(typed)}::jsonb)
    on conflict do nothing returning id`.execute(trx)
  if (rows.length > 0) return 'stored'
  const same = await trx
    .selectFrom('paperEntries')
    .select('id')
    .where('organisationId', '=', organisationId)
    .where('id', '=', sheetId)
    .executeTakeFirst()
  return same ? 'same_id' : 'same_number'
}

export interface NewSheet {
  sheetId: string
  sheet: string
  firstBy: string
  typed: TypedSheet
}

export interface LockedSheet {
  id: string
  state: Sheet['state']
  firstBy: string | null
  secondBy: string | null
  responseId: string | null
  first: TypedSheet | null
  second: TypedSheet | null
}

/** Locked to the end of the transaction, so that two people do not finish it at once. */
export async function lockSheet(trx: Transaction<DB>, key: SheetKey): Promise<LockedSheet | undefined> {
  return readSheet(trx, key, sql`for update`)
}

/** With what was typed: only to be compared. */
export async function findTyped(db: Kysely<DB>, key: SheetKey): Promise<LockedSheet | undefined> {
  return readSheet(db, key, sql``)
}

async function readSheet(
  db: Kysely<DB>,
  { organisationId, collectorId, sheetId }: SheetKey,
  lock: ReturnType<typeof sql>,
): Promise<LockedSheet | undefined> {
  const { rows } = await sql<Omit<LockedSheet, 'first' | 'second'> & { firstAnswers: unknown; secondAnswers: unknown }>`
    select id, state, first_by, second_by, response_id, first_answers, second_answers from paper_entries
    where organisation_id = ${organisationId} and collector_id = ${collectorId} and id = ${sheetId} ${lock}`.execute(db)
  const [row] = rows
  if (!row) return undefined
  const { firstAnswers, secondAnswers, ...rest } = row
  return {
    ...rest,
    first: firstAnswers ? readTyped(firstAnswers) : null,
    second: secondAnswers ? readTyped(secondAnswers) : null,
  }
}

export async function keepSecond(
  trx: Transaction<DB>,
  {
    organisationId,
    sheetId,
    typed,
    by,
    isSamePerson,
  }: SheetKey & { typed: TypedSheet; by: string; isSamePerson: boolean },
): Promise<void> {
  await sql`
    update paper_entries set state = 'differs', second_by = ${by}, second_answers = ${JSON.stringify(typed)}::jsonb,
      is_same_person = ${isSamePerson}
    where organisation_id = ${organisationId} and id = ${sheetId}`.execute(trx)
}

export interface DoneSheet {
  responseId: string
  settled: TypedSheet
  singleReason: string | null
}

/** Both typings are erased. */
export async function finishSheet(
  trx: Transaction<DB>,
  { organisationId, sheetId, responseId, settled, singleReason }: SheetKey & DoneSheet,
): Promise<void> {
  await sql`
    update paper_entries set state = 'done', response_id = ${responseId}, first_answers = null, second_answers = null,
      language = ${settled.language}, area_code = ${settled.area}, single_reason = ${singleReason}
    where organisation_id = ${organisationId} and id = ${sheetId}`.execute(trx)
}

export async function deleteSheet(trx: Transaction<DB>, { organisationId, sheetId }: SheetKey): Promise<void> {
  await trx.deleteFrom('paperEntries').where('organisationId', '=', organisationId).where('id', '=', sheetId).execute()
}
