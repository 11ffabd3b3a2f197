import { type Kysely, sql } from 'kysely'

/** Letters to be sent. Those about an account belong to no organisation, and only administrators may see them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const [table, owner, key] of [
    [
      'messages',
      sql`organisation_id uuid not null constraint messages_organisation_fkey references organisations (id) on delete cascade,`,
      sql`constraint messages_pkey primary key (organisation_id, id)`,
    ],
    ['account_messages', sql``, sql`constraint account_messages_pkey primary key (id)`],
  ] as const) {
    const name = (rest: string) => sql.ref(`${table}_${rest}`)
    await sql`
      create table ${sql.table(table)} (
        ${owner}
        id uuid not null default gen_random_uuid(),
        kind text not null,
        -- What it is about: the invitation, the response, the member.
        about uuid,
        to_email text not null,
        to_name text not null default '',
        language text not null,
        subject text not null,
        -- Emptied some time after it was sent: they hold personal links.
        body_text text not null,
        body_html text not null,
        state text not null default 'waiting' constraint ${name('state_known')}
          check (state in ('waiting', 'sent', 'failed', 'bounced', 'cancelled')),
        due_at timestamptz not null default now(),
        attempts int not null default 0,
        error text,
        created_at timestamptz not null default now(),
        sent_at timestamptz,
        ${key}
      )`.execute(db)
    await sql`create index ${name('waiting_idx')} on ${sql.table(table)} (due_at) where state = 'waiting'`.execute(db)
  }
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table account_messages`.execute(db)
  await sql`drop table messages`.execute(db)
}
