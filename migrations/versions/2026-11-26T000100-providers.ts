import { type Kysely, sql } from 'kysely'

/** The register: organisations that serve victims, and key partners, with the people to write to. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table providers (
      organisation_id uuid not null constraint providers_organisation_fkey references organisations (id) on delete cascade,
      id uuid not null default gen_random_uuid(),
      audience text not null default 'provider' constraint providers_audience_known check (audience in ('provider', 'partner')),
      -- The organisation's own number for it; what an import recognises it by.
      code text constraint providers_code_form check (code ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,31}$'),
      name text not null constraint providers_name_length check (length(name) between 1 and 200),
      sector text not null default '',
      area_id uuid,
      website text not null default '' constraint providers_website_length check (length(website) <= 300),
      notes text not null default '' constraint providers_notes_length check (length(notes) <= 2000),
      is_active boolean not null default true,
      -- Set when it was found to be the same as another one; it is then no longer listed or invited.
      merged_into uuid,
      created_at timestamptz not null default now(),
      constraint providers_pkey primary key (organisation_id, id),
      constraint providers_code_key unique (organisation_id, code),
      constraint providers_area_fkey foreign key (organisation_id, area_id) references areas (organisation_id, id),
      constraint providers_merged_into_fkey foreign key (organisation_id, merged_into) references providers (organisation_id, id)
    )`.execute(db)
  await sql`
    create table contacts (
      organisation_id uuid not null,
      id uuid not null default gen_random_uuid(),
      provider_id uuid not null,
      name text not null default '' constraint contacts_name_length check (length(name) <= 120),
      email text not null constraint contacts_email_length check (length(email) between 3 and 254),
      phone text not null default '' constraint contacts_phone_length check (length(phone) <= 40),
      language text not null default 'en' constraint contacts_language_length check (length(language) between 2 and 35),
      -- Whoever opted out, or whose address does not exist, is never written to again.
      opted_out_on date,
      bounced_on date,
      bounce_reason text,
      constraint contacts_pkey primary key (organisation_id, id),
      constraint contacts_provider_fkey foreign key (organisation_id, provider_id)
        references providers (organisation_id, id) on delete cascade
    )`.execute(db)
  await sql`create unique index contacts_email_key on contacts (organisation_id, provider_id, lower(email))`.execute(db)
  await sql`
    alter table members
      add column provider_id uuid,
      add constraint members_provider_fkey foreign key (organisation_id, provider_id) references providers (organisation_id, id),
      add constraint members_provider_contact check ((role = 'provider_contact') = (provider_id is not null))`.execute(
    db,
  )
  await sql`
    alter table member_invitations
      add constraint member_invitations_provider_fkey foreign key (organisation_id, provider_id)
        references providers (organisation_id, id) on delete cascade,
      add constraint member_invitations_provider_contact check ((role = 'provider_contact') = (provider_id is not null))`.execute(
    db,
  )
  // GeoJSON geometry (Polygon or MultiPolygon, WGS 84).
  await sql`alter table areas add column boundary jsonb`.execute(db)
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`alter table areas drop column boundary`.execute(db)
  await sql`
    alter table member_invitations drop constraint member_invitations_provider_contact, drop constraint member_invitations_provider_fkey`.execute(
    db,
  )
  await sql`alter table members drop constraint members_provider_contact, drop column provider_id`.execute(db)
  await sql`drop table contacts`.execute(db)
  await sql`drop table providers`.execute(db)
}
