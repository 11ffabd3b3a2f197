import { type Kysely, sql } from 'kysely'
import type { DB } from '../../migrations/schema.ts'
import type { Text } from '../../surveys/definition/definition.ts'
import type { DemoWave, WaveHead } from './plan.ts'

/** What no operation of the API can do: say that data is a demo, and set dates in the past. */

/** The dates are set last of all: with them the demo is complete. */
export async function isDemoComplete(db: Kysely<DB>, organisation: string, waves: WaveHead[]): Promise<boolean> {
  const { rows } = await sql<{ number: number }>`
    select w.number from waves w
    join organisations o on o.id = w.organisation_id
    join assessments a on a.organisation_id = w.organisation_id and a.id = w.assessment_id
    where o.name = ${organisation} and a.data_notice is not null
      and exists (
        select from releases r
        where r.organisation_id = w.organisation_id and r.assessment_id = w.assessment_id and r.wave_number = w.number
      )
      and w.opened_on = coalesce(
        (select (given ->> 'opened')::date from jsonb_array_elements(${datesOf(waves)}::jsonb) given
         where (given ->> 'number')::int = w.number), w.opened_on)`.execute(db)
  return waves.every(({ number }) => rows.some(row => row.number === number))
}

function datesOf(waves: WaveHead[]): string {
  return JSON.stringify(waves.flatMap(({ number, dates }) => (dates ? { number, ...dates } : [])))
}

/** Before any answer is loaded, so that nothing generated is ever shown without the notice. */
export async function markAssessment(
  db: Kysely<DB>,
  { organisationId, assessmentId, notice }: { organisationId: string; assessmentId: string; notice: Text },
): Promise<void> {
  await db
    .updateTable('assessments')
    .set({ dataNotice: JSON.stringify(notice) })
    .where('organisationId', '=', organisationId)
    .where('id', '=', assessmentId)
    .execute()
}

/** All dates of the demo at once. */
export async function setDates(
  db: Kysely<DB>,
  { organisationId, assessmentId, waves }: { organisationId: string; assessmentId: string; waves: DemoWave[] },
): Promise<void> {
  const days = JSON.stringify(
    waves.flatMap(({ responses }) => responses.flatMap(({ id, receivedOn }) => (receivedOn ? { id, receivedOn } : []))),
  )
  await db.transaction().execute(async trx => {
    await sql`
      update responses set received_on = given."receivedOn"
      from jsonb_to_recordset(${days}::jsonb) as given (id uuid, "receivedOn" date)
      where responses.organisation_id = ${organisationId} and responses.id = given.id`.execute(trx)
    await sql`
      update waves set opened_on = given.opened, closed_on = given.closed
      from jsonb_to_recordset(${datesOf(waves)}::jsonb) as given (number int, opened date, closed date)
      where waves.organisation_id = ${organisationId} and waves.assessment_id = ${assessmentId}
        and waves.number = given.number`.execute(trx)
  })
}

/** Links that answer the demo's open wave: audience → link. */
export async function openLinks(db: Kysely<DB>, organisation: string): Promise<Record<string, string>> {
  const rows = await db
    .selectFrom('collectors')
    .innerJoin('organisations', 'organisations.id', 'collectors.organisationId')
    .innerJoin('waves', join =>
      join
        .onRef('waves.organisationId', '=', 'collectors.organisationId')
        .onRef('waves.assessmentId', '=', 'collectors.assessmentId')
        .onRef('waves.number', '=', 'collectors.waveNumber'),
    )
    .select(['collectors.audience', 'collectors.link'])
    .where('organisations.name', '=', organisation)
    .where('waves.state', '=', 'open')
    .where('collectors.isOpen', '=', true)
    .where('collectors.kind', '=', 'open_link')
    .orderBy('waves.number')
    .execute()
  return Object.fromEntries(rows.map(({ audience, link }) => [audience, link]))
}
