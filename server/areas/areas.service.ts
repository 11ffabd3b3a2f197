import type { Transaction } from 'kysely'
import type { DB } from '../../migrations/schema.ts'
import { type FieldError, fieldErrorAt } from '../contract/field-errors.ts'
import { Problem } from '../contract/problems.ts'
import { type Area, type AreaValues, listAreas, lockAreas, setParents, upsertAreas } from './areas.store.ts'

export interface GivenArea extends AreaValues {
  parentCode: string | null
}

/** All or none: unknown parents, codes given twice and circles are refused with a pointer to each row. */
export async function saveAreas(
  trx: Transaction<DB>,
  organisationId: string,
  given: GivenArea[],
): Promise<{ added: number; updated: number }> {
  await lockAreas(trx, organisationId)
  const existing = await listAreas(trx, organisationId)
  const errors = areaErrors(given, existing)
  if (errors.length > 0)
    throw new Problem(
      'invalid-request',
      `${errors.length} areas are not valid. Nothing was changed.`,
      errors.slice(0, 50),
    )
  const added = await upsertAreas(trx, organisationId, given)
  await setParents(trx, organisationId, given)
  return { added, updated: given.length - added }
}

function areaErrors(given: GivenArea[], existing: Area[]): FieldError[] {
  const parentOf = new Map(existing.map(area => [area.code, area.parentCode]))
  const seen = new Set<string>()
  const errors: FieldError[] = []
  for (const [index, area] of given.entries()) {
    if (seen.has(area.code)) errors.push(fieldErrorAt(`#/areas/${index}/code`, 'duplicate_code'))
    seen.add(area.code)
    parentOf.set(area.code, area.parentCode)
  }
  for (const [index, area] of given.entries()) {
    const pointer = `#/areas/${index}/parentCode`
    if (area.parentCode !== null && !parentOf.has(area.parentCode)) {
      errors.push(fieldErrorAt(pointer, 'unknown_parent'))
    } else if (isInCircle(area.code, parentOf)) {
      errors.push(fieldErrorAt(pointer, 'area_within_itself'))
    }
  }
  return errors
}

function isInCircle(code: string, parentOf: Map<string, string | null>): boolean {
  const passed = new Set<string>()
  for (let at: string | null | undefined = code; at; at = parentOf.get(at)) {
    if (passed.has(at)) return true
    passed.add(at)
  }
  return false
}

/**
 * The help numbers shown for an area, for every language the nearest ones: its own, or those of the nearest area above it that
 * has some for readers of this language. Those without a language are for everybody.
 */
export function helpContactsOf(area: Area, areas: Area[]): Area['helpContacts'] {
  const byId = new Map(areas.map(candidate => [candidate.id, candidate]))
  const covered = new Set<string>()
  const shown: Area['helpContacts'] = []
  for (let at: Area | undefined = area; at; at = at.parentId ? byId.get(at.parentId) : undefined) {
    const nearest = at.helpContacts.filter(contact => readersOf(contact).some(reader => !covered.has(reader)))
    shown.push(...nearest)
    for (const reader of nearest.flatMap(readersOf)) covered.add(reader)
  }
  return shown
}

function readersOf({ languages }: Area['helpContacts'][number]): string[] {
  return languages.length > 0 ? languages : ['everybody']
}

/** The ids of the areas with these codes and of all areas below them. Throws `invalid-request` for an unknown code. */
export function withAreasBelow(areas: Area[], codes: string[]): Set<string> {
  const wanted = new Set(codes)
  const unknown = codes.find(code => !areas.some(area => area.code === code))
  if (unknown !== undefined) {
    throw new Problem('invalid-request', 'An area is not known.', [fieldErrorAt('#/query/areas', 'unknown_area')])
  }
  const ids = new Set<string>()
  for (const area of areas) {
    if (wanted.has(area.code) || (area.parentId !== null && ids.has(area.parentId))) ids.add(area.id)
  }
  return ids
}
