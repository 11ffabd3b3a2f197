import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  // Insert-only but for the two dated states: released_in, and withdrawn_on (which also empties answers).
  await sql`
    create table responses (
      organisation_id uuid not null,
      id uuid not null,
      assessment_id uuid not null,
      wave_number int not null,
      collector_id uuid not null,
      questionnaire_id uuid not null,
      version int not null,
      audience text not null,
      area_id uuid not null,
      -- Sector of a provider or partner; '' when not given and for residents.
      stratum text not null default '',
      language text not null constraint responses_language_length check (length(language) between 2 and 35),
      received_on date not null default current_date,
      withdrawn_on date,
      released_in int,
      receipt_key bigint not null,
      answers jsonb not null,
      facts bytea not null,
      constraint responses_pkey primary key (organisation_id, id),
      constraint responses_collector_fkey foreign key (organisation_id, collector_id) references collectors (organisation_id, id)
    )`.execute(db)
  await sql`create index responses_wave_idx on responses (organisation_id, assessment_id, wave_number, audience, area_id)`.execute(
    db,
  )
  await sql`create index responses_receipt_idx on responses (receipt_key)`.execute(db)
  await sql`
    create table releases (
      organisation_id uuid not null,
      assessment_id uuid not null,
      number int not null,
      wave_number int not null,
      released_at timestamptz not null default now(),
      released_by uuid,
      added int not null,
      withdrawn int not null,
      responses int not null,
      constraint releases_pkey primary key (organisation_id, assessment_id, number),
      constraint releases_wave_fkey foreign key (organisation_id, assessment_id, wave_number)
        references waves (organisation_id, assessment_id, number) on delete cascade
    )`.execute(db)
  // counts[1] = responses, then one block per variable and pair (surveys/codebook). keys: sums of record keys modulo 2^32.
  await sql`
    create table tallies (
      organisation_id uuid not null,
      assessment_id uuid not null,
      wave_number int not null,
      audience text not null,
      questionnaire_id uuid not null,
      version int not null,
      area_id uuid not null,
      stratum text not null,
      counts int4[] not null,
      keys int4[] not null,
      constraint tallies_pkey primary key (organisation_id, assessment_id, wave_number, audience, questionnaire_id, version, area_id, stratum),
      constraint tallies_wave_fkey foreign key (organisation_id, assessment_id, wave_number)
        references waves (organisation_id, assessment_id, number) on delete cascade
    )`.execute(db)
  // Not compressed: a release rewrites them and a report reads them all, and that would be most of the time.
  await sql`alter table tallies alter column counts set storage external, alter column keys set storage external`.execute(
    db,
  )
  await sql`
    create table exports (
      organisation_id uuid not null,
      id uuid not null default gen_random_uuid(),
      assessment_id uuid not null,
      wave_number int not null,
      release_number int not null,
      requested_by uuid,
      requested_at timestamptz not null default now(),
      options jsonb not null,
      constraint exports_pkey primary key (organisation_id, id),
      constraint exports_release_fkey foreign key (organisation_id, assessment_id, release_number)
        references releases (organisation_id, assessment_id, number) on delete cascade
    )`.execute(db)
}

export async function down(db: Kysely<unknown>): Promise<void> {
  for (const table of ['exports', 'tallies', 'releases', 'responses']) {
    await sql`drop table ${sql.table(table)}`.execute(db)
  }
}
