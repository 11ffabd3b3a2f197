import { type Kysely, sql } from 'kysely'

/**
 * What free text is about. A text is coded when it has a row in `coded_texts`; without any theme there was nothing to code.
 * Themes belong to a concept, so that all audiences and waves of an assessment share them.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table themes (
      organisation_id uuid not null,
      id uuid not null default gen_random_uuid(),
      assessment_id uuid not null,
      concept text not null,
      label jsonb not null,
      position integer not null,
      constraint themes_pkey primary key (organisation_id, id),
      constraint themes_assessment_fkey foreign key (organisation_id, assessment_id)
        references assessments (organisation_id, id) on delete cascade
    )`.execute(db)
  await sql`
    create unique index themes_label_key on themes
      (organisation_id, assessment_id, concept, lower(label ->> 'default'))`.execute(db)
  await sql`
    create table coded_texts (
      organisation_id uuid not null,
      response_id uuid not null,
      question text not null,
      constraint coded_texts_pkey primary key (organisation_id, response_id, question),
      constraint coded_texts_response_fkey foreign key (organisation_id, response_id)
        references responses (organisation_id, id) on delete cascade
    )`.execute(db)
  await sql`
    create table theme_codings (
      organisation_id uuid not null,
      response_id uuid not null,
      question text not null,
      theme_id uuid not null,
      constraint theme_codings_pkey primary key (organisation_id, response_id, question, theme_id),
      constraint theme_codings_text_fkey foreign key (organisation_id, response_id, question)
        references coded_texts (organisation_id, response_id, question) on delete cascade,
      constraint theme_codings_theme_fkey foreign key (organisation_id, theme_id)
        references themes (organisation_id, id) on delete cascade
    )`.execute(db)
  await sql`create index theme_codings_theme_idx on theme_codings (organisation_id, theme_id)`.execute(db)
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table theme_codings`.execute(db)
  await sql`drop table coded_texts`.execute(db)
  await sql`drop table themes`.execute(db)
}
