import { type Kysely, sql, type Transaction } from 'kysely'
import type { DB } from '../../migrations/schema.ts'
import { isCounted } from '../releases/counted.ts'
import type { TextQuestion } from './questions.service.ts'

export interface Progress {
  texts: number
  coded: number
}

export type TextState = 'all' | 'coded' | 'uncoded'

export interface TextPage {
  state: TextState
  offset: number
  limit: number
}

export interface StoredText {
  responseId: string
  text: string
  isCoded: boolean
  themeIds: string[]
  /** Themes of a coded text with the same words. */
  alike: string[] | null
}

const written = (given: TextQuestion) => sql`
  r.organisation_id = ${given.organisationId} and r.assessment_id = ${given.assessmentId} and r.wave_number = ${given.wave}
  and r.audience = ${given.audience} and r.questionnaire_id = ${given.questionnaireId} and r.version = ${given.version}
  and ${isCounted('r')} and r.answers ? ${given.question}`

const withCoding = (given: TextQuestion) => sql`responses r left join coded_texts c
  on c.organisation_id = r.organisation_id and c.response_id = r.id and c.question = ${given.question}`

export async function readProgress(
  db: Kysely<DB>,
  given: TextQuestion,
): Promise<Progress & { nothing: number; themes: Record<string, number> }> {
  const { rows } = await sql<Progress & { nothing: number; themes: Record<string, number> }>`
    with texts as materialized (
      select r.id, c.response_id is not null as is_coded,
        array(select t.theme_id from theme_codings t where t.organisation_id = r.organisation_id and t.response_id = r.id
          and t.question = ${given.question}) as themes
      from ${withCoding(given)} where ${written(given)})
    select count(*)::int as texts, (count(*) filter (where is_coded))::int as coded,
      (count(*) filter (where is_coded and themes = '{}'))::int as nothing,
      (select coalesce(jsonb_object_agg(theme, n), '{}') from (
        select theme, count(*) as n from texts, unnest(themes) as theme group by theme) counted) as themes
    from texts`.execute(db)
  return rows[0] ?? { texts: 0, coded: 0, nothing: 0, themes: {} }
}

export async function countTexts(db: Kysely<DB>, given: TextQuestion, state: TextState): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int from ${withCoding(given)} where ${written(given)} and ${isIn(state)}`.execute(db)
  return rows[0]?.count ?? 0
}

const isIn = (state: TextState) =>
  state === 'all' ? sql`true` : sql`(c.response_id is not null) = ${state === 'coded'}`

const themeIdsOf = (given: TextQuestion) => sql`
  array(select t.theme_id from theme_codings t join themes m on m.organisation_id = t.organisation_id and m.id = t.theme_id
    where t.organisation_id = r.organisation_id and t.response_id = r.id and t.question = ${given.question}
    order by m.position, m.id)`

/** Case and spaces make no difference. */
const wordsOf = (given: TextQuestion) =>
  sql`lower(btrim(regexp_replace(r.answers ->> ${given.question}, '\\s+', ' ', 'g')))`

/** In an order that says nothing about when they came. */
export async function listTexts(
  db: Kysely<DB>,
  given: TextQuestion,
  page: TextPage & { responseId: string | undefined; orderSalt: string },
): Promise<StoredText[]> {
  const { rows } = await sql<StoredText>`
    with said as materialized (
      select distinct on (words) words, theme_ids from (
        select ${wordsOf(given)} as words, ${themeIdsOf(given)} as theme_ids, r.id
        from ${withCoding(given)} where ${written(given)} and c.response_id is not null) coded
      order by words, id)
    select r.id as response_id, r.answers ->> ${given.question} as text, c.response_id is not null as is_coded,
      ${themeIdsOf(given)} as theme_ids, said.theme_ids as alike
    from ${withCoding(given)} left join said on c.response_id is null and said.words = ${wordsOf(given)}
    where ${written(given)}
      and ${isIn(page.state)} and (${page.responseId ?? null}::uuid is null or r.id = ${page.responseId ?? null}::uuid)
    order by is_coded, sha256(convert_to(${page.orderSalt} || r.id::text, 'UTF8'))
    limit ${page.limit} offset ${page.offset}`.execute(db)
  return rows
}

/** Held until the end of the transaction, so that a withdrawal takes the coding away too. False: there is no such text. */
export async function lockText(trx: Transaction<DB>, given: TextQuestion, responseId: string): Promise<boolean> {
  const { rows } = await sql`
    select from responses r where ${written(given)} and r.id = ${responseId} for no key update`.execute(trx)
  return rows.length > 0
}

/** Null: it is not coded. */
export async function findCoding(
  trx: Transaction<DB>,
  { organisationId, question }: TextQuestion,
  responseId: string,
): Promise<string[] | null> {
  const { rows } = await sql<{ themeIds: string[] }>`
    select array(select t.theme_id from theme_codings t where t.organisation_id = c.organisation_id
      and t.response_id = c.response_id and t.question = c.question) as theme_ids
    from coded_texts c
    where c.organisation_id = ${organisationId} and c.response_id = ${responseId} and c.question = ${question}`.execute(
    trx,
  )
  return rows[0]?.themeIds ?? null
}

export async function setCoding(
  trx: Transaction<DB>,
  { organisationId, question }: TextQuestion,
  { responseId, themeIds }: { responseId: string; themeIds: string[] },
): Promise<void> {
  await trx
    .insertInto('codedTexts')
    .values({ organisationId, responseId, question })
    .onConflict(conflict => conflict.doNothing())
    .execute()
  await trx
    .deleteFrom('themeCodings')
    .where('organisationId', '=', organisationId)
    .where('responseId', '=', responseId)
    .where('question', '=', question)
    .execute()
  if (themeIds.length === 0) return
  await trx
    .insertInto('themeCodings')
    .values(themeIds.map(themeId => ({ organisationId, responseId, question, themeId })))
    .execute()
}

export async function removeCoding(
  trx: Transaction<DB>,
  { organisationId, question }: TextQuestion,
  responseId: string,
): Promise<void> {
  await trx
    .deleteFrom('codedTexts')
    .where('organisationId', '=', organisationId)
    .where('responseId', '=', responseId)
    .where('question', '=', question)
    .execute()
}
