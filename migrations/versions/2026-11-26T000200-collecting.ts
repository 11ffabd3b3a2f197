import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table waves
      add column starts_on date,
      add column ends_on date,
      add constraint waves_dates_order check (ends_on is null or starts_on is null or ends_on >= starts_on)`.execute(db)
  await sql`alter table collectors drop constraint collectors_kind_known`.execute(db)
  await sql`
    alter table collectors
      add constraint collectors_kind_known check (kind in ('open_link', 'personal', 'kiosk', 'paper')),
      add column label text not null default '' constraint collectors_label_length check (length(label) <= 120),
      -- Who completed is known; the way from an invitation to its response does not exist.
      add column is_anonymous boolean not null default false,
      add constraint collectors_anonymous_personal check (not is_anonymous or kind = 'personal'),
      add constraint collectors_personal_audience check (kind <> 'personal' or audience in ('provider', 'partner')),
      add constraint collectors_anonymous_key unique (organisation_id, id, is_anonymous),
      -- Browsers must show a proof of work: it costs a person nothing and a flood of automated answers much.
      add column asks_proof boolean not null default false,
      add column closes_on date,
      add column closes_at_count int constraint collectors_closes_at_count_positive check (closes_at_count > 0),
      -- Personal invitations: the day they go out, and after how many days without an answer they are repeated.
      add column invites_on date,
      add column reminder_days int[] not null default '{}',
      -- {language: {subject, body}}; a language that is missing gets the standard text.
      add column invitation_texts jsonb not null default '{}'`.execute(db)
  await sql`
    create function refuse_collector_change() returns trigger language plpgsql as $$
    begin
      if new.is_anonymous is distinct from old.is_anonymous or new.kind is distinct from old.kind
        or new.audience is distinct from old.audience or new.link is distinct from old.link
        or (new.organisation_id, new.id, new.assessment_id, new.wave_number)
          is distinct from (old.organisation_id, old.id, old.assessment_id, old.wave_number) then
        raise exception 'what a collector is does not change' using errcode = '23514', constraint = 'collectors_fixed';
      end if;
      return new;
    end $$`.execute(db)
  await sql`
    create trigger collectors_fixed before update on collectors
    for each row execute function refuse_collector_change()`.execute(db)
  await sql`
    create table invitations (
      organisation_id uuid not null,
      id uuid not null default gen_random_uuid(),
      collector_id uuid not null,
      is_anonymous boolean not null,
      provider_id uuid not null,
      contact_id uuid not null,
      language text not null,
      -- SHA-256 of the personal link, which is derived from the id and the installation's secret and is not kept.
      link_hash bytea not null constraint invitations_link_key unique,
      sent_on date,
      opened_on date,
      started_on date,
      completed_on date,
      has_completed boolean not null default false,
      response_id uuid,
      reminders int not null default 0,
      reminded_on date,
      bounced_on date,
      opted_out_on date,
      cancelled_on date,
      constraint invitations_pkey primary key (organisation_id, id),
      constraint invitations_contact_key unique (organisation_id, collector_id, contact_id),
      -- An invitation is anonymous exactly when its collector is, and neither can be switched.
      constraint invitations_collector_fkey foreign key (organisation_id, collector_id, is_anonymous)
        references collectors (organisation_id, id, is_anonymous) on delete cascade,
      constraint invitations_provider_fkey foreign key (organisation_id, provider_id) references providers (organisation_id, id),
      constraint invitations_contact_fkey foreign key (organisation_id, contact_id) references contacts (organisation_id, id),
      constraint invitations_anonymous_cut check (
        not is_anonymous or (response_id is null and opened_on is null and started_on is null and completed_on is null)
      ),
      constraint invitations_response_completed check (response_id is null or has_completed)
    )`.execute(db)
  await sql`create index invitations_response_idx on invitations (organisation_id, response_id) where response_id is not null`.execute(
    db,
  )
  await sql`create index invitations_provider_idx on invitations (organisation_id, provider_id)`.execute(db)
  // Unfinished answers. Of an invitation, or sealed with a key that only the respondent's code gives.
  await sql`
    create table drafts (
      organisation_id uuid not null,
      id uuid not null default gen_random_uuid(),
      collector_id uuid not null,
      invitation_id uuid,
      code_hash bytea constraint drafts_code_key unique,
      response_id uuid not null,
      language text not null,
      area_code text,
      page text,
      answers jsonb not null default '{}',
      sealed bytea,
      revision int not null default 1,
      saved_on date not null default current_date,
      expires_on date not null,
      constraint drafts_pkey primary key (organisation_id, id),
      constraint drafts_invitation_key unique (organisation_id, invitation_id),
      constraint drafts_collector_fkey foreign key (organisation_id, collector_id)
        references collectors (organisation_id, id) on delete cascade,
      constraint drafts_invitation_fkey foreign key (organisation_id, invitation_id)
        references invitations (organisation_id, id) on delete cascade,
      constraint drafts_one_way_in check ((invitation_id is null) <> (code_hash is null)),
      constraint drafts_sealed check (code_hash is null or (sealed is not null and answers = '{}' and area_code is null and page is null))
    )`.execute(db)
  await sql`
    create table draft_shares (
      organisation_id uuid not null,
      id uuid not null default gen_random_uuid(),
      draft_id uuid not null,
      name text not null constraint draft_shares_name_length check (length(name) between 1 and 120),
      pages text[] not null,
      link_hash bytea not null constraint draft_shares_link_key unique,
      shared_on date not null default current_date,
      saved_on date,
      done_on date,
      revoked_on date,
      constraint draft_shares_pkey primary key (organisation_id, id),
      constraint draft_shares_draft_fkey foreign key (organisation_id, draft_id)
        references drafts (organisation_id, id) on delete cascade
    )`.execute(db)
  // A questionnaire on paper, typed in twice by two people. Both sets of answers are erased once they agree.
  await sql`
    create table paper_entries (
      organisation_id uuid not null,
      id uuid not null default gen_random_uuid(),
      collector_id uuid not null,
      sheet text not null constraint paper_entries_sheet_length check (length(sheet) between 1 and 40),
      language text not null,
      area_code text,
      state text not null default 'first' constraint paper_entries_state_known check (state in ('first', 'differs', 'done')),
      first_by uuid,
      second_by uuid,
      first_answers jsonb,
      second_answers jsonb,
      response_id uuid,
      entered_on date not null default current_date,
      constraint paper_entries_pkey primary key (organisation_id, id),
      constraint paper_entries_sheet_key unique (organisation_id, collector_id, sheet),
      constraint paper_entries_collector_fkey foreign key (organisation_id, collector_id)
        references collectors (organisation_id, id) on delete cascade,
      constraint paper_entries_done check (
        state <> 'done' or (first_answers is null and second_answers is null and response_id is not null)
      )
    )`.execute(db)
  // How many responses are wanted; the nil area and '' mean all areas and all sectors, as in tallies.
  await sql`
    create table targets (
      organisation_id uuid not null,
      assessment_id uuid not null,
      wave_number int not null,
      audience text not null,
      area_id uuid not null,
      stratum text not null,
      responses int not null constraint targets_responses_positive check (responses > 0),
      constraint targets_pkey primary key (organisation_id, assessment_id, wave_number, audience, area_id, stratum),
      constraint targets_audience_fkey foreign key (organisation_id, assessment_id, wave_number, audience)
        references wave_audiences (organisation_id, assessment_id, wave_number, audience) on delete cascade
    )`.execute(db)
}

export async function down(db: Kysely<unknown>): Promise<void> {
  for (const table of ['targets', 'paper_entries', 'draft_shares', 'drafts', 'invitations']) {
    await sql`drop table ${sql.table(table)}`.execute(db)
  }
  await sql`drop trigger collectors_fixed on collectors`.execute(db)
  await sql`drop function refuse_collector_change()`.execute(db)
  await sql`
    alter table collectors
      drop constraint collectors_anonymous_key, drop constraint collectors_anonymous_personal,
      drop constraint collectors_personal_audience, drop constraint collectors_kind_known,
      drop column label, drop column is_anonymous, drop column asks_proof, drop column closes_on, drop column closes_at_count,
      drop column invites_on, drop column reminder_days, drop column invitation_texts`.execute(db)
  // There is only this way in now; what else came in stays as it is.
  await sql`update collectors set is_open = false, kind = 'open_link' where kind <> 'open_link'`.execute(db)
  await sql`alter table collectors add constraint collectors_kind_known check (kind in ('open_link'))`.execute(db)
  await sql`alter table waves drop constraint waves_dates_order, drop column starts_on, drop column ends_on`.execute(db)
}
