import { createHash } from 'node:crypto'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import type { DB } from '../../migrations/schema.ts'
import { plainName } from '../imports/columns.ts'
import type { Importer, Plan, PlannedRow } from '../imports/importer.ts'
import { lockAreas } from './areas.store.ts'
import { type BoundedArea, hashBoundaries, listBoundedAreas, updateBoundaries } from './boundaries.store.ts'
import { type Feature, keyOf, readFeatures } from './features.ts'
import { type Boundary, type ReadBoundary, readBoundary } from './geometry.ts'

const fields = ['code', 'name', 'feature'] as const

export const boundaryImporter: Importer = {
  kind: 'boundaries',
  fields,
  lock: lockAreas,
  async read(file) {
    const features = readFeatures(file)
    const read: ReadBoundary[] = []
    for (const [at, { geometry }] of features.entries()) {
      read.push(readBoundary(geometry))
      if (at % 50 === 0) await nextTurn()
    }
    return {
      encoding: 'utf-8',
      separator: '',
      columns: [],
      plan: (db, organisationId) => plan(db, organisationId, features, read),
    }
  },
}

interface Match {
  row: PlannedRow
  area: BoundedArea
  boundary: Boundary
}

async function plan(db: Kysely<DB>, organisationId: string, features: Feature[], read: ReadBoundary[]): Promise<Plan> {
  const areas = await listBoundedAreas(db, organisationId)
  const { rows, matches } = match(features, read, areas)
  const hashes = await hashBoundaries(
    db,
    matches.map(({ boundary }) => boundary),
  )
  for (const [at, { row, area }] of matches.entries()) {
    if (area.hash === null) row.outcome = 'new'
    else row.outcome = area.hash === hashes[at] ? 'unchanged' : 'changed'
  }
  const changed = matches
    .filter(({ row }) => row.outcome !== 'unchanged')
    .map(({ area, boundary }) => ({ areaId: area.id, boundary }))
  const register = createHash('sha256').update(JSON.stringify(areas)).digest('hex')
  return { rows, register, apply: trx => updateBoundaries(trx, organisationId, changed) }
}

function match(
  features: Feature[],
  read: ReadBoundary[],
  areas: BoundedArea[],
): { rows: PlannedRow[]; matches: Match[] } {
  const { property, by } = keyOf(features, areas)
  const plain = (value: string) => (by === 'code' ? value : plainName(value))
  const byKey = new Map<string, BoundedArea[]>()
  for (const area of areas) {
    const key = plain(area[by])
    byKey.set(key, [...(byKey.get(key) ?? []), area])
  }
  const takenBy = new Map<string, number>()
  const matches: Match[] = []
  const rows = features.map(({ number, properties }, at) => {
    const value = properties[property] ?? ''
    const found = value === '' ? [] : (byKey.get(plain(value)) ?? [])
    const [area] = found
    const row: PlannedRow = {
      row: number,
      outcome: 'refused',
      values: { code: area?.code ?? '', name: area?.name ?? '', feature: value },
      messages: [],
    }
    const geometry = read[at]
    const error = (code: PlannedRow['messages'][number]['code'], more?: number) =>
      row.messages.push({ column: property, code, severity: 'error', ...(more === undefined ? {} : { value: more }) })
    const before = area && takenBy.get(area.id)
    if (!area) error('no_area')
    else if (found.length > 1) error('ambiguous_area')
    else if (before !== undefined) error('duplicate_area', before)
    else if (geometry && 'fault' in geometry) error(geometry.fault)
    else if (geometry) {
      takenBy.set(area.id, number)
      matches.push({ row, area, boundary: geometry.boundary })
      if (geometry.wasSimplified)
        row.messages.push({ column: null, code: 'simplified', severity: 'note', value: geometry.positions })
    }
    return row
  })
  return { rows, matches }
}
