import { sql, type Transaction } from 'kysely'
import type { DB } from '../../migrations/schema.ts'

/**
 * Answers were erased: so are the words that were exchanged about them. Who did what, and when, stays; letters that wait are
 * not sent.
 */
export async function forgetWords(
  trx: Transaction<DB>,
  organisationId: string,
  responseIds: string[],
): Promise<{ texts: number; messages: number }> {
  if (responseIds.length === 0) return { texts: 0, messages: 0 }
  const texts = await sql`
    update response_events set text = ''
    where organisation_id = ${organisationId} and response_id = any(${responseIds}::uuid[]) and text <> ''`.execute(trx)
  const messages = await sql`
    update messages set body_text = '', body_html = '', state = case when state = 'waiting' then 'cancelled' else state end
    where organisation_id = ${organisationId} and body_text <> '' and about in (
      select id from response_queries
      where organisation_id = ${organisationId} and response_id = any(${responseIds}::uuid[]))`.execute(trx)
  return { texts: Number(texts.numAffectedRows ?? 0), messages: Number(messages.numAffectedRows ?? 0) }
}
