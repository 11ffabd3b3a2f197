import { type Kysely, sql } from 'kysely'

/** Administrators belong to the installation; every other role to an organisation. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table administrators (
      user_id uuid constraint administrators_pkey primary key
        constraint administrators_user_fkey references users (id) on delete cascade,
      created_at timestamptz not null default now()
    )`.execute(db)
  await sql`
    insert into administrators (user_id) select distinct user_id from members where role = 'administrator'
    union select id from (select id from users order by created_at limit 1) first`.execute(db)
  await sql`alter table members drop constraint members_role_known`.execute(db)
  await sql`update members set role = 'coordinator' where role = 'administrator'`.execute(db)
  await sql`
    alter table members
      add constraint members_role_known
        check (role in ('coordinator', 'editor', 'reviewer', 'analyst', 'researcher', 'provider_contact'))`.execute(db)
  await sql`
    alter table organisations
      add column requires_two_factor boolean not null default false,
      add column language text not null default 'en' constraint organisations_language_length check (length(language) between 2 and 35)`.execute(
    db,
  )
  await sql`
    create table member_invitations (
      organisation_id uuid not null constraint member_invitations_organisation_fkey references organisations (id) on delete cascade,
      id uuid not null default gen_random_uuid(),
      email text not null constraint member_invitations_email_length check (length(email) between 3 and 254),
      role text not null constraint member_invitations_role_known
        check (role in ('coordinator', 'editor', 'reviewer', 'analyst', 'researcher', 'provider_contact')),
      provider_id uuid,
      language text not null,
      -- SHA-256 of what the link holds; the link itself is not kept.
      token_hash bytea not null constraint member_invitations_token_key unique,
      invited_by uuid,
      created_at timestamptz not null default now(),
      expires_at timestamptz not null,
      accepted_at timestamptz,
      revoked_at timestamptz,
      constraint member_invitations_pkey primary key (organisation_id, id)
    )`.execute(db)
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table member_invitations`.execute(db)
  await sql`alter table organisations drop column language, drop column requires_two_factor`.execute(db)
  await sql`alter table members drop constraint members_role_known`.execute(db)
  await sql`
    update members set role = case when user_id in (select user_id from administrators) then 'administrator' else 'coordinator' end`.execute(
    db,
  )
  await sql`alter table members add constraint members_role_known check (role in ('administrator', 'coordinator'))`.execute(
    db,
  )
  await sql`drop table administrators`.execute(db)
}
