import { type Kysely, sql, type Transaction } from 'kysely'
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
}

export type InsertOutcome = 'stored' | 'repeated' | 'different' | 'closed'

/**
 * One statement, so one commit: it stores the response if the collector still takes answers, and says what it found if the
 * id is there already. `repeated`: the same answers; a retry of a response that was stored.
 */
export async function insertResponse(db: Kysely<DB>, response: NewResponse): Promise<InsertOutcome> {
  const { collector } = response
  const { rows } = await sql<{ outcome: InsertOutcome }>`
    with given as (select ${JSON.stringify(response.answers)}::jsonb as answers),
    inserted as (
      insert into responses (organisation_id, id, assessment_id, wave_number, collector_id, questionnaire_id, version,
        audience, area_id, stratum, language, receipt_key, answers, facts)
      select ${collector.organisationId}, ${response.id}, ${collector.assessmentId}, ${collector.waveNumber}, ${collector.id},
        ${collector.questionnaireId}, ${collector.version}, ${collector.audience}, ${response.areaId}, ${response.stratum},
        ${response.language}, ${response.receiptKey}, given.answers, ${Buffer.from(response.facts)}
      from given, collectors c
      join waves w on w.organisation_id = c.organisation_id and w.assessment_id = c.assessment_id and w.number = c.wave_number
      where c.organisation_id = ${collector.organisationId} and c.id = ${collector.id} and c.is_open and w.state = 'open'
      on conflict on constraint responses_pkey do nothing
      returning id
    )
    select case
      when exists (select from inserted) then 'stored'
      when same is null then 'closed'
      when same then 'repeated'
      else 'different' end as outcome
    from (select (select r.answers = given.answers or r.withdrawn_on is not null from responses r
      where r.organisation_id = ${collector.organisationId} and r.id = ${response.id}) as same from given) found`.execute(
    db,
  )
  return rows[0]?.outcome ?? 'closed'
}

/** Erases the answers at once; the facts of a released response only when the next release has taken them out. */
export async function withdrawByReceiptKey(trx: Transaction<DB>, receiptKey: string): Promise<boolean> {
  const { rows } = await sql`
    update responses set
      withdrawn_on = coalesce(withdrawn_on, current_date),
      answers = '{}',
      facts = case when released_in is null then '' else facts end
    where receipt_key = ${receiptKey}
    returning id`.execute(trx)
  return rows.length > 0
}
