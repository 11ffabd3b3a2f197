import { type Kysely, sql, type Transaction } from 'kysely'
import type { DB } from '../../migrations/schema.ts'
import type { Text } from '../../surveys/definition/definition.ts'

export interface Theme {
  id: string
  concept: string
  label: Text
}

export interface AssessmentKey {
  organisationId: string
  assessmentId: string
}

export interface ThemeKey extends AssessmentKey {
  themeId: string
}

/** In their order, with how many texts of the whole assessment mention each. */
export async function listThemes(
  db: Kysely<DB>,
  { organisationId, assessmentId }: AssessmentKey,
): Promise<(Theme & { everywhere: number })[]> {
  const { rows } = await sql<Theme & { everywhere: number }>`
    select t.id, t.concept, t.label,
      (select count(*)::int from theme_codings c where c.organisation_id = t.organisation_id and c.theme_id = t.id) as everywhere
    from themes t where t.organisation_id = ${organisationId} and t.assessment_id = ${assessmentId}
    order by t.position, t.id`.execute(db)
  return rows
}

export async function countThemes(
  db: Kysely<DB>,
  { organisationId, assessmentId }: AssessmentKey,
  concept: string,
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int from themes
    where organisation_id = ${organisationId} and assessment_id = ${assessmentId} and concept = ${concept}`.execute(db)
  return rows[0]?.count ?? 0
}

/** After the others of its concept. */
export async function insertTheme(
  trx: Transaction<DB>,
  { organisationId, assessmentId }: AssessmentKey,
  { concept, label }: Omit<Theme, 'id'>,
): Promise<Theme> {
  const { rows } = await sql<Theme>`
    insert into themes (organisation_id, assessment_id, concept, label, position)
    select ${organisationId}, ${assessmentId}, ${concept}, ${JSON.stringify(label)}::jsonb, coalesce(max(position), 0) + 1
    from themes where organisation_id = ${organisationId} and assessment_id = ${assessmentId} and concept = ${concept}
    returning id, concept, label`.execute(trx)
  const [theme] = rows
  if (!theme) throw new Error('a theme was not stored')
  return theme
}

/** Held until the end of the transaction, in one order: nobody codes with a theme while it goes. */
export async function lockThemes(
  trx: Transaction<DB>,
  { organisationId, assessmentId }: AssessmentKey,
  { ids, strength }: { ids: string[]; strength: 'share' | 'update' },
): Promise<Theme[]> {
  const { rows } = await sql<Theme>`
    select id, concept, label from themes
    where organisation_id = ${organisationId} and assessment_id = ${assessmentId} and id = any(${ids}::uuid[])
    order by id ${strength === 'share' ? sql`for key share` : sql`for update`}`.execute(trx)
  return rows
}

export async function renameTheme(
  trx: Transaction<DB>,
  { organisationId, assessmentId, themeId }: ThemeKey,
  label: Text,
): Promise<void> {
  await trx
    .updateTable('themes')
    .set({ label: JSON.stringify(label) })
    .where('organisationId', '=', organisationId)
    .where('assessmentId', '=', assessmentId)
    .where('id', '=', themeId)
    .execute()
}

/** The others of its concept close up. False: it stands there already, or there is no such theme. */
export async function moveTheme(trx: Transaction<DB>, key: ThemeKey, place: number): Promise<boolean> {
  const { organisationId, assessmentId, themeId } = key
  const before = await lockOrder(trx, key)
  if (!before.includes(themeId)) return false
  const after = before.filter(id => id !== themeId)
  after.splice(place - 1, 0, themeId)
  if (after.every((id, at) => id === before[at])) return false
  await sql`
    update themes set position = given.place from unnest(${after}::uuid[]) with ordinality as given (id, place)
    where themes.organisation_id = ${organisationId} and themes.assessment_id = ${assessmentId}
      and themes.id = given.id`.execute(trx)
  return true
}

/** All themes of its concept in their order, locked in one order; who codes with them meanwhile need not wait. */
async function lockOrder(trx: Transaction<DB>, { organisationId, assessmentId, themeId }: ThemeKey): Promise<string[]> {
  const { rows } = await sql<{ id: string; position: number }>`
    select t.id, t.position from themes t
    where t.organisation_id = ${organisationId} and t.assessment_id = ${assessmentId} and t.concept = (
      select o.concept from themes o
      where o.organisation_id = ${organisationId} and o.assessment_id = ${assessmentId} and o.id = ${themeId})
    order by t.id for no key update`.execute(trx)
  return rows.sort((a, b) => a.position - b.position).map(({ id }) => id)
}

/** Texts that mention both mention one. */
export async function moveCodings(
  trx: Transaction<DB>,
  organisationId: string,
  { from, to }: { from: string; to: string },
): Promise<void> {
  await sql`
    insert into theme_codings (organisation_id, response_id, question, theme_id)
    select organisation_id, response_id, question, ${to}::uuid from theme_codings
    where organisation_id = ${organisationId} and theme_id = ${from}
    on conflict do nothing`.execute(trx)
}

/** That nothing else is mentioned in them does not mean that there is nothing to code. */
export async function uncodeTextsOnlyOf(trx: Transaction<DB>, { organisationId, themeId }: ThemeKey): Promise<void> {
  await sql`
    delete from coded_texts c using theme_codings t
    where t.organisation_id = ${organisationId} and t.theme_id = ${themeId}
      and c.organisation_id = t.organisation_id and c.response_id = t.response_id and c.question = t.question
      and not exists (
        select from theme_codings o
        where o.organisation_id = t.organisation_id and o.response_id = t.response_id and o.question = t.question
          and o.theme_id <> t.theme_id)`.execute(trx)
}

export async function deleteTheme(
  trx: Transaction<DB>,
  { organisationId, assessmentId, themeId }: ThemeKey,
): Promise<void> {
  await trx
    .deleteFrom('themes')
    .where('organisationId', '=', organisationId)
    .where('assessmentId', '=', assessmentId)
    .where('id', '=', themeId)
    .execute()
}
