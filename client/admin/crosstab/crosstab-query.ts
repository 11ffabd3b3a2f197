import type { CrosstabMeasure } from '../../../reports/charts/crosstab-bars.ts'
import { isAudience } from '../../../surveys/definition/is-audience.ts'
import { setParts, useSearch } from '../ui/useSearch.ts'

const measures: CrosstabMeasure[] = ['ofRow', 'ofColumn', 'count']
const lists = ['waves', 'areas', 'sectors', 'languages', 'values'] as const
export type ListName = (typeof lists)[number]

/** What stands in the address: a link to it, or a saved view, opens the same table. */
export interface CrosstabQuery extends Record<ListName, string[]> {
  audience: string
  rows: string
  columns: string
  where: string
  measure: CrosstabMeasure
  language: string
}

const names = ['audience', 'rows', 'columns', 'where', 'measure', 'language', ...lists] as const

export function useCrosstabQuery(interfaceLanguage: string) {
  const [search, changeSearch] = useSearch()
  const text = (name: string) => search.get(name) ?? ''
  const list = (name: string) => text(name).split(',').filter(Boolean)
  const measure = text('measure')
  const query: CrosstabQuery = {
    audience: text('audience'),
    rows: text('rows'),
    columns: text('columns'),
    where: text('where'),
    measure: measures.find(one => one === measure) ?? (isFrame(text('columns')) ? 'ofColumn' : 'ofRow'),
    language: text('language') || interfaceLanguage,
    ...{ waves: list('waves'), areas: list('areas'), sectors: list('sectors') },
    ...{ languages: list('languages'), values: list('values') },
  }
  const change = (parts: Partial<CrosstabQuery>) => changeSearch(after => setParts(after, parts))
  /** The address as a saved view keeps it. */
  const saved = Object.fromEntries(names.flatMap(name => (search.get(name) ? [[name, text(name)]] : [])))
  const open = (view: Record<string, string>) =>
    changeSearch(after => {
      for (const name of [...after.keys()]) after.delete(name)
      for (const [name, value] of Object.entries(view)) after.set(name, value)
    })
  return { query, change, saved, open }
}

/** For the operation of the API; null while something is missing. */
export function requestOf({ rows, columns, audience, where, language, ...query }: CrosstabQuery) {
  if (!rows || !columns || rows === columns || !isAudience(audience)) return null
  const given = lists.flatMap(name => (query[name].length > 0 ? [[name, query[name].join(',')]] : []))
  const condition = where && query.values.length > 0 ? { where } : {}
  return {
    audience,
    rows,
    columns,
    language,
    ...condition,
    ...(Object.fromEntries(given) as Partial<Record<ListName, string>>),
  }
}

export function isFrame(side: string): boolean {
  return side.startsWith('frame.')
}
