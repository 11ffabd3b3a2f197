import { CompiledQuery, type Kysely, type RawBuilder, sql, type Transaction } from 'kysely'
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
  /** Per cent of the questions asked that were answered. */
  completeness: number
}

export type InsertOutcome = 'stored' | 'repeated' | 'different' | 'closed'

const columns = `organisation_id, id, assessment_id, wave_number, collector_id, questionnaire_id, version, audience, area_id,
  stratum, language, receipt_key, answers, facts, completeness`

/** Of the columns; the values follow in `valuesOf`. */
const types = 'uuid uuid uuid int uuid uuid int text uuid text text bigint jsonb bytea smallint'.split(' ')

function valuesOf({ collector, ...response }: NewResponse): unknown[] {
  return [
    ...[collector.organisationId, response.id, collector.assessmentId, collector.waveNumber, collector.id],
    ...[collector.questionnaireId, collector.version, collector.audience, response.areaId, response.stratum],
    ...[response.language, response.receiptKey, JSON.stringify(response.answers), Buffer.from(response.facts)],
    response.completeness,
  ]
}

const rowOf = (places: (number | undefined)[]) => (_: unknown, index: number) => {
  const values = types.map((type, at) => `$${index * types.length + at + 1}::${type}`)
  const place = places[index]
  return `(${place === undefined ? values : [...values, place]})`
}
const collectorsAndWaves = `
    join collectors c on c.organisation_id = given.organisation_id and c.id = given.collector_id
    join waves w on w.organisation_id = c.organisation_id and w.assessment_id = c.assessment_id and w.number = c.wave_number`
const takesAnswers = `c.is_open and w.state = 'open' and coalesce(c.closes_on >= current_date, true)
      and coalesce(w.ends_on >= current_date, true)`

/** For collectors that take any number, which are nearly all of them. */
function insertOf(count: number): string {
  return `
    insert into responses (${columns})
    select given.* from (values ${Array.from({ length: count }, rowOf([]))}) as given (${columns})
    ${collectorsAndWaves}
    where ${takesAnswers} and c.closes_at_count is null
    on conflict on constraint responses_pkey do nothing
    returning id`
}

/**
 * For any: each collector that closes at a count is held, in the order of the ids, while its places are counted and taken.
 * `places`: which of the statement's responses to its collector each is, from 1.
 */
function countedInsertOf(places: number[]): string {
  return `
    with given (${columns}, place) as (values ${places.map((_, index) => rowOf(places)(_, index))}),
    counted as materialized (
      select c.id, places_left(c.organisation_id, c.id) as places from (
        select organisation_id, id from collectors
        where (organisation_id, id) in (select organisation_id, collector_id from given) and closes_at_count is not null
        order by id) c
    )
    insert into responses (${columns})
    select ${columns
      .split(',')
      .map(column => `given.${column.trim()}`)
      .join()} from given
    ${collectorsAndWaves} left join counted on counted.id = c.id
    where ${takesAnswers} and (counted.places is null or given.place <= counted.places)
    on conflict on constraint responses_pkey do nothing
    returning id`
}

function placesOf(responses: NewResponse[]): number[] {
  const taken = new Map<string, number>()
  return responses.map(({ collector: { id } }) => {
    const place = (taken.get(id) ?? 0) + 1
    taken.set(id, place)
    return place
  })
}

interface Insertion {
  pool: pg.Pool
  responses: NewResponse[]
  isPrepared: boolean
  /** Whether any of their collectors closes at a count, as far as is known. */
  isCounted?: boolean
}

/**
 * One statement, so one commit: it stores the responses whose collector still takes answers. `repeated`: the id is there
 * already with the same answers through the same collector; a retry of a response that was stored. Each id is given once.
 */
export async function insertResponses(
  db: Kysely<DB>,
  { pool, responses, isPrepared, isCounted = responses.some(({ collector }) => collector.isCounted) }: Insertion,
): Promise<InsertOutcome[]> {
  const text = isCounted ? countedInsertOf(placesOf(responses)) : insertOf(responses.length)
  const name = isPrepared && !isCounted ? { name: `insert-${responses.length}-responses` } : {}
  // Kysely has no prepared statements, and planning costs as much as inserting.
  const { rows } = await pool.query<{ id: string }>({ ...name, text, values: responses.flatMap(valuesOf) })
  const stored = new Set(rows.map(({ id }) => id))
  return Promise.all(
    responses.map(async response => {
      if (stored.has(response.id.toLowerCase())) return 'stored'
      const outcome = await findOutcome(db, response)
      if (outcome !== 'closed' || (isCounted && responses.length === 1)) return outcome
      // The count may be news, and in company a repeated response may have taken a place without needing it.
      const [alone = outcome] = await insertResponses(db, { pool, responses: [response], isPrepared, isCounted: true })
      return alone
    }),
  )
}

/** One response, as part of a transaction. */
export async function insertResponse(trx: Transaction<DB>, response: NewResponse): Promise<InsertOutcome> {
  const { rows } = await trx.executeQuery(CompiledQuery.raw(countedInsertOf([1]), valuesOf(response)))
  return rows.length > 0 ? 'stored' : findOutcome(trx, response)
}

/** A statement of its own: the insert may have waited for the same id, which its own snapshot does not hold. */
export async function findOutcome(db: Kysely<DB>, { id, collector, ...response }: NewResponse): Promise<InsertOutcome> {
  const { rows } = await sql<{ isSame: boolean }>`
    select collector_id = ${collector.id} and (withdrawn_on is not null or erased_on is not null
      or (answers = ${JSON.stringify(response.answers)}::jsonb and area_id = ${response.areaId} and language = ${response.language})) as is_same
    from responses where organisation_id = ${collector.organisationId} and id = ${id}`.execute(db)
  const [found] = rows
  if (!found) return 'closed'
  return found.isSame ? 'repeated' : 'different'
}

export interface WithdrawnResponse {
  organisationId: string
  id: string
  /** Nothing was left of it to withdraw: it had been erased when its time was over. */
  isErased: boolean
}

/**
 * Erases the answers at once; the facts of a released response only when the next release has taken them out. A corrected
 * response and the one it replaces have the same code, and are withdrawn together.
 */
export async function withdrawByReceiptKey(trx: Transaction<DB>, receiptKey: string): Promise<WithdrawnResponse[]> {
  return withdrawWhere(trx, sql`receipt_key = ${receiptKey}`)
}

/** The same for one response, with all that share its code: those it replaced, and those that replaced it. */
export async function withdrawResponseById(
  trx: Transaction<DB>,
  { organisationId, responseId }: { organisationId: string; responseId: string },
): Promise<WithdrawnResponse[]> {
  return withdrawWhere(
    trx,
    sql`organisation_id = ${organisationId} and receipt_key = (
      select receipt_key from responses where organisation_id = ${organisationId} and id = ${responseId})`,
  )
}

async function withdrawWhere(trx: Transaction<DB>, condition: RawBuilder<unknown>): Promise<WithdrawnResponse[]> {
  const { rows } = await sql<WithdrawnResponse>`
    update responses set
      withdrawn_on = case when erased_on is null then coalesce(withdrawn_on, current_date) else withdrawn_on end,
      answers = '{}',
      facts = case when released_in is null then '' else facts end
    where ${condition}
    returning organisation_id, id, erased_on is not null and withdrawn_on is null as is_erased`.execute(trx)
  // A statement of its own: what was coded while the first one waited for the response goes too.
  for (const { organisationId, id } of rows) {
    await sql`delete from coded_texts where organisation_id = ${organisationId} and response_id = ${id}`.execute(trx)
  }
  return rows
}
