import { type Kysely, sql } from 'kysely'

/** Tables of two questions that somebody wants to find again. `query`: what stands in the address of the page. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table views (
      organisation_id uuid not null,
      assessment_id uuid not null,
      id uuid not null default gen_random_uuid(),
      name text not null,
      query jsonb not null,
      created_by uuid,
      created_on date not null default current_date,
      constraint views_pkey primary key (organisation_id, assessment_id, id),
      constraint views_name_key unique (organisation_id, assessment_id, name),
      constraint views_name_length check (length(name) between 1 and 120),
      constraint views_assessment_fkey foreign key (organisation_id, assessment_id)
        references assessments (organisation_id, id) on delete cascade
    )`.execute(db)
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table views`.execute(db)
}
