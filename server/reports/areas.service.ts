import type { Kysely } from 'kysely'
import type { z } from 'zod'
import type { DB } from '../../migrations/schema.ts'
import type { WaveAreaReport } from '../../reports/areas/area-report.ts'
import { type AreaFault, type AreaReportInput, buildAreaReport } from '../../reports/areas/build.ts'
import { readTallies, type WaveKey as TallyKey } from '../../reports/queries/tallies.ts'
import type { AudienceTallies } from '../../reports/sections/audience.ts'
import type { ReportFilter } from '../../reports/sections/report.ts'
import { listAreas } from '../areas/areas.store.ts'
import type { WaveKey } from '../assessments/assessments.store.ts'
import { fieldErrorAt } from '../contract/field-errors.ts'
import { Problem } from '../contract/problems.ts'
import type { areaReportQuery } from '../contract/reports.ts'
import type { Versions } from '../questionnaires/versions.ts'
import { askedIn, getReleasedWave, isAudience } from './reports.service.ts'

export type AreaReportRequest = z.output<typeof areaReportQuery>

interface AreaReportAsk {
  key: WaveKey
  request: AreaReportRequest
  versions: Versions
}

/** One number for each area. Throws `invalid-request`, and `state-conflict` before the first release. */
export async function getAreaReport(
  db: Kysely<DB>,
  { key, request, versions }: AreaReportAsk,
): Promise<WaveAreaReport> {
  const { assessment, wave, release } = await getReleasedWave(db, key)
  const { organisationId, assessmentId } = key
  const filter: ReportFilter = {
    areaIds: [],
    audiences: (request.audiences ?? []).filter(isAudience),
    sectors: request.sectors ?? [],
  }
  const tallyKey = { organisationId, assessmentId, waveNumber: key.wave }
  const tallies = await readTallies(db, tallyKey, filter)
  const all = await listAreas(db, organisationId)
  const own = new Set(assessment.areas.map(({ id }) => id))
  const report = buildAreaReport({
    ...(await askedIn(wave, organisationId, versions)),
    tallies,
    areas: all.filter(({ id }) => own.has(id) || tallies.some(({ byArea }) => byArea.has(id))),
    unfiltered: filter.sectors.length > 0 ? await readUnfiltered(db, tallyKey, filter) : null,
    filter,
    ...{ language: request.language, measure: request.measure, item: request.item },
  })
  if (typeof report === 'string') throw refused(report)
  const { number, releasedOn } = release
  return {
    ...report,
    assessment: { id: assessment.id, name: assessment.name },
    wave: { number: wave.number, name: wave.name },
    release: { number, releasedOn },
  }
}

async function readUnfiltered(
  db: Kysely<DB>,
  key: TallyKey,
  filter: ReportFilter,
): Promise<NonNullable<AreaReportInput['unfiltered']>> {
  const whole = await readTallies(db, key, { ...filter, sectors: [] })
  const sectors: AudienceTallies[][] = []
  for (const sector of filter.sectors) sectors.push(await readTallies(db, key, { ...filter, sectors: [sector] }))
  return { whole, sectors }
}

function refused(fault: AreaFault): Problem {
  const error =
    fault === 'not_asked'
      ? fieldErrorAt('#/query/measure', 'measure_not_asked')
      : fieldErrorAt('#/query/item', 'item_not_of_measure')
  return new Problem('invalid-request', 'The map cannot be made.', [error])
}
