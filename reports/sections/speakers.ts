import type { Speakers } from './figures.ts'
import { type Counted, countedAreas, type IndicatorAreas } from './indicator-areas.ts'
import { isPopulation } from './indicator-names.ts'
import type { IndicatorValue, SecondaryData } from './indicators.ts'

/** How many people speak each language in the areas of the report, according to somebody who counted them. */
export interface CountedSpeakers {
  about: Speakers
  byLanguage: Map<string, { count: number; share: number | null }>
}

/**
 * Of several counts the one that covers most areas, then the newest, then the one with most languages. Shares are of the population
 * of the same areas, and only where it is known for all of them.
 */
export function speakersOf({ values, ...areas }: SecondaryData): CountedSpeakers | null {
  const series = seriesOf(values.filter(({ taxonomy, unit }) => taxonomy === 'languages' && unit === 'persons'))
    .map(rows => ({ rows, counted: countedIn(areas, rows) }))
    .filter(({ counted }) => counted.areaIds.length > 0)
    .sort(
      (a, b) =>
        b.counted.covered - a.counted.covered ||
        yearOf(b.rows) - yearOf(a.rows) ||
        languages(b.rows) - languages(a.rows),
    )
  const [best] = series
  const [first] = best?.rows ?? []
  if (!best || !first) return null
  const { areaIds, covered, smallest } = best.counted
  const inside = new Set(areaIds)
  const rows = best.rows.filter(({ areaId }) => inside.has(areaId))
  const population = populationOf(areas, areaIds, values)
  const sums = new Map<string, number>()
  for (const { item, value } of rows) sums.set(item, (sums.get(item) ?? 0) + value)
  return {
    about: {
      ...{ name: first.name, year: first.year, sources: distinct(rows.map(({ source }) => source)) },
      ...{ areas: { covered, of: smallest }, population },
    },
    byLanguage: new Map(
      [...sums].map(([item, count]) => [item, { count, share: population ? count / population.count : null }]),
    ),
  }
}

/** Null unless all of these areas have a number; the newest of each, or the sum of the areas within it. */
function populationOf(given: IndicatorAreas, areaIds: string[], values: IndicatorValue[]): Speakers['population'] {
  const newest = new Map<string, IndicatorValue>()
  for (const value of values) {
    if (value.item !== '' || value.unit !== 'persons' || !isPopulation(value.name)) continue
    if (value.year >= (newest.get(value.areaId)?.year ?? 0)) newest.set(value.areaId, value)
  }
  const partsOf = (id: string) =>
    newest.has(id) ? [id] : countedAreas({ ...given, shown: new Set([id]) }, part => newest.has(part)).areaIds
  const used: IndicatorValue[] = []
  for (const id of areaIds) {
    const parts = partsOf(id).flatMap(part => newest.get(part) ?? [])
    if (parts.length === 0) return null
    used.push(...parts)
  }
  const count = used.reduce((sum, { value }) => sum + value, 0)
  if (count === 0) return null
  return { count, years: distinct(used.map(({ year }) => year)), sources: distinct(used.map(({ source }) => source)) }
}

function seriesOf(values: IndicatorValue[]): IndicatorValue[][] {
  const series = new Map<string, IndicatorValue[]>()
  for (const value of values) {
    const key = `${value.year} ${value.name}`
    const rows = series.get(key)
    if (rows) rows.push(value)
    else series.set(key, [value])
  }
  return [...series.values()]
}

function countedIn(areas: IndicatorAreas, rows: IndicatorValue[]): Counted {
  const withNumber = new Set(rows.map(({ areaId }) => areaId))
  return countedAreas(areas, areaId => withNumber.has(areaId))
}

const yearOf = ([first]: IndicatorValue[]) => first?.year ?? 0
const languages = (rows: IndicatorValue[]) => new Set(rows.map(({ item }) => item)).size

function distinct<T>(list: T[]): T[] {
  return [...new Set(list)].sort()
}
