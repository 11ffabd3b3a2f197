import { type Kysely, sql, type Transaction } from 'kysely'
import type { DB } from '../../migrations/schema.ts'

export type Likeness = 'name' | 'email' | 'website'

export interface Pair {
  oneId: string
  otherId: string
  reasons: Likeness[]
}

/** Of a larger group of entries that are all alike only neighbours are paired: merging them brings up the next ones. */
const pairedWithAll = 10

/** Entries that say the same of themselves, those with most in common first. Pairs that were found to be two are left out. */
export async function listDuplicates(db: Kysely<DB>, organisationId: string, limit: number): Promise<Pair[]> {
  const { rows } = await sql<Pair>`
    with live as (
      select id, lower(name) as name, website from providers where organisation_id = ${organisationId} and merged_into is null
    ), likeness as (
      select id, 'name' as reason, regexp_replace(normalize(name, NFD), U&'[[:space:][:punct:]\\0300-\\036F]', '', 'g') as key from live
      union all
      select id, 'website', regexp_replace(lower(website), '^https?://(www\\.)?|/+$', '', 'g') from live
      union all
      select live.id, 'email', lower(c.email)
      from live join contacts c on c.organisation_id = ${organisationId} and c.provider_id = live.id
    ), placed as (
      select distinct on (reason, key, id) id, reason, key from likeness where key <> ''
    ), numbered as (
      select *, row_number() over (partition by reason, key order by id) as place,
        count(*) over (partition by reason, key) as size
      from placed
    ), pairs as (
      select a.id as one_id, b.id as other_id, array_agg(a.reason order by a.reason) as reasons
      from numbered a join numbered b on b.reason = a.reason and b.key = a.key
        and b.place > a.place and (a.size <= ${pairedWithAll} or b.place = a.place + 1)
      where a.size > 1 and b.size > 1
      group by a.id, b.id
    )
    select pairs.* from pairs
    join providers p on p.organisation_id = ${organisationId} and p.id = pairs.one_id
    where not exists (
      select from distinct_providers d where d.organisation_id = ${organisationId}
        and d.one_id = pairs.one_id and d.other_id = pairs.other_id)
    order by cardinality(reasons) desc, lower(p.name), one_id, other_id
    limit ${limit}`.execute(db)
  return rows
}

export async function insertDistinct(
  trx: Transaction<DB>,
  organisationId: string,
  ids: [string, string],
): Promise<void> {
  const [oneId = '', otherId = ''] = ids.toSorted()
  await trx
    .insertInto('distinctProviders')
    .values({ organisationId, oneId, otherId })
    .onConflict(conflict => conflict.constraint('distinct_providers_pkey').doNothing())
    .execute()
}
