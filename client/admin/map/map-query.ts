import { useTranslation } from 'react-i18next'
import { type AreaMeasure, areaMeasures } from '../../../reports/areas/area-report.ts'
import { setParts, useSearch } from '../ui/useSearch.ts'

/** What stands in the address: a link to it opens the same map. */
export interface MapQuery {
  measure: AreaMeasure
  /** Empty: the first. */
  item: string
  sectors: string[]
  language: string
}

export function useMapQuery(): [MapQuery, (change: Partial<MapQuery>) => void] {
  const { i18n } = useTranslation()
  const [search, changeSearch] = useSearch()
  const measure = search.get('measure')
  const query: MapQuery = {
    measure: areaMeasures.find(one => one === measure) ?? 'responses',
    item: search.get('item') ?? '',
    sectors: search.get('sectors')?.split(',').filter(Boolean) ?? [],
    language: search.get('language') ?? i18n.language,
  }
  const change = (parts: Partial<MapQuery>) => changeSearch(after => setParts(after, parts))
  return [query, change]
}

export function requestOf({ measure, item, sectors, language }: MapQuery) {
  return {
    ...{ measure, language },
    ...(item ? { item } : {}),
    ...(sectors.length > 0 ? { sectors: sectors.join(',') } : {}),
  }
}
