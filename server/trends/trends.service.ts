import type { Kysely } from 'kysely'
import type { z } from 'zod'
import type { DB } from '../../migrations/schema.ts'
import { readTallies } from '../../reports/queries/tallies.ts'
import { buildReport } from '../../reports/sections/build.ts'
import { allResponses } from '../../reports/sections/coverage.ts'
import type { ReportFilter } from '../../reports/sections/report.ts'
import { buildTrend, type TrendInput } from '../../reports/waves/build.ts'
import { type MatchedRows, matchProviders } from '../../reports/waves/matched.ts'
import type { Trend } from '../../reports/waves/trend.ts'
import type { Audience } from '../../surveys/definition/definition.ts'
import { withAreasBelow } from '../areas/areas.service.ts'
import { listAreas } from '../areas/areas.store.ts'
import { getAssessment } from '../assessments/assessments.service.ts'
import type { Wave } from '../assessments/assessments.store.ts'
import { fieldErrorAt } from '../contract/field-errors.ts'
import { Problem } from '../contract/problems.ts'
import type { trendQuery } from '../contract/trends.ts'
import type { Versions } from '../questionnaires/versions.ts'
import { readMatchedFacts } from './matched.store.ts'

export type TrendRequest = z.output<typeof trendQuery>

interface AssessmentKey {
  organisationId: string
  assessmentId: string
}

type ReleasedWave = Wave & { latestRelease: NonNullable<Wave['latestRelease']> }

/** Throws `invalid-request`, and `state-conflict` unless two waves have been released. */
export async function getTrend(
  db: Kysely<DB>,
  key: AssessmentKey,
  request: TrendRequest,
  versions: Versions,
): Promise<Trend> {
  const { waves } = await getAssessment(db, key.organisationId, key.assessmentId)
  const released = waves.filter((wave): wave is ReleasedWave => wave.latestRelease !== null)
  const { from, to } = twoOf(released, request)
  const filter: ReportFilter = {
    areaIds: request.areas?.length ? [...withAreasBelow(await listAreas(db, key.organisationId), request.areas)] : [],
    audiences: (request.audiences ?? []).filter(isAudience),
    sectors: request.sectors ?? [],
  }
  const reports = await Promise.all(released.map(wave => waveReport(db, key, wave, { request, filter, versions })))
  const matched = await matchedRows(db, { ...key, from, to }, { filter, reports })
  return { language: request.language, filter, ...buildTrend({ waves: reports, from, to, matched }) }
}

function twoOf(released: ReleasedWave[], { from, to }: TrendRequest): { from: number; to: number } {
  const [first, last] = [released[0], released.at(-1)]
  if (!first || !last || first === last) throw Problem.because('two_releases_needed')
  const chosen = { from: from ?? first.number, to: to ?? last.number }
  const unknown = (['from', 'to'] as const).filter(name => !released.some(wave => wave.number === chosen[name]))
  if (unknown.length > 0 || chosen.from === chosen.to) {
    const errors =
      unknown.length > 0
        ? unknown.map(name => fieldErrorAt(`#/query/${name}`, 'wave_not_released'))
        : [fieldErrorAt('#/query/to', 'same_wave')]
    throw new Problem('invalid-request', 'The waves cannot be compared.', errors)
  }
  return chosen
}

function isAudience(value: string): value is Audience {
  return value === 'provider' || value === 'resident' || value === 'partner'
}

interface Asked {
  request: TrendRequest
  filter: ReportFilter
  versions: Versions
}

async function waveReport(
  db: Kysely<DB>,
  { organisationId, assessmentId }: AssessmentKey,
  { number, name, closedOn, audiences }: ReleasedWave,
  { request, filter, versions }: Asked,
): Promise<TrendInput['waves'][number]> {
  const key = { organisationId, assessmentId, waveNumber: number }
  const [tallies, compiled] = await Promise.all([
    readTallies(db, key, filter, { hasParts: false }),
    Promise.all(audiences.map(entry => versions.get({ organisationId, ...entry }))),
  ])
  const codebooks = compiled.map(({ codebook }) => codebook)
  const invited = Object.fromEntries(audiences.map(entry => [entry.audience, entry.invited]))
  const report = buildReport({ codebooks, tallies, areas: [], invited, filter, language: request.language })
  return { number, name, closedOn, responses: allResponses(report.coverage), report, codebooks }
}

/** Providers under their name only: nobody else can be known to be the same. */
async function matchedRows(
  db: Kysely<DB>,
  key: AssessmentKey & { from: number; to: number },
  { filter, reports }: { filter: ReportFilter; reports: TrendInput['waves'] },
): Promise<MatchedRows> {
  const [before, after] = [key.from, key.to].map(number =>
    reports.find(wave => wave.number === number)?.codebooks.find(({ audience }) => audience === 'provider'),
  )
  const isWanted = filter.audiences.length === 0 || filter.audiences.includes('provider')
  if (!before || !after || !isWanted) return new Map()
  return matchProviders(await readMatchedFacts(db, key, filter), { before, after })
}
