import type { Kysely } from 'kysely'
import type { DB } from '../../migrations/schema.ts'

/** Waves whose answers have been erased: their report stays, but nothing can be counted anew. */
export async function erasedWaves(
  db: Kysely<DB>,
  { organisationId, assessmentId }: { organisationId: string; assessmentId: string },
): Promise<number[]> {
  const rows = await db
    .selectFrom('waves')
    .select('number')
    .where('organisationId', '=', organisationId)
    .where('assessmentId', '=', assessmentId)
    .where('answersErasedOn', 'is not', null)
    .execute()
  return rows.map(({ number }) => number)
}
