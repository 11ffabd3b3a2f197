import { type Kysely, sql } from 'kysely'

// The second factor of better-auth, as its compileMigrations() writes it for server/auth/options.ts; a test asserts no drift.
const statements = [
  `alter table "users" add column "two_factor_enabled" boolean default false`,
  `create table "two_factors" ("id" uuid default pg_catalog.gen_random_uuid() not null primary key, "secret" text not null, "backup_codes" text not null, "user_id" uuid not null references "users" ("id") on delete cascade, "verified" boolean, "failed_verification_count" integer, "locked_until" timestamptz)`,
  `create index "two_factors_secret_idx" on "two_factors" ("secret")`,
  `create index "two_factors_user_id_idx" on "two_factors" ("user_id")`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
  // Attempts are counted in `throttles`, by keyed hashes; here they stood with the address of whoever signed in.
  await sql`drop table rate_limits`.execute(db)
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table "rate_limits" ("id" uuid default pg_catalog.gen_random_uuid() not null primary key, "key" text not null unique, "count" integer not null, "last_request" bigint not null)`.execute(
    db,
  )
  await sql`drop table "two_factors"`.execute(db)
  await sql`alter table "users" drop column "two_factor_enabled"`.execute(db)
}
