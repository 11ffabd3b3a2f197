import { type Kysely, sql } from 'kysely'

// The tables of better-auth, as its own compileMigrations() writes them for server/auth/options.ts; a test asserts no drift.
const statements = [
  `create table "users" ("id" uuid default pg_catalog.gen_random_uuid() not null primary key, "name" text not null, "email" text not null unique, "email_verified" boolean not null, "image" text, "created_at" timestamptz default CURRENT_TIMESTAMP not null, "updated_at" timestamptz default CURRENT_TIMESTAMP not null)`,
  `create table "sessions" ("id" uuid default pg_catalog.gen_random_uuid() not null primary key, "expires_at" timestamptz not null, "token" text not null unique, "created_at" timestamptz default CURRENT_TIMESTAMP not null, "updated_at" timestamptz not null, "ip_address" text, "user_agent" text, "user_id" uuid not null references "users" ("id") on delete cascade)`,
  `create table "accounts" ("id" uuid default pg_catalog.gen_random_uuid() not null primary key, "account_id" text not null, "provider_id" text not null, "user_id" uuid not null references "users" ("id") on delete cascade, "access_token" text, "refresh_token" text, "id_token" text, "access_token_expires_at" timestamptz, "refresh_token_expires_at" timestamptz, "scope" text, "password" text, "created_at" timestamptz default CURRENT_TIMESTAMP not null, "updated_at" timestamptz not null)`,
  `create table "verifications" ("id" uuid default pg_catalog.gen_random_uuid() not null primary key, "identifier" text not null, "value" text not null, "expires_at" timestamptz not null, "created_at" timestamptz default CURRENT_TIMESTAMP not null, "updated_at" timestamptz default CURRENT_TIMESTAMP not null)`,
  `create table "rate_limits" ("id" uuid default pg_catalog.gen_random_uuid() not null primary key, "key" text not null unique, "count" integer not null, "last_request" bigint not null)`,
  `create index "sessions_user_id_idx" on "sessions" ("user_id")`,
  `create index "accounts_user_id_idx" on "accounts" ("user_id")`,
  `create index "verifications_identifier_idx" on "verifications" ("identifier")`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
  // Facts about this installation that must outlive a process: the fingerprint of its secret.
  await sql`
    create table instance (
      id int constraint instance_pkey primary key default 1 constraint instance_single check (id = 1),
      secret_fingerprint text not null
    )`.execute(db)
}

export async function down(db: Kysely<unknown>): Promise<void> {
  for (const table of ['instance', 'rate_limits', 'verifications', 'accounts', 'sessions', 'users']) {
    await sql`drop table ${sql.table(table)}`.execute(db)
  }
}
