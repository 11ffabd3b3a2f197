import { type Kysely, sql } from 'kysely'

/** Pairs of entries that look alike and that staff found to be two. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table distinct_providers (
      organisation_id uuid not null,
      one_id uuid not null,
      other_id uuid not null,
      constraint distinct_providers_pkey primary key (organisation_id, one_id, other_id),
      constraint distinct_providers_order check (one_id < other_id),
      constraint distinct_providers_one_fkey foreign key (organisation_id, one_id)
        references providers (organisation_id, id) on delete cascade,
      constraint distinct_providers_other_fkey foreign key (organisation_id, other_id)
        references providers (organisation_id, id) on delete cascade
    )`.execute(db)
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table distinct_providers`.execute(db)
}
