import { type Kysely, sql } from 'kysely'

/** Which collector of the wave before a collector goes on from: the old link, on posters still, leads on to the new one. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table collectors
      add column continues_id uuid,
      -- Each is continued once at the most: from wave to wave they are a chain, with one newest end.
      add constraint collectors_continues_key unique (organisation_id, continues_id),
      add constraint collectors_continues_fkey foreign key (organisation_id, continues_id)
        references collectors (organisation_id, id) on delete set null (continues_id)`.execute(db)
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`alter table collectors drop column continues_id`.execute(db)
}
