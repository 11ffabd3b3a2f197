import { type Kysely, sql } from 'kysely'

/**
 * Every entry holds the hash of the one before it, within its organisation: no entry can be changed, removed or put in
 * between without all later hashes changing. The database computes it, so that no way of writing an entry goes past it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table audit_entries add column hash bytea`.execute(db)
  await sql`
    create function audit_hash(previous bytea, entry audit_entries) returns bytea language sql stable as $$
      select sha256(coalesce(previous, '') || convert_to(jsonb_build_array(
        entry.organisation_id, entry.id, extract(epoch from entry.at), entry.actor_id, entry.action, entry.target, entry.details
      )::text, 'UTF8'))
    $$`.execute(db)
  await sql`
    create function chain_audit_entry() returns trigger language plpgsql as $$
    begin
      -- One entry after the other, to the end of the transaction: the hash before must be a committed one.
      perform pg_advisory_xact_lock(hashtextextended('audit ' || new.organisation_id, 0));
      new.id := coalesce((select max(id) from audit_entries where organisation_id = new.organisation_id), 0) + 1;
      new.hash := audit_hash(
        (select hash from audit_entries where organisation_id = new.organisation_id and id = new.id - 1), new);
      return new;
    end $$`.execute(db)
  await sql`
    create function refuse_audit_change() returns trigger language plpgsql as $$
    begin
      raise exception 'audit entries are never changed or removed' using errcode = '23514', constraint = 'audit_entries_append_only';
    end $$`.execute(db)
  await sql`alter table audit_entries alter column id drop identity`.execute(db)
  await sql`alter table audit_entries alter column id set default 0`.execute(db)
  // Entries from before: numbered and chained in their order.
  await sql`
    do $$
    declare
      entry audit_entries;
      previous bytea;
      organisation uuid;
      number bigint;
    begin
      for entry in select * from audit_entries order by organisation_id, id loop
        if organisation is distinct from entry.organisation_id then
          organisation := entry.organisation_id;
          previous := null;
          number := 0;
        end if;
        number := number + 1;
        update audit_entries set id = number where organisation_id = entry.organisation_id and id = entry.id;
        entry.id := number;
        previous := audit_hash(previous, entry);
        update audit_entries set hash = previous where organisation_id = entry.organisation_id and id = number;
      end loop;
    end $$`.execute(db)
  await sql`alter table audit_entries alter column hash set not null, alter column hash set default ''`.execute(db)
  await sql`
    create trigger audit_entries_chain before insert on audit_entries
    for each row execute function chain_audit_entry()`.execute(db)
  await sql`
    create trigger audit_entries_append_only before update or delete on audit_entries
    for each row execute function refuse_audit_change()`.execute(db)
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop trigger audit_entries_append_only on audit_entries`.execute(db)
  await sql`drop trigger audit_entries_chain on audit_entries`.execute(db)
  await sql`drop function refuse_audit_change()`.execute(db)
  await sql`drop function chain_audit_entry()`.execute(db)
  await sql`drop function audit_hash(bytea, audit_entries)`.execute(db)
  await sql`alter table audit_entries drop column hash`.execute(db)
  // Numbers were per organisation: give the rows numbers of one sequence again.
  await sql`alter table audit_entries alter column id drop default`.execute(db)
  await sql`
    alter table audit_entries alter column id add generated always as identity`.execute(db)
  await sql`
    select setval(pg_get_serial_sequence('audit_entries', 'id'), greatest((select max(id) from audit_entries), 1))`.execute(
    db,
  )
}
