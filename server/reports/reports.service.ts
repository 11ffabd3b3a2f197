import type { Kysely } from 'kysely'
import type { DB } from '../../migrations/schema.ts'
import { readIndicators } from '../../reports/queries/indicators.ts'
import { readTallies } from '../../reports/queries/tallies.ts'
import { readCoding } from '../../reports/queries/themes.ts'
import { buildReport, type ReportInput } from '../../reports/sections/build.ts'
import { allResponses } from '../../reports/sections/coverage.ts'
import type { SecondaryData } from '../../reports/sections/indicators.ts'
import type { WaveReport } from '../../reports/sections/report.ts'
import type { Audience } from '../../surveys/definition/definition.ts'
import { withAreasBelow } from '../areas/areas.service.ts'
import { type Area, listAreas } from '../areas/areas.store.ts'
import { getWave } from '../assessments/assessments.service.ts'
import type { Assessment, Wave, WaveKey } from '../assessments/assessments.store.ts'
import { Problem } from '../contract/problems.ts'
import type { Versions } from '../questionnaires/versions.ts'

export interface ReportRequest {
  language: string
  areas?: string[] | undefined
  audiences?: string[] | undefined
  sectors?: string[] | undefined
}

/** The report of the newest release of a wave. Throws `state-conflict` before the first release. */
export async function getReport(
  db: Kysely<DB>,
  { key, request, versions }: { key: WaveKey; request: ReportRequest; versions: Versions },
): Promise<WaveReport> {
  const { assessment, wave, release } = await getReleasedWave(db, key)
  const all = await listAreas(db, key.organisationId)
  const filter = {
    areaIds: request.areas?.length ? [...withAreasBelow(all, request.areas)] : [],
    audiences: (request.audiences ?? []).filter(isAudience),
    sectors: request.sectors ?? [],
  }
  const released = { organisationId: key.organisationId, assessmentId: key.assessmentId, waveNumber: key.wave }
  const asked = await askedIn(wave, key.organisationId, versions)
  const sectorsOf = asked.codebooks.filter(({ pairs }) => pairs.length > 0).map(({ audience }) => audience)
  const tallies = await readTallies(db, released, filter, { sectorsOf })
  const coding = await readCoding(db, released, filter)
  const areas = areasShown(all, assessment, filter.areaIds)
  const report = buildReport({
    ...asked,
    tallies,
    coding,
    areas,
    secondary: await secondaryData(db, key.organisationId, { all, areas }),
    filter,
    language: request.language,
  })
  const { id, name, dataNotice } = assessment
  const organisation = await db
    .selectFrom('organisations')
    .select('name')
    .where('id', '=', key.organisationId)
    .executeTakeFirstOrThrow()
  return {
    ...report,
    organisation: organisation.name,
    assessment: { id, name, dataNotice },
    wave: waveOf(wave),
    release: {
      number: release.number,
      releasedOn: release.releasedOn,
      responses: allResponses(report.coverage),
    },
  }
}

export function isAudience(value: string): value is Audience {
  return value === 'provider' || value === 'resident' || value === 'partner'
}

export async function getReleasedWave(db: Kysely<DB>, key: WaveKey) {
  const { assessment, wave } = await getWave(db, key)
  const release = wave.latestRelease
  if (!release) throw Problem.because('report_not_released')
  return { assessment, wave, release }
}

/** What each audience was asked, and how many were invited. */
export async function askedIn(
  { audiences }: Wave,
  organisationId: string,
  versions: Versions,
): Promise<Pick<ReportInput, 'codebooks' | 'invited'>> {
  const compiled = await Promise.all(audiences.map(entry => versions.get({ organisationId, ...entry })))
  return {
    codebooks: compiled.map(({ codebook }) => codebook),
    invited: Object.fromEntries(audiences.map(entry => [entry.audience, entry.invited])),
  }
}

function areasShown(
  all: Area[],
  assessment: Assessment,
  filtered: string[],
): { id: string; code: string; name: string }[] {
  const own = new Set(assessment.areas.map(area => area.id))
  return all.filter(area => own.has(area.id) && (filtered.length === 0 || filtered.includes(area.id)))
}

/** Of the areas of the report and all that lie within them. */
async function secondaryData(
  db: Kysely<DB>,
  organisationId: string,
  { all, areas }: { all: Area[]; areas: { id: string; code: string }[] },
): Promise<SecondaryData> {
  const inside = withAreasBelow(
    all,
    areas.map(({ code }) => code),
  )
  return {
    areas: all.filter(({ id }) => inside.has(id)),
    shown: new Set(areas.map(({ id }) => id)),
    values: await readIndicators(db, organisationId, [...inside]),
  }
}

function waveOf({ number, name, openedOn, closedOn }: Wave): WaveReport['wave'] {
  return { number, name, openedOn, closedOn }
}
