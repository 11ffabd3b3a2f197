import { areaCode, oneLine } from '../contract/shared.ts'
import { isRefused, type PlannedRow } from '../imports/importer.ts'
import type { Message } from '../imports/messages.ts'
import type { SheetRow } from '../imports/read-csv.ts'
import type { AreaField } from './area-columns.ts'
import type { GivenArea } from './areas.service.ts'
import type { Area } from './areas.store.ts'
import { checkTree } from './tree-check.ts'

export type PlannedArea = PlannedRow & GivenArea

type HeadingOf = (field: AreaField) => string

/**
 * What becomes of each row. An empty cell leaves what is known as it is; only an empty parent means the top of the tree.
 * Help numbers are never touched.
 */
export function planAreas(rows: SheetRow<AreaField>[], existing: Area[], headingOf: HeadingOf): PlannedArea[] {
  const known = new Map(existing.map(area => [area.code, area]))
  const planned = rows.map(row => readRow(row, known, headingOf))
  refuseRepeated(planned, headingOf)
  const good = planned.filter(row => !isRefused(row))
  checkTree(good, {
    existing: new Map(existing.map(({ code, parentCode }) => [code, parentCode])),
    refused: new Set(planned.filter(isRefused).map(({ code }) => code)),
    refuse: (row, code, value) => row.messages.push({ column: headingOf('parent'), code, severity: 'error', value }),
  })
  for (const row of planned) row.outcome = outcomeOf(row, known.get(row.code))
  return planned
}

function readRow(
  { row, cells, messages: given }: SheetRow<AreaField>,
  known: Map<string, Area>,
  headingOf: HeadingOf,
): PlannedArea {
  const messages = [...given]
  const error = (field: AreaField, code: Message['code'], value?: Message['value']) =>
    messages.push({ column: headingOf(field), code, severity: 'error', ...(value === undefined ? {} : { value }) })
  const code = cells.code ?? ''
  const before = known.get(code)
  if (!areaCode.safeParse(code).success) error('code', code === '' ? 'missing' : 'code_form')
  const name = cells.name || before?.name || ''
  if (name === '') error('name', 'missing')
  if (name.length > 200) error('name', 'too_long', 200)
  const level = cells.level || before?.level || ''
  if (level.length > 40) error('level', 'too_long', 40)
  const population = cells.population ? wholeNumber(cells.population) : (before?.population ?? null)
  if (population === undefined) error('population', 'number', cells.population)
  const parentCode = cells.parent === undefined ? (before?.parentCode ?? null) : cells.parent || null
  for (const field of ['code', 'name', 'parent', 'level'] as const) {
    if (!oneLine.test(cells[field] ?? '') && !messages.some(({ column }) => column === headingOf(field)))
      error(field, 'characters')
  }
  const values = { ...cells }
  return { row, values, messages, outcome: 'refused', code, name, level, parentCode, population: population ?? null }
}

function refuseRepeated(rows: PlannedArea[], headingOf: HeadingOf): void {
  const first = new Map<string, number>()
  for (const { code, row, messages } of rows) {
    if (code === '') continue
    const value = first.get(code)
    if (value === undefined) first.set(code, row)
    else messages.push({ column: headingOf('code'), code: 'duplicate_code', severity: 'error', value })
  }
}

function outcomeOf(row: PlannedArea, before: Area | undefined): PlannedArea['outcome'] {
  if (isRefused(row)) return 'refused'
  if (!before) return 'new'
  const fields = ['name', 'level', 'population', 'parentCode'] as const
  return fields.some(field => row[field] !== before[field]) ? 'changed' : 'unchanged'
}

/** Spreadsheets group digits with spaces, dots, commas or apostrophes. */
function wholeNumber(text: string): number | undefined {
  const digits = text.replaceAll(/(?<=\d)[\s.,'’](?=\d{3}(\D|$))/g, '').replace(/[.,]0+$/, '')
  const number = /^\d{1,10}$/.test(digits) ? Number(digits) : Number.NaN
  return number <= 2_000_000_000 ? number : undefined
}
