import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  // When a closed wave's answers, and the names and addresses of whom it invited, were erased because their time was over.
  await sql`alter table waves add column answers_erased_on date, add column contacts_erased_on date`.execute(db)
  // What was excluded in review leaves its place to somebody else, as what was withdrawn does.
  await placesLeft(db, sql`and r.withdrawn_on is null and r.excluded_on is null`)
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await placesLeft(db, sql`and r.withdrawn_on is null`)
  await sql`alter table waves drop column answers_erased_on, drop column contacts_erased_on`.execute(db)
}

async function placesLeft(db: Kysely<unknown>, counted: ReturnType<typeof sql>): Promise<void> {
  await sql`
    create or replace function places_left(organisation uuid, collector uuid) returns int language plpgsql volatile as $$
    declare
      held collectors;
    begin
      select * into held from collectors c where c.organisation_id = organisation and c.id = collector for no key update;
      if held.closes_at_count is null then
        return null;
      end if;
      return held.closes_at_count - (
        select count(*) from (
          select from responses r
          where r.organisation_id = held.organisation_id and r.assessment_id = held.assessment_id
            and r.wave_number = held.wave_number and r.audience = held.audience and r.collector_id = held.id
            ${counted}
          limit held.closes_at_count) taken);
    end $$`.execute(db)
}
