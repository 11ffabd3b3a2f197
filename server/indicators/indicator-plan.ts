import { indicatorKey, isPopulation } from '../../reports/sections/indicator-names.ts'
import { oneLine } from '../contract/shared.ts'
import { isRefused, type PlannedRow } from '../imports/importer.ts'
import type { Message } from '../imports/messages.ts'
import type { SheetRow } from '../imports/read-csv.ts'
import { readItem, readNumber, readTaxonomy, readUnit, readYear } from './indicator-cells.ts'
import type { IndicatorField } from './indicator-columns.ts'
import type { Indicator } from './indicators.store.ts'

export type PlannedIndicator = PlannedRow & Indicator

export interface Register {
  areaCodes: Set<string>
  existing: Indicator[]
}

type HeadingOf = (field: IndicatorField) => string
type Refuse = (field: IndicatorField, code: Message['code'], value?: Message['value']) => void

/** What becomes of each row. A number that is there already for the same area, indicator, item and year is replaced. */
export function planIndicators(
  rows: SheetRow<IndicatorField>[],
  { areaCodes, existing }: Register,
  headingOf: HeadingOf,
): PlannedIndicator[] {
  const names = new Map(existing.map(({ name }) => [indicatorKey(name), name]))
  const known = new Map(existing.map(indicator => [placeOf(indicator), indicator]))
  const first = new Map<string, number>()
  return rows.map(row => {
    const planned = readRow(row, { areaCodes, names, known, headingOf })
    const place = placeOf(planned)
    const earlier = first.get(place)
    if (!isRefused(planned)) {
      if (earlier === undefined) first.set(place, planned.row)
      else planned.messages.push({ column: null, code: 'duplicate_row', severity: 'error', value: earlier })
    }
    return { ...planned, outcome: outcomeOf(planned, known.get(place)) }
  })
}

interface Reading {
  areaCodes: Set<string>
  /** Spellings by key: the first one of an indicator stays. */
  names: Map<string, string>
  /** By place. */
  known: Map<string, Indicator>
  headingOf: HeadingOf
}

function readRow(
  { row, cells, messages: given }: SheetRow<IndicatorField>,
  { areaCodes, names, known, headingOf }: Reading,
): PlannedIndicator {
  const messages = [...given]
  const refuse: Refuse = (field, code, value) => {
    const column = headingOf(field)
    if (given.some(message => message.column === column)) return
    messages.push({ column, code, severity: 'error', ...(value === undefined ? {} : { value }) })
  }
  checkTexts(cells, refuse)
  const areaCode = cells.area_code ?? ''
  if (areaCode !== '' && !areaCodes.has(areaCode)) refuse('area_code', 'unknown_area', areaCode)
  const name = spelling(cells.indicator ?? '', names)
  const { taxonomy, item } = itemOf(cells, refuse)
  const year = yearOf(cells.year, refuse)
  const place = { areaCode, name, taxonomy, item, year }
  const countsPeople = taxonomy === 'languages' || (item === '' && isPopulation(name))
  const usual = known.get(placeOf(place))?.unit ?? (countsPeople ? 'persons' : '')
  const unit = cells.unit ? readUnit(cells.unit) : usual
  const value = numberOf(cells.value, unit, refuse)
  const source = cells.source ?? ''
  return { row, values: { ...cells }, messages, outcome: 'refused', ...place, value, unit, source }
}

function checkTexts(cells: SheetRow<IndicatorField>['cells'], refuse: Refuse): void {
  for (const field of ['area_code', 'indicator', 'year', 'value', 'source'] as const)
    if (!cells[field]) refuse(field, 'missing')
  for (const [field, most] of [['indicator', 100] as const, ['unit', 40] as const, ['source', 200] as const]) {
    if ((cells[field] ?? '').length > most) refuse(field, 'too_long', most)
    else if (!oneLine.test(cells[field] ?? '')) refuse(field, 'characters')
  }
}

function spelling(name: string, names: Map<string, string>): string {
  const key = indicatorKey(name)
  const known = names.get(key)
  if (known !== undefined) return known
  names.set(key, name)
  return name
}

/** Without the name of a list it is the list of languages. */
function itemOf(cells: SheetRow<IndicatorField>['cells'], refuse: Refuse): { taxonomy: string; item: string } {
  if (!cells.item) return { taxonomy: '', item: '' }
  const taxonomy = cells.taxonomy ? readTaxonomy(cells.taxonomy) : 'languages'
  if (taxonomy === undefined) {
    refuse('taxonomy', 'unknown_taxonomy', cells.taxonomy)
    return { taxonomy: '', item: '' }
  }
  const item = readItem(taxonomy, cells.item)
  if (item === undefined) refuse('item', taxonomy === 'languages' ? 'unknown_language' : 'unknown_item', cells.item)
  return { taxonomy, item: item ?? '' }
}

function yearOf(cell: string | undefined, refuse: Refuse): number {
  const year = readYear(cell ?? '')
  if (year === undefined && cell) refuse('year', 'year_range', cell)
  return year ?? 0
}

function numberOf(cell: string | undefined, unit: string, refuse: Refuse): number {
  if (!cell) return 0
  const value = readNumber(cell)
  if (value === 'unclear') refuse('value', 'unclear_number', cell)
  else if (value === undefined) refuse('value', 'no_number', cell)
  else if (unit === 'persons' && !(Number.isInteger(value) && value >= 0)) refuse('value', 'whole_persons', cell)
  return typeof value === 'number' ? value : 0
}

type Place = Pick<Indicator, 'areaCode' | 'name' | 'taxonomy' | 'item' | 'year'>

function placeOf({ areaCode, name, taxonomy, item, year }: Place): string {
  return JSON.stringify([areaCode, indicatorKey(name), taxonomy, item, year])
}

function outcomeOf(planned: PlannedIndicator, before: Indicator | undefined): PlannedIndicator['outcome'] {
  if (isRefused(planned)) return 'refused'
  if (!before) return 'new'
  const fields = ['value', 'unit', 'source'] as const
  return fields.some(field => planned[field] !== before[field]) ? 'changed' : 'unchanged'
}
