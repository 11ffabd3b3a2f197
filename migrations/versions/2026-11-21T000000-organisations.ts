import { type Kysely, sql } from 'kysely'

// Reference tables carry no organisation; every other table has organisation_id first in its keys.
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table organisations (
      id uuid constraint organisations_pkey primary key default gen_random_uuid(),
      name text not null constraint organisations_name_length check (length(name) between 1 and 200),
      slug text not null constraint organisations_slug_key unique,
      created_at timestamptz not null default now()
    )`.execute(db)
  await sql`
    create table members (
      organisation_id uuid not null constraint members_organisation_fkey references organisations (id) on delete cascade,
      user_id uuid not null constraint members_user_fkey references users (id) on delete cascade,
      role text not null constraint members_role_known check (role in ('administrator', 'coordinator')),
      created_at timestamptz not null default now(),
      constraint members_pkey primary key (organisation_id, user_id)
    )`.execute(db)
  await sql`create index members_user_id_idx on members (user_id)`.execute(db)
  await sql`
    create table areas (
      organisation_id uuid not null constraint areas_organisation_fkey references organisations (id) on delete cascade,
      id uuid not null default gen_random_uuid(),
      parent_id uuid,
      code text not null constraint areas_code_form check (code ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,31}$'),
      name text not null constraint areas_name_length check (length(name) between 1 and 200),
      level text not null default '' constraint areas_level_length check (length(level) <= 40),
      position int not null default 0,
      population int constraint areas_population_positive check (population >= 0),
      -- [{ "name": …, "phone": …, "url": …, "note": {language: text} }], shown on every resident page; empty means: the parent's.
      help_contacts jsonb not null default '[]',
      constraint areas_pkey primary key (organisation_id, id),
      constraint areas_code_key unique (organisation_id, code),
      constraint areas_parent_fkey foreign key (organisation_id, parent_id) references areas (organisation_id, id)
    )`.execute(db)
  await sql`
    create table taxonomies (
      name text constraint taxonomies_pkey primary key,
      label jsonb not null
    )`.execute(db)
  await sql`
    create table taxonomy_terms (
      taxonomy text not null constraint taxonomy_terms_taxonomy_fkey references taxonomies (name) on delete cascade,
      code text not null,
      position int not null,
      family text,
      label jsonb not null,
      constraint taxonomy_terms_pkey primary key (taxonomy, code)
    )`.execute(db)
  await sql`
    create table audit_entries (
      organisation_id uuid not null constraint audit_entries_organisation_fkey references organisations (id) on delete cascade,
      id bigint generated always as identity,
      at timestamptz not null default now(),
      actor_id uuid,
      action text not null,
      target text not null,
      details jsonb not null default '{}',
      constraint audit_entries_pkey primary key (organisation_id, id)
    )`.execute(db)
}

export async function down(db: Kysely<unknown>): Promise<void> {
  for (const table of ['audit_entries', 'taxonomy_terms', 'taxonomies', 'areas', 'members', 'organisations']) {
    await sql`drop table ${sql.table(table)}`.execute(db)
  }
}
