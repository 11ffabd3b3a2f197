import { type Kysely, sql } from 'kysely'
import type { DB } from '../../migrations/schema.ts'
import type { Audience } from '../../surveys/definition/definition.ts'

/** Which released responses: of one audience, and of one version of its questionnaire. */
export interface FactsKey {
  organisationId: string
  assessmentId: string
  waves: number[]
  audience: Audience
  questionnaireId: string
  version: number
}

/** Some thousand responses, column by column. */
export interface FactsPage {
  wave: number
  size: number
  areas: Codes
  sectors: Codes
  languages: Codes
  /** In the order of the positions asked for, one byte for each response. */
  columns: Uint8Array[]
}

/** What `names` each response has: 16 bits each, little-endian. */
export interface Codes {
  names: string[]
  codes: Buffer
}

/** 32 blocks of 8,192: a few megabytes at most, and a pause for others after each. */
const blocksAtOnce = 32

/** The bytes of `facts` at `positions`, a block at a time. Stops reading when `signal` is aborted. */
export async function* readFacts(
  db: Kysely<DB>,
  key: FactsKey,
  { positions, signal }: { positions: number[]; signal?: AbortSignal | undefined },
): AsyncGenerator<FactsPage> {
  const after = { wave: 0, number: 0 }
  for (;;) {
    signal?.throwIfAborted()
    const rows = await readPage(db, key, positions, after)
    for (const row of rows) yield pageOf(row, positions)
    const last = rows.at(-1)
    if (!last || rows.length < blocksAtOnce) return
    Object.assign(after, last)
  }
}

interface BlockRow {
  wave: number
  number: number
  size: number
  areas: Buffer
  areaIds: string[]
  strata: Buffer
  stratumCodes: string[]
  languages: Buffer
  languageTags: string[]
  columns: Buffer | null
}

async function readPage(
  db: Kysely<DB>,
  key: FactsKey,
  positions: number[],
  after: { wave: number; number: number },
): Promise<BlockRow[]> {
  const { rows } = await sql<BlockRow>`
    select b.wave_number as wave, b.number, b.size, b.areas, b.area_ids, b.strata, b.stratum_codes, b.languages, b.language_tags,
      (select string_agg(c.bytes, ''::bytea order by wanted.place)
        from unnest(${positions}::int[]) with ordinality as wanted (position, place)
        join fact_columns c on c.organisation_id = b.organisation_id and c.assessment_id = b.assessment_id
          and c.wave_number = b.wave_number and c.audience = b.audience and c.questionnaire_id = b.questionnaire_id
          and c.version = b.version and c.number = b.number and c.position = wanted.position) as columns
    from fact_blocks b
    where b.organisation_id = ${key.organisationId} and b.assessment_id = ${key.assessmentId}
      and b.wave_number = any(${key.waves}::int[]) and b.audience = ${key.audience}
      and b.questionnaire_id = ${key.questionnaireId} and b.version = ${key.version}
      and (b.wave_number, b.number) > (${after.wave}, ${after.number})
    order by b.wave_number, b.number limit ${blocksAtOnce}`.execute(db)
  return rows
}

function pageOf({ wave, size, columns, ...row }: BlockRow, positions: number[]): FactsPage {
  if ((columns?.length ?? 0) !== size * positions.length) throw new RangeError('a block has lost a column')
  return {
    wave,
    size,
    areas: { names: row.areaIds, codes: row.areas },
    sectors: { names: row.stratumCodes, codes: row.strata },
    languages: { names: row.languageTags, codes: row.languages },
    columns: positions.map((_, at) => (columns ?? new Uint8Array()).subarray(at * size, (at + 1) * size)),
  }
}
