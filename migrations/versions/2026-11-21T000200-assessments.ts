import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table assessments (
      organisation_id uuid not null constraint assessments_organisation_fkey references organisations (id) on delete cascade,
      id uuid not null default gen_random_uuid(),
      name text not null constraint assessments_name_length check (length(name) between 1 and 200),
      purpose text not null default '' constraint assessments_purpose_length check (length(purpose) <= 4000),
      -- By language: which parts of the data are published figures and which are generated; null for real collections.
      data_notice jsonb,
      created_at timestamptz not null default now(),
      constraint assessments_pkey primary key (organisation_id, id)
    )`.execute(db)
  await sql`
    create table assessment_areas (
      organisation_id uuid not null,
      assessment_id uuid not null,
      area_id uuid not null,
      constraint assessment_areas_pkey primary key (organisation_id, assessment_id, area_id),
      constraint assessment_areas_assessment_fkey foreign key (organisation_id, assessment_id)
        references assessments (organisation_id, id) on delete cascade,
      constraint assessment_areas_area_fkey foreign key (organisation_id, area_id) references areas (organisation_id, id)
    )`.execute(db)
  await sql`
    create table waves (
      organisation_id uuid not null,
      assessment_id uuid not null,
      number int not null constraint waves_number_positive check (number > 0),
      name text not null constraint waves_name_length check (length(name) between 1 and 120),
      state text not null default 'planned' constraint waves_state_known check (state in ('planned', 'open', 'closed', 'archived')),
      opened_on date,
      closed_on date,
      constraint waves_pkey primary key (organisation_id, assessment_id, number),
      constraint waves_assessment_fkey foreign key (organisation_id, assessment_id)
        references assessments (organisation_id, id) on delete cascade
    )`.execute(db)
  // Which version each audience answers in a wave, and how many were invited (null: an open invitation, no rate can be given).
  await sql`
    create table wave_audiences (
      organisation_id uuid not null,
      assessment_id uuid not null,
      wave_number int not null,
      audience text not null constraint wave_audiences_audience_known check (audience in ('provider', 'resident', 'partner')),
      questionnaire_id uuid not null,
      version int not null,
      invited int constraint wave_audiences_invited_positive check (invited > 0),
      constraint wave_audiences_pkey primary key (organisation_id, assessment_id, wave_number, audience),
      constraint wave_audiences_wave_fkey foreign key (organisation_id, assessment_id, wave_number)
        references waves (organisation_id, assessment_id, number) on delete cascade,
      constraint wave_audiences_version_fkey foreign key (organisation_id, questionnaire_id, version)
        references questionnaire_versions (organisation_id, questionnaire_id, version)
    )`.execute(db)
  await sql`
    create table collectors (
      organisation_id uuid not null,
      id uuid not null default gen_random_uuid(),
      assessment_id uuid not null,
      wave_number int not null,
      audience text not null,
      -- Fixed area; null lets the respondent choose among the assessment's areas.
      area_id uuid,
      kind text not null default 'open_link' constraint collectors_kind_known check (kind in ('open_link')),
      link text not null constraint collectors_link_key unique constraint collectors_link_form check (link ~ '^[a-z0-9]{10,40}$'),
      is_open boolean not null default true,
      constraint collectors_pkey primary key (organisation_id, id),
      constraint collectors_audience_fkey foreign key (organisation_id, assessment_id, wave_number, audience)
        references wave_audiences (organisation_id, assessment_id, wave_number, audience) on delete cascade,
      constraint collectors_area_fkey foreign key (organisation_id, area_id) references areas (organisation_id, id)
    )`.execute(db)
  await sql`create index collectors_wave_idx on collectors (organisation_id, assessment_id, wave_number)`.execute(db)
}

export async function down(db: Kysely<unknown>): Promise<void> {
  for (const table of ['collectors', 'wave_audiences', 'waves', 'assessment_areas', 'assessments']) {
    await sql`drop table ${sql.table(table)}`.execute(db)
  }
}
