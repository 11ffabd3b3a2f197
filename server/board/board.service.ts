import type { Kysely } from 'kysely'
import type { DB } from '../../migrations/schema.ts'
import type { Audience, Text } from '../../surveys/definition/definition.ts'
import { type Area, listAreas } from '../areas/areas.store.ts'
import { getWave } from '../assessments/assessments.service.ts'
import type { Wave, WaveKey } from '../assessments/assessments.store.ts'
import type { Versions } from '../questionnaires/versions.ts'
import { type CompletedCount, countCompleted, type InvitedPerson, listInvited } from './board.store.ts'
import { type Case, casesOf } from './cases.ts'
import { countOutcomes, type OutcomeCounts, responseRates } from './rates.ts'
import { listTargets, type Target } from './targets.store.ts'
import { type Thinness, thinnessOf } from './thin.ts'

export interface Progress {
  audiences: AudienceProgress[]
}

export interface AudienceProgress {
  audience: Audience
  completed: number
  target: number | null
  /** How many were asked by other ways, as staff wrote it down. */
  statedInvited: number | null
  invited: InvitedCounts | null
  areas: (StratumCounts & { code: string; name: string })[]
  sectors: (StratumCounts & { sector: string; label: Text })[]
}

export interface InvitedCounts {
  organisations: number
  anonymous: number
  opened: number
  started: number
  completed: number
  outcomes: OutcomeCounts
  rates: { rr1: number; rr2: number; base: number } | null
}

export interface StratumCounts {
  invited: number
  completed: number
  target: number | null
  thin: Thinness | null
}

interface Found {
  areas: Area[]
  own: { id: string; code: string; name: string }[]
  invited: InvitedPerson[]
  completed: CompletedCount[]
  targets: Target[]
}

/** How far collection is, by audience. Counts alone. */
export async function getProgress(db: Kysely<DB>, key: WaveKey, versions: Versions): Promise<Progress> {
  const { assessment, wave } = await getWave(db, key)
  const found: Found = {
    areas: await listAreas(db, key.organisationId),
    own: assessment.areas,
    invited: await listInvited(db, key),
    completed: await countCompleted(db, key),
    targets: await listTargets(db, key),
  }
  const audiences = wave.audiences.map(async asked => {
    const sectors = await sectorsOf(versions, key.organisationId, asked)
    return progressOf(asked, found, sectors)
  })
  return { audiences: await Promise.all(audiences) }
}

/** The sectors that a version lets respondents choose from; residents have none. */
export async function sectorsOf(
  versions: Versions,
  organisationId: string,
  { questionnaireId, version }: Wave['audiences'][number],
): Promise<{ sector: string; label: Text }[]> {
  const { codebook, sectorVariable } = await versions.get({ organisationId, questionnaireId, version })
  const variable = codebook.variables.find(({ name }) => name === sectorVariable)
  return variable?.choices.map(({ value, label }) => ({ sector: value, label })) ?? []
}

function progressOf(
  { audience, invited: statedInvited }: Wave['audiences'][number],
  found: Found,
  sectors: { sector: string; label: Text }[],
): AudienceProgress {
  const people = found.invited.filter(one => one.audience === audience)
  const cases = casesOf(people, { own: new Set(found.own.map(({ id }) => id)), areas: found.areas })
  const completed = found.completed.filter(one => one.audience === audience)
  const targets = found.targets.filter(one => one.audience === audience)
  const targetOf = (areaId: string | null, sector: string | null) =>
    targets.find(one => one.areaId === areaId && one.sector === sector)?.responses ?? null
  const stratum = (of: Omit<StratumCounts, 'thin'>): StratumCounts => ({ ...of, thin: thinnessOf(of) })
  return {
    audience,
    completed: sum(completed),
    target: targetOf(null, null),
    statedInvited,
    invited: people.length === 0 ? null : invitedCounts(cases),
    areas: found.own.map(({ id, code, name }) => ({
      code,
      name,
      ...stratum({
        invited: cases.filter(one => one.areaId === id).length,
        completed: sum(completed.filter(one => one.areaId === id)),
        target: targetOf(id, null),
      }),
    })),
    sectors: sectors.map(({ sector, label }) => ({
      sector,
      label,
      ...stratum({
        invited: cases.filter(one => one.sector === sector).length,
        completed: sum(completed.filter(one => one.sector === sector)),
        target: targetOf(null, sector),
      }),
    })),
  }
}

function sum(counts: CompletedCount[]): number {
  return counts.reduce((total, { completed }) => total + completed, 0)
}

function invitedCounts(cases: Case[]): InvitedCounts {
  const outcomes = countOutcomes(cases.map(({ outcome }) => outcome))
  return {
    organisations: cases.length,
    anonymous: cases.filter(one => one.isAnonymous).length,
    opened: cases.filter(one => one.isOpened).length,
    started: cases.filter(one => one.isStarted).length,
    completed: cases.filter(one => one.hasCompleted).length,
    outcomes,
    rates: responseRates(outcomes) ?? null,
  }
}
