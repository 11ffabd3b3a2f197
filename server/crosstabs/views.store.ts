import { type Kysely, sql, type Transaction } from 'kysely'
import type { DB } from '../../migrations/schema.ts'

export interface AssessmentKey {
  organisationId: string
  assessmentId: string
}

export interface View {
  id: string
  name: string
  query: Record<string, string>
  createdBy: string | null
  createdOn: string
  isOwn: boolean
}

/** By name. `viewId`: only this one. */
export async function listViews(
  db: Kysely<DB>,
  { organisationId, assessmentId }: AssessmentKey,
  { userId, viewId = null }: { userId: string; viewId?: string | null },
): Promise<View[]> {
  const { rows } = await sql<View>`
    select v.id, v.name, v.query, u.name as created_by, v.created_on, coalesce(v.created_by = ${userId}, false) as is_own
    from views v left join users u on u.id = v.created_by
    where v.organisation_id = ${organisationId} and v.assessment_id = ${assessmentId}
      and (${viewId}::uuid is null or v.id = ${viewId}::uuid)
    order by lower(v.name), v.id`.execute(db)
  return rows
}

export async function insertView(
  trx: Transaction<DB>,
  { organisationId, assessmentId }: AssessmentKey,
  { name, query, userId }: { name: string; query: Record<string, string>; userId: string },
): Promise<string> {
  const values = { organisationId, assessmentId, name, query: JSON.stringify(query), createdBy: userId }
  const { id } = await trx.insertInto('views').values(values).returning('id').executeTakeFirstOrThrow()
  return id
}

export async function renameView(
  trx: Transaction<DB>,
  { organisationId, assessmentId, viewId }: AssessmentKey & { viewId: string },
  name: string,
): Promise<void> {
  await trx
    .updateTable('views')
    .set({ name })
    .where('organisationId', '=', organisationId)
    .where('assessmentId', '=', assessmentId)
    .where('id', '=', viewId)
    .execute()
}

export async function deleteView(
  trx: Transaction<DB>,
  { organisationId, assessmentId, viewId }: AssessmentKey & { viewId: string },
): Promise<void> {
  await trx
    .deleteFrom('views')
    .where('organisationId', '=', organisationId)
    .where('assessmentId', '=', assessmentId)
    .where('id', '=', viewId)
    .execute()
}
