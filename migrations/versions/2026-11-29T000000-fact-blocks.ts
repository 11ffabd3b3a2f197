import { type Kysely, sql } from 'kysely'

/**
 * Released responses once more, column by column: a table of two questions reads a few bytes of each response instead of all
 * its answers. Derived from `responses.facts`, and gone with them.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table fact_blocks (
      organisation_id uuid not null,
      assessment_id uuid not null,
      wave_number int not null,
      audience text not null,
      questionnaire_id uuid not null,
      version int not null,
      number int not null,
      size int not null,
      ids bytea not null,
      areas bytea not null,
      area_ids uuid[] not null,
      strata bytea not null,
      stratum_codes text[] not null,
      languages bytea not null,
      language_tags text[] not null,
      constraint fact_blocks_pkey primary key (organisation_id, assessment_id, wave_number, audience, questionnaire_id, version, number),
      constraint fact_blocks_wave_fkey foreign key (organisation_id, assessment_id, wave_number)
        references waves (organisation_id, assessment_id, number) on delete cascade,
      constraint fact_blocks_size check (size between 1 and 8192)
    )`.execute(db)
  await sql`
    create table fact_columns (
      organisation_id uuid not null,
      assessment_id uuid not null,
      wave_number int not null,
      audience text not null,
      questionnaire_id uuid not null,
      version int not null,
      number int not null,
      position int not null,
      bytes bytea not null,
      constraint fact_columns_pkey primary key
        (organisation_id, assessment_id, wave_number, audience, questionnaire_id, version, number, position),
      constraint fact_columns_block_fkey
        foreign key (organisation_id, assessment_id, wave_number, audience, questionnaire_id, version, number)
        references fact_blocks (organisation_id, assessment_id, wave_number, audience, questionnaire_id, version, number)
        on delete cascade
    )`.execute(db)
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table fact_columns`.execute(db)
  await sql`drop table fact_blocks`.execute(db)
}
