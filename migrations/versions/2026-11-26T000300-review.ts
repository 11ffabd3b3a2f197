import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  // excluded_on: by a reviewer, with a reason; erased_on: when the assessment's retention period was over.
  // completeness: per cent of the questions put to the respondent that were answered; null for what came before it was kept.
  await sql`
    alter table responses
      add column excluded_on date,
      add column erased_on date,
      add column completeness smallint constraint responses_completeness_percent check (completeness between 0 and 100)`.execute(
    db,
  )
  await sql`
    create table response_events (
      organisation_id uuid not null,
      response_id uuid not null,
      id bigint generated always as identity,
      at timestamptz not null default now(),
      actor_id uuid,
      kind text not null constraint response_events_kind_known
        check (kind in ('comment', 'query', 'reply', 'exclude', 'include', 'correct')),
      text text not null default '' constraint response_events_text_length check (length(text) <= 4000),
      details jsonb not null default '{}',
      constraint response_events_pkey primary key (organisation_id, response_id, id),
      constraint response_events_response_fkey foreign key (organisation_id, response_id)
        references responses (organisation_id, id) on delete cascade
    )`.execute(db)
  await sql`
    alter table assessments
      add column keeps_answers_months int constraint assessments_keeps_answers_positive check (keeps_answers_months between 1 and 600),
      add column keeps_contacts_months int constraint assessments_keeps_contacts_positive check (keeps_contacts_months between 1 and 600)`.execute(
    db,
  )
  // A researcher asks; a coordinator approves.
  await sql`
    alter table exports
      add column state text not null default 'ready' constraint exports_state_known check (state in ('requested', 'ready', 'refused')),
      add column purpose text not null default '' constraint exports_purpose_length check (length(purpose) <= 2000),
      add column decided_by uuid,
      add column decided_at timestamptz`.execute(db)
  // Work that one process does once a day.
  await sql`
    create table job_runs (
      job text not null,
      day date not null,
      finished_at timestamptz,
      outcome jsonb not null default '{}',
      constraint job_runs_pkey primary key (job, day)
    )`.execute(db)
  // Attempts at signing in and at receipt codes (rate-limiter-flexible's own shape).
  await sql`
    create table throttles (
      key text constraint throttles_pkey primary key,
      points int not null default 0,
      expire bigint
    )`.execute(db)
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table throttles`.execute(db)
  await sql`drop table job_runs`.execute(db)
  await sql`alter table exports drop column state, drop column purpose, drop column decided_by, drop column decided_at`.execute(
    db,
  )
  await sql`alter table assessments drop column keeps_answers_months, drop column keeps_contacts_months`.execute(db)
  await sql`drop table response_events`.execute(db)
  await sql`alter table responses drop column completeness, drop column erased_on, drop column excluded_on`.execute(db)
}
