import { type Kysely, sql, type Transaction } from 'kysely'
import type { DB } from '../../migrations/schema.ts'
import { readNumbers, writeNumbers } from '../../reports/queries/numbers.ts'
import { allAreas, allSectors } from '../../reports/queries/roll-up.ts'
import type { Release, WaveKey } from '../assessments/assessments.store.ts'
import { isUnsettled } from './counted.ts'

/** One release at a time for an assessment, whichever process makes it. */
export async function lockReleases(trx: Transaction<DB>, { assessmentId }: WaveKey): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`release ${assessmentId}`}, 0))`.execute(trx)
}

export async function nextReleaseNumber(
  trx: Transaction<DB>,
  { organisationId, assessmentId }: WaveKey,
): Promise<number> {
  const { rows } = await sql<{ number: number }>`
    select coalesce(max(number), 0) + 1 as number from releases
    where organisation_id = ${organisationId} and assessment_id = ${assessmentId}`.execute(trx)
  return rows[0]?.number ?? 1
}

/** Where a response is counted. */
export interface TallyKey {
  audience: string
  questionnaireId: string
  version: number
  areaId: string
  stratum: string
}

export interface FoldedResponse extends TallyKey {
  id: string
  language: string
  facts: Buffer
}

export interface Batch {
  /** Ids up to this one have been taken: what they left in the index is not walked over again. */
  after: string
  limit: number
}

export const beforeAll = '00000000-0000-0000-0000-000000000000'

/** Marks pending responses as released and returns them, in the order of their ids: reading and marking are one statement. */
export async function takePending(
  trx: Transaction<DB>,
  key: WaveKey,
  release: number,
  { after, limit }: Batch,
): Promise<FoldedResponse[]> {
  const { rows } = await sql<FoldedResponse>`
    update responses r set released_in = ${release}
    from (
      select id from responses
      where organisation_id = ${key.organisationId} and assessment_id = ${key.assessmentId} and wave_number = ${key.wave}
        and ${isUnsettled} and released_in is null and id > ${after}
      order by id limit ${limit} for update skip locked
    ) pending
    where r.organisation_id = ${key.organisationId} and r.id = pending.id
    returning r.id, r.audience, r.questionnaire_id, r.version, r.area_id, r.stratum, r.language, r.facts`.execute(trx)
  return rows
}

/** Responses that were withdrawn or excluded since they were released, and are still in the tallies. */
export async function lockLeaving(trx: Transaction<DB>, key: WaveKey): Promise<FoldedResponse[]> {
  const { rows } = await sql<FoldedResponse>`
    select id, audience, questionnaire_id, version, area_id, stratum, language, facts from responses
    where organisation_id = ${key.organisationId} and assessment_id = ${key.assessmentId} and wave_number = ${key.wave}
      and ${isUnsettled} and released_in is not null
    for update`.execute(trx)
  return rows
}

/** They are in the tallies no longer. Of withdrawn ones nothing is left; excluded ones may come back. */
export async function markLeft(trx: Transaction<DB>, organisationId: string, ids: string[]): Promise<void> {
  if (ids.length === 0) return
  await sql`
    update responses set released_in = null, facts = case when withdrawn_on is null then facts else '' end
    where organisation_id = ${organisationId} and id = any(${ids}::uuid[])`.execute(trx)
}

/** How many responses are in the tallies of a wave. */
export async function countTallied(trx: Transaction<DB>, key: WaveKey): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select coalesce(sum(counts[1]), 0)::int as count from tallies
    where organisation_id = ${key.organisationId} and assessment_id = ${key.assessmentId} and wave_number = ${key.wave}
      and area_id = ${allAreas} and stratum = ${allSectors}`.execute(trx)
  return rows[0]?.count ?? 0
}

export interface TallyVectors {
  counts: Int32Array
  keys: Int32Array
}

export interface PlacedVectors extends TallyVectors {
  at: TallyKey
}

