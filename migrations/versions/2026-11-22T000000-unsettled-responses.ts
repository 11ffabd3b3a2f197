import { type Kysely, sql } from 'kysely'

/** Responses that the next release has to look at; all others of a wave are in its tallies. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create index responses_unsettled_idx on responses (organisation_id, assessment_id, wave_number, id)
    where released_in is null or withdrawn_on is not null`.execute(db)
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop index responses_unsettled_idx`.execute(db)
}
