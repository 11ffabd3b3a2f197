import { type Kysely, sql } from 'kysely'
import type { DB } from '../../migrations/schema.ts'
import type { Audience } from '../../surveys/definition/definition.ts'
import type { AudienceTallies } from '../sections/audience.ts'
import type { ReportFilter } from '../sections/report.ts'
import { addNumbers, readNumbers } from './numbers.ts'
import { allAreas, allSectors, type TallyPlace } from './roll-up.ts'

export interface WaveKey {
  organisationId: string
  assessmentId: string
  waveNumber: number
}

const audienceOrder: Audience[] = ['provider', 'resident', 'partner']

interface Parts {
  /** False: of a whole wave only by audience. */
  hasParts?: boolean
  /** Whose sectors are wanted, where areas are chosen: each area has a row for each of its sectors. Absent: of all. */
  sectorsOf?: Audience[]
}

/** Released counts of a wave, of the version each audience answers, added up by audience, area and sector. */
export async function readTallies(
  db: Kysely<DB>,
  wave: WaveKey,
  filter: ReportFilter,
  { hasParts = true, sectorsOf = audienceOrder }: Parts = {},
): Promise<AudienceTallies[]> {
  const isOfAreas = filter.areaIds.length > 0 && filter.sectors.length === 0
  const rows = (await tallyRows(db, wave, filter, { hasParts, sectorsOf })).sort(byPlace)
  const audiences = new Map<string, AudienceTallies>()
  let numbers = new Int32Array(0)
  for (const row of rows) {
    const tallies = audiences.get(row.audience) ?? emptyTallies(row)
    if (!tallies) continue
    audiences.set(row.audience, tallies)
    if (numbers.length !== tallies.total.length) numbers = new Int32Array(tallies.total.length)
    readNumbers(row.counts, numbers)
    const isOfAllAreas = row.areaId === allAreas
    const isOfAllSectors = row.stratum === allSectors
    // A roll-up stands for itself; any other row counts towards the total, its area and its sector.
    if (isOfAreas ? isOfAllSectors : isOfAllAreas === isOfAllSectors) addNumbers(numbers, tallies.total)
    if (isOfAreas ? isOfAllSectors : !isOfAllAreas)
      addNumbers(numbers, vectorOf(tallies.byArea, row.areaId, numbers.length))
    if (!isOfAllSectors) addNumbers(numbers, vectorOf(tallies.bySector, row.stratum, numbers.length))
  }
  return audienceOrder.flatMap(audience => audiences.get(audience) ?? [])
}

/**
 * Of two equal areas or sectors one is hidden beside a small one. Were it the one that the database happens to send first, then it
 * would be another after a restore, and who has both reports could subtract.
 */
function byPlace(a: TallyPlace, b: TallyPlace): number {
  return compare(a.areaId, b.areaId) || compare(a.stratum, b.stratum)
}

const compare = (a: string, b: string) => Number(a > b) - Number(a < b)

function tallyRows(
  db: Kysely<DB>,
  wave: WaveKey,
  { areaIds, sectors, audiences }: ReportFilter,
  { hasParts, sectorsOf }: Required<Parts>,
) {
  const isWhole = areaIds.length === 0 && sectors.length === 0
  const isOfAreas = areaIds.length > 0 && sectors.length === 0
  const isTotal = isWhole && !hasParts
  return db
    .selectFrom('waveAudiences as asked')
    .innerJoin('tallies', join =>
      join
        .onRef('tallies.organisationId', '=', 'asked.organisationId')
        .onRef('tallies.assessmentId', '=', 'asked.assessmentId')
        .onRef('tallies.waveNumber', '=', 'asked.waveNumber')
        .onRef('tallies.audience', '=', 'asked.audience')
        .onRef('tallies.questionnaireId', '=', 'asked.questionnaireId')
        .onRef('tallies.version', '=', 'asked.version'),
    )
    .select(['asked.audience', 'asked.questionnaireId', 'asked.version', 'tallies.areaId', 'tallies.stratum'])
    .select([
      sql<Buffer>`array_send(tallies.counts)`.as('counts'),
      sql<number>`cardinality(tallies.counts)`.as('length'),
    ])
    .where('asked.organisationId', '=', wave.organisationId)
    .where('asked.assessmentId', '=', wave.assessmentId)
    .where('asked.waveNumber', '=', wave.waveNumber)
    .$if(isTotal, query => query.where('tallies.areaId', '=', allAreas).where('tallies.stratum', '=', allSectors))
    .$if(isWhole && !isTotal, query =>
      query.where(where =>
        where.or([where('tallies.areaId', '=', allAreas), where('tallies.stratum', '=', allSectors)]),
      ),
    )
    .$if(isOfAreas, query =>
      query.where(where =>
        where.or([
          where('tallies.stratum', '=', allSectors),
          ...(sectorsOf.length > 0 ? [where('tallies.audience', 'in', sectorsOf)] : []),
        ]),
      ),
    )
    .$if(sectors.length > 0, query =>
      query.where('tallies.areaId', '<>', allAreas).where('tallies.stratum', '<>', allSectors),
    )
    .$if(areaIds.length > 0, query => query.where('tallies.areaId', 'in', areaIds))
    .$if(audiences.length > 0, query => query.where('tallies.audience', 'in', audiences))
    .$if(sectors.length > 0, query =>
      query.where(where =>
        where.or([where('tallies.stratum', 'in', sectors), where('tallies.audience', '=', 'resident')]),
      ),
    )
    .execute()
}

interface Identity {
  audience: string
  questionnaireId: string
  version: number
  length: number
}

function emptyTallies({ audience, questionnaireId, version, length }: Identity): AudienceTallies | undefined {
  if (!isAudience(audience)) return undefined
  const total = new Int32Array(length)
  return { audience, questionnaireId, version, total, byArea: new Map(), bySector: new Map() }
}

function isAudience(value: string): value is Audience {
  return value === 'provider' || value === 'resident' || value === 'partner'
}

function vectorOf(vectors: Map<string, Int32Array>, key: string, length: number): Int32Array {
  const vector = vectors.get(key) ?? new Int32Array(length)
  vectors.set(key, vector)
  return vector
}
