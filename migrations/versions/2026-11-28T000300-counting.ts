import { type Kysely, sql } from 'kysely'

/**
 * `released_in` is set exactly while a response is in the tallies: what was excluded leaves them, keeps its facts and may come
 * back. Questions to providers get a table of their own: each has a link, and is answered or open.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    update responses set released_in = null
    where withdrawn_on is not null and released_in is not null and octet_length(facts) = 0`.execute(db)
  await sql`drop index responses_unsettled_idx`.execute(db)
  await sql`
    create index responses_unsettled_idx on responses (organisation_id, assessment_id, wave_number, id)
    where erased_on is null and (released_in is null) = (withdrawn_on is null and excluded_on is null)`.execute(db)
  await sql`alter table response_events drop constraint response_events_kind_known`.execute(db)
  await sql`
    alter table response_events add constraint response_events_kind_known
      check (kind in ('comment', 'query', 'reply', 'exclude', 'include', 'correct', 'erase'))`.execute(db)
  await sql`
    create table response_queries (
      organisation_id uuid not null,
      id uuid not null default gen_random_uuid(),
      response_id uuid not null,
      -- Whom the letter went to; null once the contact is no longer kept.
      contact_id uuid,
      asked_by uuid,
      asked_on date not null default current_date,
      answered_on date,
      -- SHA-256 of the link in the letter, which is derived from the id and the installation's secret and is not kept.
      link_hash bytea not null constraint response_queries_link_key unique,
      constraint response_queries_pkey primary key (organisation_id, id),
      constraint response_queries_response_fkey foreign key (organisation_id, response_id)
        references responses (organisation_id, id) on delete cascade,
      constraint response_queries_contact_fkey foreign key (organisation_id, contact_id)
        references contacts (organisation_id, id) on delete set null (contact_id)
    )`.execute(db)
  await sql`create index response_queries_response_idx on response_queries (organisation_id, response_id)`.execute(db)
  // An invitation outlives the name and address it was sent to.
  await sql`alter table invitations alter column contact_id drop not null`.execute(db)
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`delete from invitations where contact_id is null`.execute(db)
  await sql`alter table invitations alter column contact_id set not null`.execute(db)
  await sql`drop table response_queries`.execute(db)
  await sql`delete from response_events where kind = 'erase'`.execute(db)
  await sql`alter table response_events drop constraint response_events_kind_known`.execute(db)
  await sql`
    alter table response_events add constraint response_events_kind_known
      check (kind in ('comment', 'query', 'reply', 'exclude', 'include', 'correct'))`.execute(db)
  await sql`drop index responses_unsettled_idx`.execute(db)
  await sql`
    create index responses_unsettled_idx on responses (organisation_id, assessment_id, wave_number, id)
    where released_in is null or withdrawn_on is not null`.execute(db)
}
