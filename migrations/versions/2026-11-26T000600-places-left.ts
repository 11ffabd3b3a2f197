import { type Kysely, sql } from 'kysely'

/**
 * How many more responses a collector that closes at a count will take; null where there is no count. It holds the
 * collector's row until the transaction ends, and being volatile it counts after that wait: what another transaction stored
 * meanwhile is seen, which a count in the calling statement itself would miss.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function places_left(organisation uuid, collector uuid) returns int language plpgsql volatile as $$
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
            and r.withdrawn_on is null
          limit held.closes_at_count) taken);
    end $$`.execute(db)
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop function places_left(uuid, uuid)`.execute(db)
}
