import { type Kysely, sql } from 'kysely'
import type { DB } from '../../migrations/schema.ts'

/** Whom to invite from the register; everything together must hold. */
export interface Choice {
  sectors: string[]
  areaCodes: string[]
  providerIds: string[] | null
  contacts: 'one' | 'all'
}

export interface Candidate {
  providerId: string
  contactId: string | null
  language: string | null
  /** Only who is `free` can be invited. */
  status: 'free' | 'invited' | 'opted_out' | 'bounced' | 'no_contact'
}

/** One row for each person of a provider that fits, or for each provider the person who comes first. */
export async function listCandidates(
  db: Kysely<DB>,
  { organisationId, id, audience }: { organisationId: string; id: string; audience: string },
  { sectors, areaCodes, providerIds, contacts }: Choice,
): Promise<Candidate[]> {
  const first = sql`order by p.id, array_position(array['invited', 'free', 'opted_out', 'bounced', 'no_contact'], s.status),
    k.name = '', lower(k.name), lower(k.email)`
  const { rows } = await sql<Candidate>`
    with recursive within as (
      select a.id from areas a where a.organisation_id = ${organisationId} and a.code = any(${areaCodes}::text[])
      union
      select a.id from areas a join within w on a.parent_id = w.id where a.organisation_id = ${organisationId}
    )
    select ${contacts === 'one' ? sql`distinct on (p.id)` : sql``} p.id as provider_id, k.id as contact_id, k.language, s.status
    from providers p
    left join contacts k on k.organisation_id = p.organisation_id and k.provider_id = p.id
    left join invitations i on i.organisation_id = k.organisation_id and i.contact_id = k.id and i.collector_id = ${id}
    cross join lateral (select case when k.id is null then 'no_contact' when i.id is not null then 'invited'
      when k.opted_out_on is not null then 'opted_out' when k.bounced_on is not null then 'bounced' else 'free' end) as s (status)
    where p.organisation_id = ${organisationId} and p.audience = ${audience} and p.is_active and p.merged_into is null
      and (cardinality(${sectors}::text[]) = 0 or p.sector = any(${sectors}::text[]))
      and (cardinality(${areaCodes}::text[]) = 0 or p.area_id in (select w.id from within w))
      and (${providerIds}::uuid[] is null or p.id = any(${providerIds}::uuid[]))
    ${contacts === 'one' ? first : sql`order by p.id, k.id`}`.execute(db)
  return rows
}

/** Somebody who could be invited, to show a letter to. */
export async function findExample(
  db: Kysely<DB>,
  { organisationId, audience }: { organisationId: string; audience: string },
): Promise<{ provider: string; name: string } | undefined> {
  const { rows } = await sql<{ provider: string; name: string }>`
    select p.name as provider, coalesce(nullif(k.name, ''), p.name) as name
    from providers p join contacts k on k.organisation_id = p.organisation_id and k.provider_id = p.id
    where p.organisation_id = ${organisationId} and p.audience = ${audience} and p.is_active and p.merged_into is null
    order by k.name = '', lower(p.name), lower(k.name) limit 1`.execute(db)
  return rows[0]
}
