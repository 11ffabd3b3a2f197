import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table library_questionnaires (
      key text not null,
      version int not null,
      audience text not null constraint library_questionnaires_audience_known check (audience in ('provider', 'resident', 'partner')),
      definition jsonb not null,
      constraint library_questionnaires_pkey primary key (key, version)
    )`.execute(db)
  await sql`
    create table questionnaires (
      organisation_id uuid not null constraint questionnaires_organisation_fkey references organisations (id) on delete cascade,
      id uuid not null default gen_random_uuid(),
      audience text not null constraint questionnaires_audience_known check (audience in ('provider', 'resident', 'partner')),
      -- The built-in questionnaire it follows; null for one of the organisation's own.
      library_key text,
      title jsonb not null,
      constraint questionnaires_pkey primary key (organisation_id, id),
      constraint questionnaires_library_key unique (organisation_id, library_key)
    )`.execute(db)
  await sql`
    create table questionnaire_versions (
      organisation_id uuid not null,
      questionnaire_id uuid not null,
      version int not null constraint questionnaire_versions_version_positive check (version > 0),
      library_version int,
      definition jsonb not null,
      codebook jsonb not null,
      published_at timestamptz not null default now(),
      constraint questionnaire_versions_pkey primary key (organisation_id, questionnaire_id, version),
      constraint questionnaire_versions_questionnaire_fkey foreign key (organisation_id, questionnaire_id)
        references questionnaires (organisation_id, id) on delete cascade
    )`.execute(db)
}

export async function down(db: Kysely<unknown>): Promise<void> {
  for (const table of ['questionnaire_versions', 'questionnaires', 'library_questionnaires']) {
    await sql`drop table ${sql.table(table)}`.execute(db)
  }
}
