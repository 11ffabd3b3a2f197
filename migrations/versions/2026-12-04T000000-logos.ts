import { type Kysely, sql } from 'kysely'

/** Shown on the cover of documents; always a PNG of moderate size, written by the server from what was uploaded. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table logos (
      organisation_id uuid not null,
      content bytea not null,
      width smallint not null,
      height smallint not null,
      constraint logos_pkey primary key (organisation_id),
      constraint logos_organisation_fkey foreign key (organisation_id) references organisations (id) on delete cascade,
      constraint logos_size check (width > 0 and height > 0 and length(content) <= 2097152)
    )`.execute(db)
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table logos`.execute(db)
}