/** The tallies at these places, in the same order; undefined where there is none yet. */
export async function lockTallies(
  trx: Transaction<DB>,
  key: WaveKey,
  places: TallyKey[],
): Promise<(TallyVectors | undefined)[]> {
  const { rows } = await sql<{ place: number; length: number; counts: Buffer; keys: Buffer }>`
    select given.place::int as place, cardinality(t.counts) as length,
      array_send(t.counts) as counts, array_send(t.keys) as keys
    from ${placesTable(places)} as given (audience, questionnaire_id, version, area_id, stratum, place)
    join tallies t on t.organisation_id = ${key.organisationId} and t.assessment_id = ${key.assessmentId}
      and t.wave_number = ${key.wave} and t.audience = given.audience and t.questionnaire_id = given.questionnaire_id
      and t.version = given.version and t.area_id = given.area_id and t.stratum = given.stratum
    for update of t`.execute(trx)
  const found: (TallyVectors | undefined)[] = places.map(() => undefined)
  for (const { place, length, counts, keys } of rows) {
    found[place - 1] = { counts: readVector(counts, length), keys: readVector(keys, length) }
  }
  return found
}

function placesTable(places: TallyKey[]) {
  const column = (name: keyof TallyKey) => places.map(place => place[name])
  return sql`unnest(${column('audience')}::text[], ${column('questionnaireId')}::uuid[], ${column('version')}::int[],
    ${column('areaId')}::uuid[], ${column('stratum')}::text[]) with ordinality`
}

function readVector(list: Buffer, length: number): Int32Array {
  const vector = new Int32Array(length)
  readNumbers(list, vector)
  return vector
}

export async function saveTallies(trx: Transaction<DB>, key: WaveKey, tallies: PlacedVectors[]): Promise<void> {
  if (tallies.length === 0) return
  const lengths = tallies.map(({ counts }) => counts.length)
  const ends = lengths.map((_, i) => lengths.slice(0, i + 1).reduce((sum, length) => sum + length, 0))
  const sent = (part: keyof TallyVectors) => writeNumbers(tallies.map(tally => tally[part]))
  await sql`
    insert into tallies (organisation_id, assessment_id, wave_number, audience, questionnaire_id, version, area_id, stratum, counts, keys)
    select ${key.organisationId}, ${key.assessmentId}, ${key.wave}, given.audience, given.questionnaire_id, given.version,
      given.area_id, given.stratum, sent.counts[slice.last - slice.length + 1:slice.last],
      sent.keys[slice.last - slice.length + 1:slice.last]
    from ${placesTable(tallies.map(({ at }) => at))} as given (audience, questionnaire_id, version, area_id, stratum, place)
    join unnest(${lengths}::int[], ${ends}::int[]) with ordinality as slice (length, last, place) using (place)
    cross join (select ${sent('counts')}::int4[] as counts, ${sent('keys')}::int4[] as keys) as sent
    on conflict on constraint tallies_pkey do update set counts = excluded.counts, keys = excluded.keys`.execute(trx)
}

export async function insertRelease(
  trx: Transaction<DB>,
  key: WaveKey,
  release: { number: number; releasedBy: string | null; added: number; withdrawn: number },
): Promise<Release> {
  const { rows } = await sql<Release>`
    insert into releases (organisation_id, assessment_id, number, wave_number, released_by, added, withdrawn, responses)
    select ${key.organisationId}, ${key.assessmentId}, ${release.number}, ${key.wave}, ${release.releasedBy},
      ${release.added}, ${release.withdrawn}, coalesce(sum(counts[1]), 0)
    from tallies
    where organisation_id = ${key.organisationId} and assessment_id = ${key.assessmentId} and wave_number = ${key.wave}
      and area_id = ${allAreas} and stratum = ${allSectors}
    returning number, released_at::date as released_on, responses, added, withdrawn`.execute(trx)
  const [row] = rows
  if (!row) throw new Error('a release was not stored')
  return row
}

/** For repairs: all that is in the tallies of a wave, as long as it has not been erased. */
export async function* readReleased(db: Kysely<DB>, key: WaveKey): AsyncGenerator<FoldedResponse> {
  let after = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const { rows } = await sql<FoldedResponse>`
      select id, audience, questionnaire_id, version, area_id, stratum, language, facts from responses
      where organisation_id = ${key.organisationId} and assessment_id = ${key.assessmentId} and wave_number = ${key.wave}
        and released_in is not null and octet_length(facts) > 0 and id > ${after}
      order by id limit 5000`.execute(db)
    yield* rows
    const last = rows.at(-1)
    if (!last) return
    after = last.id
  }
}
