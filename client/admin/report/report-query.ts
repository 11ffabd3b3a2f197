import { useTranslation } from 'react-i18next'
import { useSearch } from '../ui/useSearch.ts'

/** What the reader chose, kept in the address so that a view can be sent to a colleague. */
export interface ReportQuery {
  language: string
  areas: string[]
  audiences: string[]
  sectors: string[]
}

export function useReportQuery(): [ReportQuery, (change: Partial<ReportQuery>) => void] {
  const { i18n } = useTranslation()
  const [search, changeSearch] = useSearch()
  const list = (name: string) => search.get(name)?.split(',').filter(Boolean) ?? []
  const query = {
    language: search.get('language') ?? i18n.language,
    areas: list('areas'),
    audiences: list('audiences'),
    sectors: list('sectors'),
  }
  function change(part: Partial<ReportQuery>) {
    changeSearch(after => {
      for (const [name, value] of Object.entries(part)) {
        const text = String(value)
        if (text) after.set(name, text)
        else after.delete(name)
      }
    })
  }
  return [query, change]
}

/** Empty lists are left out: all. */
export function queryOf({ language, areas, audiences, sectors }: ReportQuery) {
  return {
    language,
    ...(areas.length > 0 ? { areas: areas.join(',') } : {}),
    ...(audiences.length > 0 ? { audiences: audiences.join(',') } : {}),
    ...(sectors.length > 0 ? { sectors: sectors.join(',') } : {}),
  }
}
