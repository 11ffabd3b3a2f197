import { type Kysely, sql } from 'kysely'

/** What a coordinator says to a researcher, and how a paper sheet came to be typed by one person only. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table exports
      add column decision_note text not null default '' constraint exports_decision_note_length check (length(decision_note) <= 1000)`.execute(
    db,
  )
  await sql`create index exports_assessment_idx on exports (organisation_id, assessment_id)`.execute(db)
  await sql`
    alter table paper_entries
      -- The second one to type it was the first one again, and said so.
      add column is_same_person boolean not null default false,
      -- Why it was taken after having been typed once.
      add column single_reason text constraint paper_entries_single_reason_length check (length(single_reason) between 1 and 500)`.execute(
    db,
  )
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`alter table paper_entries drop column single_reason, drop column is_same_person`.execute(db)
  await sql`drop index exports_assessment_idx`.execute(db)
  await sql`alter table exports drop column decision_note`.execute(db)
}
