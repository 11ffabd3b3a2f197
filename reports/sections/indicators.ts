import type { TaxonomyName } from '../../surveys/definition/definition.ts'
import { taxonomies } from '../../surveys/taxonomies/all.ts'
import { textIn } from './audience.ts'
import type { IndicatorRow, IndicatorsFigure, LanguageGapFigure } from './figures.ts'
import type { IndicatorAreas } from './indicator-areas.ts'
import { indicatorKey } from './indicator-names.ts'

/** A number that others have published about an area. */
export interface IndicatorValue {
  areaId: string
  name: string
  /** Both empty: it is about the area as a whole. */
  taxonomy: string
  item: string
  year: number
  value: number
  unit: string
  source: string
}

export interface SecondaryData extends IndicatorAreas {
  values: IndicatorValue[]
}

/** More rows are for the table that was imported. */
const maxRows = 500

/** One figure for each indicator, the newest number of every area; languages that stand in the language gaps are left out. */
export function indicatorFigures(
  { areas, values }: SecondaryData,
  { language, gaps }: { language: string; gaps: LanguageGapFigure[] },
): IndicatorsFigure[] {
  const shown = shownSpeakers(gaps)
  const places = new Map(areas.map(({ id, name }, position) => [id, { name, position }]))
  const byName = new Map<string, Map<string, IndicatorValue>>()
  for (const value of values) {
    if (!places.has(value.areaId) || shown.has(speakersKey(value))) continue
    const newest = byName.get(value.name) ?? new Map<string, IndicatorValue>()
    byName.set(value.name, newest)
    const key = `${value.areaId} ${value.taxonomy} ${value.item}`
    if (value.year >= (newest.get(key)?.year ?? 0)) newest.set(key, value)
  }
  const position = ({ areaId }: IndicatorValue) => places.get(areaId)?.position ?? 0
  return [...byName].map(([name, newest]) => {
    const all = [...newest.values()].sort((a, b) => position(a) - position(b) || b.value - a.value)
    return {
      kind: 'indicators',
      id: `indicators.${indicatorKey(name)}`,
      name,
      label: name,
      rows: all.slice(0, maxRows).map(value => rowOf(value, places.get(value.areaId)?.name ?? '', language)),
      left: Math.max(0, all.length - maxRows),
      sources: [...new Set(all.map(({ source }) => source))].sort(),
    }
  })
}

function rowOf(
  { areaId, taxonomy, item, year, value, unit, source }: IndicatorValue,
  area: string,
  language: string,
): IndicatorRow {
  const itemLabel = item === '' ? null : labelOf(taxonomy, item, language)
  const label = itemLabel === null ? area : `${area} – ${itemLabel}`
  return { areaId, area, item, itemLabel, label, value, unit, year, source }
}

function speakersKey({
  name,
  year,
  taxonomy,
  item,
}: Pick<IndicatorValue, 'name' | 'year' | 'taxonomy' | 'item'>): string {
  return taxonomy === 'languages' ? `${name} ${year} ${item}` : ''
}

function shownSpeakers(gaps: LanguageGapFigure[]): Set<string> {
  return new Set(
    gaps.flatMap(({ speakers, rows }) =>
      rows.flatMap(row =>
        speakers && row.speakers ? speakersKey({ ...speakers, taxonomy: 'languages', item: row.item }) : [],
      ),
    ),
  )
}

function labelOf(taxonomy: string, item: string, language: string): string {
  const terms = isTaxonomy(taxonomy) ? taxonomies[taxonomy].terms : []
  const term = terms.find(({ code }) => code === item)
  if (term) return textIn(term.label, language)
  return (taxonomy === 'languages' && new Intl.DisplayNames(language, { type: 'language' }).of(item)) || item
}

function isTaxonomy(name: string): name is TaxonomyName {
  return Object.hasOwn(taxonomies, name)
}
