import { sql, type Transaction } from 'kysely'
import type { DB } from '../../migrations/schema.ts'
import type { WaveKey } from '../assessments/assessments.store.ts'
import { isUnsettled } from '../releases/counted.ts'

/** Long enough to re-open a wave that was closed by mistake; then nobody can finish what was begun. */
export const unfinishedDays = 14

/** A closed wave of which something is to be erased now. */
export interface DueWave extends WaveKey {
  answers: boolean
  contacts: boolean
  unfinished: boolean
}

/** In an order that is the same for every process. */
export async function listDueWaves(trx: Transaction<DB>, today: string): Promise<DueWave[]> {
  const { rows } = await sql<DueWave>`
    select * from (
      select w.organisation_id, w.assessment_id, w.number as wave,
        coalesce(w.closed_on + make_interval(months => a.keeps_answers_months) <= ${today}::date
          and coalesce(w.answers_erased_on < w.closed_on, true), false) as answers,
        coalesce(w.closed_on + make_interval(months => a.keeps_contacts_months) <= ${today}::date
          and coalesce(w.contacts_erased_on < w.closed_on, true), false) as contacts,
        w.closed_on + ${unfinishedDays}::int <= ${today}::date as unfinished
      from waves w join assessments a on a.organisation_id = w.organisation_id and a.id = w.assessment_id
      where w.closed_on is not null and w.state in ('closed', 'archived')
    ) due
    where answers or contacts or unfinished
    order by organisation_id, assessment_id, wave`.execute(trx)
  return rows
}

/** Something withdrawn or excluded is still in the tallies: once the facts are gone it could never be taken out. */
export async function hasLeaving(trx: Transaction<DB>, key: WaveKey): Promise<boolean> {
  const { rows } = await sql`
    select from responses
    where organisation_id = ${key.organisationId} and assessment_id = ${key.assessmentId} and wave_number = ${key.wave}
      and ${isUnsettled} and released_in is not null
    limit 1`.execute(trx)
  return rows.length > 0
}
