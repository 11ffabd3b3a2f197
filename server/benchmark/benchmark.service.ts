import type { Kysely } from 'kysely'
import type { DB } from '../../migrations/schema.ts'
import type { Benchmark, GroupId } from '../../reports/benchmark/benchmark.ts'
import { buildBenchmark } from '../../reports/benchmark/build.ts'
import type { CountedResponse } from '../../reports/benchmark/crowd.ts'
import { readTallies } from '../../reports/queries/tallies.ts'
import { getWave } from '../assessments/assessments.service.ts'
import type { CompiledVersion, Versions } from '../questionnaires/versions.ts'
import { getOwnResponse, type OwnProvider } from '../review/own.service.ts'
import { languageOf, sectorOf } from '../review/reading.ts'
import type { FoundResponse } from '../review/response.store.ts'
import { listCountedOf, listSeveral } from './counted.store.ts'

export interface BenchmarkRequest {
  language?: string | undefined
  group: GroupId
}

export interface BenchmarkTools {
  versions: Versions
  /** Aborted when whoever asked has gone. */
  signal?: AbortSignal | undefined
}

/** A response of one's own provider beside the others of its wave. Throws `not-found` for the responses of others. */
export async function getBenchmark(
  db: Kysely<DB>,
  { responseId, ...own }: OwnProvider & { responseId: string },
  request: BenchmarkRequest,
  tools: BenchmarkTools,
): Promise<Benchmark> {
  const found = await getOwnResponse(db, own, responseId)
  const { organisationId, assessmentId, waveNumber } = found
  const { wave } = await getWave(db, { organisationId, assessmentId, wave: waveNumber })
  const version = await tools.versions.get(found)
  const language = languageOf(version, request.language, found.language)
  const base = {
    ...{ assessment: found.assessment, wave: found.wave, provider: found.provider?.name ?? '' },
    ...{ language, languages: version.codebook.languages },
    releasedOn: wave.latestRelease?.releasedOn ?? null,
    group: request.group,
  }
  const nothing = { ...base, groups: [], sections: [] }
  if (!wave.latestRelease) return { ...nothing, state: 'unreleased' }
  if (found.erasedOn !== null) return { ...nothing, state: 'erased' }
  const isAsked = wave.audiences.some(
    ({ questionnaireId, version: number }) => questionnaireId === found.questionnaireId && number === found.version,
  )
  if (!found.isReleased || found.excludedOn !== null || !isAsked) return { ...nothing, state: 'absent' }
  const compared = await compare(db, { found, own, version, language, group: request.group, signal: tools.signal })
  return compared ? { ...base, state: 'compared', ...compared } : { ...nothing, state: 'erased' }
}

interface Compared {
  found: FoundResponse
  own: OwnProvider
  version: CompiledVersion
  language: string
  group: GroupId
  signal: AbortSignal | undefined
}

/** Null: something of the own provider was erased, and can no longer be told from the others. */
async function compare(db: Kysely<DB>, { found, own: { providerId }, version, language, group, signal }: Compared) {
  const { organisationId, assessmentId, waveNumber } = found
  const filter = { areaIds: [], sectors: [], audiences: ['provider' as const] }
  const [tallies] = await readTallies(db, { organisationId, assessmentId, waveNumber }, filter)
  const counted = await listCountedOf(db, found, providerId)
  const own = counted.filter(isKept)
  const response = own.find(({ id }) => id === found.id)
  if (!tallies || !response || own.length < counted.length) return null
  const labels = {
    area: found.area.name,
    sector: sectorOf(version, found.sectorCode, language)?.label ?? '',
  }
  const several = await listSeveral(db, found, providerId)
  const { codebook } = version
  return buildBenchmark({ codebook, tallies, response, own, several, group, language, labels, signal })
}

function isKept<T extends CountedResponse>(response: T): response is T & { facts: Uint8Array } {
  return response.facts !== null
}
