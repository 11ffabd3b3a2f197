import { type Kysely, sql } from 'kysely'

/** Numbers about areas that others have published, each with its source: they are shown beside the survey, never mixed with it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table indicators (
      organisation_id uuid not null
        constraint indicators_organisation_fkey references organisations (id) on delete cascade,
      area_id uuid not null,
      name text not null constraint indicators_name_length check (length(name) between 1 and 100),
      -- What the number is about, where a coded list has it; '' where none does.
      taxonomy text not null default '',
      item text not null default '',
      year int not null constraint indicators_year_range check (year between 1900 and 2100),
      value numeric not null,
      unit text not null default '',
      source text not null constraint indicators_source_given check (source <> ''),
      constraint indicators_pkey primary key (organisation_id, name, year, area_id, taxonomy, item),
      constraint indicators_item_listed check ((taxonomy = '') = (item = '')),
      constraint indicators_area_fkey foreign key (organisation_id, area_id) references areas (organisation_id, id)
    )`.execute(db)
  await sql`create index indicators_area_idx on indicators (organisation_id, area_id)`.execute(db)
  await setKinds(db, ['areas', 'boundaries', 'providers', 'indicators'])
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`delete from imports where kind = 'indicators'`.execute(db)
  await setKinds(db, ['areas', 'boundaries', 'providers'])
  await sql`drop table indicators`.execute(db)
}

async function setKinds(db: Kysely<unknown>, kinds: string[]): Promise<void> {
  await sql`alter table imports drop constraint imports_kind_known`.execute(db)
  const list = sql.join(kinds.map(kind => sql.lit(kind)))
  await sql`alter table imports add constraint imports_kind_known check (kind in (${list}))`.execute(db)
}
