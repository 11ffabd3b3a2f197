import { type Kysely, sql } from 'kysely'
import type { DB } from '../../migrations/schema.ts'

/** Whether a day is over, by the clock of the database, which is what ends waves and collectors. */
export async function isOver(db: Kysely<DB>, day: string): Promise<boolean> {
  const { rows } = await sql`select where ${day}::date < current_date`.execute(db)
  return rows.length > 0
}
