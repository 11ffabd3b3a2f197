import type { Kysely } from 'kysely'
import type { DB } from '../../migrations/schema.ts'
import { listAreas, lockAreas } from '../areas/areas.store.ts'
import type { Importer, Plan } from '../imports/importer.ts'
import { readCsv, type SheetRow } from '../imports/read-csv.ts'
import { type IndicatorField, indicatorColumns, indicatorFields } from './indicator-columns.ts'
import { planIndicators } from './indicator-plan.ts'
import { hashIndicators, listIndicators, upsertIndicators } from './indicators.store.ts'

export const indicatorImporter: Importer = {
  kind: 'indicators',
  fields: indicatorFields,
  lock: lockAreas,
  async read(file) {
    const { encoding, separator, headings, rows } = await readCsv(file, indicatorColumns)
    const headingOf = (field: IndicatorField) => headings.find(heading => heading.field === field)?.name ?? field
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
  rows: SheetRow<IndicatorField>[],
  headingOf: (field: IndicatorField) => string,
): Promise<Plan> {
  const areaCodes = (await listAreas(db, organisationId)).map(({ code }) => code)
  const existing = await listIndicators(db, organisationId, {})
  const planned = planIndicators(rows, { areaCodes: new Set(areaCodes), existing }, headingOf)
  return {
    rows: planned,
    register: hashIndicators(existing, areaCodes),
    apply: trx =>
      upsertIndicators(
        trx,
        organisationId,
        planned.filter(({ outcome }) => outcome === 'new' || outcome === 'changed'),
      ),
  }
}
