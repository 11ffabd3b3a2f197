import { type Kysely, sql } from 'kysely'

/** What each import did with every row. Its fingerprint makes a repeated confirmation find the first one. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table imports (
      organisation_id uuid not null constraint imports_organisation_fkey references organisations (id) on delete cascade,
      id uuid not null default gen_random_uuid(),
      kind text not null constraint imports_kind_known check (kind in ('areas', 'boundaries', 'providers')),
      fingerprint text not null,
      file_hash text not null,
      file_name text not null default '',
      imported_by uuid,
      imported_on date not null default current_date,
      report jsonb not null,
      -- CSV, packed by gzip; emptied after 30 days.
      result bytea,
      constraint imports_pkey primary key (organisation_id, id),
      constraint imports_fingerprint_key unique (organisation_id, kind, fingerprint)
    )`.execute(db)
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table imports`.execute(db)
}
