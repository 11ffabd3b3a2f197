import { createHash, randomUUID } from 'node:crypto'
import type { Kysely, Transaction } from 'kysely'
import type { DB } from '../../migrations/schema.ts'
import type { Importer, Plan } from '../imports/importer.ts'
import { readCsv, type SheetRow } from '../imports/read-csv.ts'
import { type AreaField, areaColumns, areaFields } from './area-columns.ts'
import { insertAreas, updateAreas } from './area-import.store.ts'
import { type PlannedArea, planAreas } from './area-plan.ts'
import { type Area, listAreas, lockAreas } from './areas.store.ts'

export const areaImporter: Importer = {
  kind: 'areas',
  fields: areaFields,
  lock: lockAreas,
  async read(file) {
    const { encoding, separator, headings, rows } = await readCsv(file, areaColumns)
    const headingOf = (field: AreaField) => headings.find(heading => heading.field === field)?.name ?? field
    return {
      encoding,
      separator,
      columns: headings.map(({ name, field }) => ({ name, field: field ?? null })),
      plan: (db, organisationId) => plan(db, organisationId, rows, headingOf),
    }
  },
}

async function plan(
  db: Kysely<DB>,
  organisationId: string,
  rows: SheetRow<AreaField>[],
  headingOf: (field: AreaField) => string,
): Promise<Plan> {
  const existing = await listAreas(db, organisationId)
  const planned = planAreas(rows, existing, headingOf)
  const register = createHash('sha256')
  for (const { code, name, level, population, parentCode } of existing)
    register.update(JSON.stringify([code, name, level, population, parentCode]))
  return {
    rows: planned,
    register: register.digest('hex'),
    apply: trx => apply(trx, { organisationId, planned, existing }),
  }
}

async function apply(
  trx: Transaction<DB>,
  { organisationId, planned, existing }: { organisationId: string; planned: PlannedArea[]; existing: Area[] },
): Promise<void> {
  const ids = new Map(existing.map(({ code, id }) => [code, id]))
  const added = planned.filter(({ outcome }) => outcome === 'new')
  for (const { code } of added) ids.set(code, randomUUID())
  const toRow = ({ code, name, level, population, parentCode }: PlannedArea) => {
    const parentId = parentCode === null ? null : (ids.get(parentCode) ?? null)
    return { id: ids.get(code) ?? '', code, name, level, population, parentId }
  }
  await insertAreas(trx, organisationId, added.map(toRow))
  await updateAreas(trx, organisationId, planned.filter(({ outcome }) => outcome === 'changed').map(toRow))
}
