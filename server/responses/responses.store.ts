import { CompiledQuery, type Kysely, sql, type Transaction } from 'kysely'
import type pg from 'pg'
import type { DB } from '../../migrations/schema.ts'
import type { Answers } from '../../surveys/answers/answers.ts'
import type { OpenCollector } from '../collectors/collectors.store.ts'

export interface NewResponse {
  id: string
  collector: OpenCollector
  areaId: string
  stratum: string
  language: string
  receiptKey: string
  answers: Answers
  facts: Uint8Array
}

export type InsertOutcome = 'stored' | 'repeated' | 'different' | 'closed'

const columns = `organisation_id, id, assessment_id, wave_number, collector_id, questionnaire_id, version, audience, area_id,
  stratum, language, receipt_key, answers, facts`

/** Of the columns; the values follow in `valuesOf`. */
const types = 'uuid uuid uuid int uuid uuid int text uuid text text bigint jsonb bytea'.split(' ')

function valuesOf({ collector, ...response }: NewResponse): unknown[] {
  return [
    ...[collector.organisationId, response.id, collector.assessmentId, collector.waveNumber, collector.id],
    ...[collector.questionnaireId, collector.version, collector.audience, response.areaId, response.stratum],
    ...[response.language, response.receiptKey, JSON.stringify(response.answers), Buffer.from(response.facts)],
  ]
}

function insertOf(count: number): string {
  const row = (_: unknown, index: number) =>
    `(${types.map((type, at) => `$${index * types.length + at + 1}::${type}`)})`
  return `
    insert into responses (${columns})
    select given.* from (values ${Array.from({ length: count }, row)}) as given (${columns})
    join collectors c on c.organisation_id = given.organisation_id and c.id = given.collector_id
    join waves w on w.organisation_id = c.organisation_id and w.assessment_id = c.assessment_id and w.number = c.wave_number
    where c.is_open and w.state = 'open'
    on conflict on constraint responses_pkey do nothing
    returning id`
}

/**
 * One statement, so one commit: it stores the responses whose collector still takes answers. `repeated`: the id is there
 * already with the same answers through the same collector; a retry of a response that was stored. Each id is given once.
 */
export async function insertResponses(
  db: Kysely<DB>,
  { pool, responses, isPrepared }: { pool: pg.Pool; responses: NewResponse[]; isPrepared: boolean },
): Promise<InsertOutcome[]> {
  const text = insertOf(responses.length)
  const name = isPrepared ? { name: `insert-${responses.length}-responses` } : {}
  // Kysely has no prepared statements, and planning costs as much as inserting.
  const { rows } = await pool.query<{ id: string }>({ ...name, text, values: responses.flatMap(valuesOf) })
  const stored = new Set(rows.map(({ id }) => id))
  return Promise.all(
    responses.map(response => (stored.has(response.id.toLowerCase()) ? 'stored' : findOutcome(db, response))),
  )
}

/** One response, as part of a transaction. */
export async function insertResponse(trx: Transaction<DB>, response: NewResponse): Promise<InsertOutcome> {
  const { rows } = await trx.executeQuery(CompiledQuery.raw(insertOf(1), valuesOf(response)))
  return rows.length > 0 ? 'stored' : findOutcome(trx, response)
}

/** A statement of its own: the insert may have waited for the same id, which its own snapshot does not hold. */
export async function findOutcome(db: Kysely<DB>, { id, collector, ...response }: NewResponse): Promise<InsertOutcome> {
  const { rows } = await sql<{ isSame: boolean }>`
    select collector_id = ${collector.id} and (withdrawn_on is not null or (answers = ${JSON.stringify(response.answers)}::jsonb
      and area_id = ${response.areaId} and language = ${response.language})) as is_same
    from responses where organisation_id = ${collector.organisationId} and id = ${id}`.execute(db)
  const [found] = rows
  if (!found) return 'closed'
  return found.isSame ? 'repeated' : 'different'
}

/** Erases the answers at once; the facts of a released response only when the next release has taken them out. */
export async function withdrawByReceiptKey(
  trx: Transaction<DB>,
  receiptKey: string,
): Promise<{ organisationId: string; id: string } | undefined> {
  const { rows } = await sql<{ organisationId: string; id: string }>`
    update responses set
      withdrawn_on = coalesce(withdrawn_on, current_date),
      answers = '{}',
      facts = case when released_in is null then '' else facts end
    where receipt_key = ${receiptKey}
    returning organisation_id, id`.execute(trx)
  return rows[0]
}
