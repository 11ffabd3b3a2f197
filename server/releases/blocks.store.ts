import { sql, type Transaction } from 'kysely'
import type { DB } from '../../migrations/schema.ts'
import type { WaveKey } from '../assessments/assessments.store.ts'
import type { StoredBlock } from './fact-block.ts'

/** Whose blocks are numbered together. */
export interface BlockSeries {
  audience: string
  questionnaireId: string
  version: number
}

/** How many released responses the blocks of a wave hold. */
export async function countBlocked(trx: Transaction<DB>, key: WaveKey): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select coalesce(sum(size), 0)::int as count from fact_blocks where ${ofWave(key)}`.execute(trx)
  return rows[0]?.count ?? 0
}

export async function deleteBlocks(trx: Transaction<DB>, key: WaveKey): Promise<void> {
  await sql`delete from fact_blocks where ${ofWave(key)}`.execute(trx)
}

/** The ids of the responses in every block of the wave. */
export async function listBlockIds(
  trx: Transaction<DB>,
  key: WaveKey,
): Promise<(BlockSeries & { number: number; ids: Buffer })[]> {
  const { rows } = await sql<BlockSeries & { number: number; ids: Buffer }>`
    select audience, questionnaire_id, version, number, ids from fact_blocks where ${ofWave(key)}`.execute(trx)
  return rows
}

export async function lastBlockNumber(trx: Transaction<DB>, key: WaveKey, series: BlockSeries): Promise<number> {
  const { rows } = await sql<{ number: number }>`
    select coalesce(max(number), 0) as number from fact_blocks where ${ofSeries(key, series)}`.execute(trx)
  return rows[0]?.number ?? 0
}

export async function readBlock(
  trx: Transaction<DB>,
  key: WaveKey,
  series: BlockSeries & { number: number },
): Promise<StoredBlock | undefined> {
  const { rows } = await sql<BlockRow>`
    select number, size, ids, areas, area_ids, strata, stratum_codes, languages, language_tags,
      (select string_agg(bytes, ''::bytea order by position) from fact_columns
        where ${ofSeries(key, series)} and number = ${series.number}) as columns
    from fact_blocks where ${ofSeries(key, series)} and number = ${series.number}`.execute(trx)
  const [row] = rows
  return row && blockOf(row)
}

interface BlockRow {
  number: number
  size: number
  ids: Buffer
  areas: Buffer
  areaIds: string[]
  strata: Buffer
  stratumCodes: string[]
  languages: Buffer
  languageTags: string[]
  columns: Buffer | null
}

function blockOf({ number, size, ids, columns, ...row }: BlockRow): StoredBlock {
  const all = columns ?? Buffer.alloc(0)
  return {
    number,
    size,
    ids,
    areas: { names: row.areaIds, codes: row.areas },
    strata: { names: row.stratumCodes, codes: row.strata },
    languages: { names: row.languageTags, codes: row.languages },
    columns: Array.from({ length: all.length / size }, (_, at) => all.subarray(at * size, (at + 1) * size)),
  }
}

/** A block without responses is deleted. */
export async function saveBlock(
  trx: Transaction<DB>,
  key: WaveKey,
  series: BlockSeries,
  { number, size, ids, areas, strata, languages, columns }: StoredBlock,
): Promise<void> {
  if (size === 0) {
    await sql`delete from fact_blocks where ${ofSeries(key, series)} and number = ${number}`.execute(trx)
    return
  }
  const names = [key.organisationId, key.assessmentId, key.wave, series.audience, series.questionnaireId]
  const whole = sql.join([...names, series.version, number])
  await sql`
    insert into fact_blocks (organisation_id, assessment_id, wave_number, audience, questionnaire_id, version, number,
      size, ids, areas, area_ids, strata, stratum_codes, languages, language_tags)
    values (${whole}, ${size}, ${ids}, ${areas.codes}, ${areas.names}::uuid[], ${strata.codes}, ${strata.names}::text[],
      ${languages.codes}, ${languages.names}::text[])
    on conflict on constraint fact_blocks_pkey do update set size = excluded.size, ids = excluded.ids,
      areas = excluded.areas, area_ids = excluded.area_ids, strata = excluded.strata,
      stratum_codes = excluded.stratum_codes, languages = excluded.languages, language_tags = excluded.language_tags`.execute(
    trx,
  )
  await sql`
    insert into fact_columns (organisation_id, assessment_id, wave_number, audience, questionnaire_id, version, number,
      position, bytes)
    select b.organisation_id, b.assessment_id, b.wave_number, b.audience, b.questionnaire_id, b.version, b.number,
      given.position - 1, given.bytes
    from fact_blocks b, unnest(${columns}::bytea[]) with ordinality as given (bytes, position)
    where ${ofSeries(key, series)} and number = ${number}
    on conflict on constraint fact_columns_pkey do update set bytes = excluded.bytes`.execute(trx)
}

const ofWave = ({ organisationId, assessmentId, wave }: WaveKey) =>
  sql`organisation_id = ${organisationId} and assessment_id = ${assessmentId} and wave_number = ${wave}`

const ofSeries = (key: WaveKey, { audience, questionnaireId, version }: BlockSeries) =>
  sql`${ofWave(key)} and audience = ${audience} and questionnaire_id = ${questionnaireId} and version = ${version}`
