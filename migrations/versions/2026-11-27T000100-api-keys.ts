import { type Kysely, sql } from 'kysely'

/** Keys with which programs call the API, each inside one organisation and with some of its maker's permissions. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table api_keys (
      organisation_id uuid not null constraint api_keys_organisation_fkey references organisations (id) on delete cascade,
      id uuid not null default gen_random_uuid(),
      name text not null constraint api_keys_name_length check (length(name) between 1 and 80),
      -- SHA-256 of the key; the key itself is shown once and not kept. Its first characters tell keys apart.
      key_hash bytea not null constraint api_keys_hash_key unique,
      starts_with text not null,
      permissions text[] not null constraint api_keys_permissions_some check (cardinality(permissions) > 0),
      made_by uuid not null constraint api_keys_maker_fkey references users (id) on delete cascade,
      created_on date not null default current_date,
      expires_on date not null constraint api_keys_expiry_order check (expires_on >= created_on),
      last_used_on date,
      revoked_on date,
      constraint api_keys_pkey primary key (organisation_id, id)
    )`.execute(db)
  await sql`create index api_keys_made_by_idx on api_keys (made_by)`.execute(db)
  // One invitation at a time for an address; a new one replaces nothing silently.
  await sql`
    create unique index member_invitations_pending_key on member_invitations (organisation_id, lower(email))
      where accepted_at is null and revoked_at is null`.execute(db)
  await sql`create index messages_about_idx on messages (organisation_id, about)`.execute(db)
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop index messages_about_idx`.execute(db)
  await sql`drop index member_invitations_pending_key`.execute(db)
  await sql`drop table api_keys`.execute(db)
}
