import type { Kysely, Transaction } from 'kysely'
import type { DB } from '../../migrations/schema.ts'
import { getAssessment } from '../assessments/assessments.service.ts'
import { notFound, Problem } from '../contract/problems.ts'
import type { Actor } from '../http/session.ts'
import { isAllowed } from '../policy/roles.ts'
import { type AssessmentKey, deleteView, insertView, listViews, renameView, type View } from './views.store.ts'

type ViewKey = AssessmentKey & { viewId: string }

/** Of an assessment that exists. */
export async function getViews(db: Kysely<DB>, key: AssessmentKey, { userId }: Actor): Promise<View[]> {
  await getAssessment(db, key.organisationId, key.assessmentId)
  return listViews(db, key, { userId })
}

export async function saveView(
  trx: Transaction<DB>,
  key: AssessmentKey,
  { name, query, actor }: { name: string; query: Record<string, string>; actor: Actor },
): Promise<View> {
  await getAssessment(trx, key.organisationId, key.assessmentId)
  const viewId = await insertView(trx, key, { name, query, userId: actor.userId })
  return getView(trx, { ...key, viewId }, actor)
}

export async function changeView(trx: Transaction<DB>, key: ViewKey, name: string, actor: Actor): Promise<View> {
  await requireOwn(trx, key, actor)
  await renameView(trx, key, name)
  return getView(trx, key, actor)
}

export async function removeView(trx: Transaction<DB>, key: ViewKey, actor: Actor): Promise<void> {
  await requireOwn(trx, key, actor)
  await deleteView(trx, key)
}

async function getView(db: Kysely<DB>, { viewId, ...key }: ViewKey, { userId }: Actor): Promise<View> {
  const [view] = await listViews(db, key, { userId, viewId })
  if (!view) throw notFound('view')
  return view
}

/** Others may look at a view and save a copy; who runs assessments looks after all of them. */
async function requireOwn(db: Kysely<DB>, key: ViewKey, actor: Actor): Promise<void> {
  const { isOwn } = await getView(db, key, actor)
  if (isOwn || (actor.role && isAllowed(actor.role, 'assessments.manage'))) return
  throw Problem.because('view_of_another')
}
