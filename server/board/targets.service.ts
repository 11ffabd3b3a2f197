import type { Transaction } from 'kysely'
import type { DB } from '../../migrations/schema.ts'
import type { Audience } from '../../surveys/definition/definition.ts'
import { getWave } from '../assessments/assessments.service.ts'
import type { WaveKey } from '../assessments/assessments.store.ts'
import { type FieldError, fieldErrorAt } from '../contract/field-errors.ts'
import { Problem } from '../contract/problems.ts'
import type { Versions } from '../questionnaires/versions.ts'
import { sectorsOf } from './board.service.ts'
import { replaceTargets, type Target } from './targets.store.ts'

export interface GivenTarget {
  audience: Audience
  areaCode: string | null
  sector: string | null
  responses: number
}

/** All or none: a target of something that the wave does not ask would never be reached. */
export async function setTargets(
  trx: Transaction<DB>,
  { key, given, versions }: { key: WaveKey; given: GivenTarget[]; versions: Versions },
): Promise<void> {
  const { assessment, wave } = await getWave(trx, key)
  const areas = new Map(assessment.areas.map(({ id, code }) => [code, id]))
  const sectors = new Map<Audience, Set<string>>()
  for (const asked of wave.audiences) {
    const offered = await sectorsOf(versions, key.organisationId, asked)
    sectors.set(asked.audience, new Set(offered.map(({ sector }) => sector)))
  }
  const errors = [...unknownErrors(given, areas, sectors), ...repeatedErrors(given)]
  if (errors.length > 0) throw new Problem('invalid-request', 'No target was changed.', errors.slice(0, 50))
  const targets = given.map(({ areaCode, ...rest }): Target => {
    return { ...rest, areaId: areaCode === null ? null : (areas.get(areaCode) ?? null) }
  })
  await replaceTargets(trx, key, targets)
}

function unknownErrors(
  given: GivenTarget[],
  areas: ReadonlyMap<string, string>,
  sectors: ReadonlyMap<Audience, ReadonlySet<string>>,
): FieldError[] {
  return given.flatMap(({ audience, areaCode, sector }, index) => {
    const at = `#/targets/${index}`
    const offered = sectors.get(audience)
    if (!offered) return fieldErrorAt(`${at}/audience`, 'audience_not_asked')
    if (areaCode !== null && sector !== null) return fieldErrorAt(`${at}/sector`, 'area_and_sector')
    if (areaCode !== null && !areas.has(areaCode)) return fieldErrorAt(`${at}/areaCode`, 'area_not_in_assessment')
    if (sector === null || offered.has(sector)) return []
    return fieldErrorAt(`${at}/sector`, 'unknown_sector')
  })
}

function repeatedErrors(given: GivenTarget[]): FieldError[] {
  const seen = new Set<string>()
  return given.flatMap(({ audience, areaCode, sector }, index) => {
    const place = JSON.stringify([audience, areaCode, sector])
    const isRepeated = seen.has(place)
    seen.add(place)
    return isRepeated ? fieldErrorAt(`#/targets/${index}`, 'duplicate_target') : []
  })
}
