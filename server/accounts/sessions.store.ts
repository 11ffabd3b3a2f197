import { type Kysely, sql, type Transaction } from 'kysely'
import type { DB } from '../../migrations/schema.ts'

export interface OwnSession {
  id: string
  startedAt: Date
  lastUsedOn: string
}

/** Those that can still be used, newest first. */
export async function listSessions(db: Kysely<DB>, userId: string): Promise<OwnSession[]> {
  const { rows } = await sql<OwnSession>`
    select id, created_at as started_at, (updated_at at time zone 'UTC')::date as last_used_on
    from sessions where user_id = ${userId} and expires_at > now() order by created_at desc, id`.execute(db)
  return rows
}

/** False: there is no such session of this person. */
export async function endSession(trx: Transaction<DB>, userId: string, sessionId: string): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom('sessions')
    .where('userId', '=', userId)
    .where('id', '=', sessionId)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

export async function endSessions(
  trx: Transaction<DB>,
  userId: string,
  { except }: { except?: string | undefined } = {},
): Promise<void> {
  const all = trx.deleteFrom('sessions').where('userId', '=', userId)
  await (except ? all.where('id', '<>', except) : all).execute()
}

/** Whose password was right a moment ago and who must give a code now. */
export async function findChallenged(
  db: Kysely<DB>,
  challenge: string,
): Promise<{ id: string; email: string } | undefined> {
  const { rows } = await sql<{ id: string; email: string }>`
    select u.id, u.email from verifications v join users u on u.id::text = v.value
    where v.identifier = ${challenge} and v.identifier like '2fa-%' and v.expires_at > now()`.execute(db)
  return rows[0]
}
