import { useSearchParams } from 'react-router'
import type { ResponseQuery, ResponseState } from './review.hooks.ts'

export const pageSize = 50
export const sorts = ['received', 'provider', 'area', 'sector', 'completeness'] as const
export type Sort = (typeof sorts)[number]
export const states = ['waiting', 'released', 'excluded', 'withdrawn', 'erased'] as const satisfies ResponseState[]

const filters = ['area', 'sector', 'state', 'completeTo', 'openQuery', 'provider', 'from', 'to'] as const
export type Filter = (typeof filters)[number]
type Name = Filter | 'sort' | 'direction' | 'page' | 'response'

/** What is shown, kept in the address: a view can be sent to a colleague, and the browser's Back closes a response. */
export function useResponseQuery() {
  const [search, setSearch] = useSearchParams()
  const get = (name: Name) => search.get(name) ?? ''
  const sort = sorts.find(one => one === get('sort')) ?? 'received'
  const direction = get('direction') === 'ascending' ? 'ascending' : 'descending'
  const page = Math.max(1, Number.parseInt(get('page'), 10) || 1)

  function change(changes: Partial<Record<Name, string>>, { replace = true } = {}) {
    setSearch(
      before => {
        const after = new URLSearchParams(before)
        for (const [name, value] of Object.entries(changes)) {
          if (value) after.set(name, value)
          else after.delete(name)
        }
        // Other rows: from their beginning.
        if (!('page' in changes) && !('response' in changes)) after.delete('page')
        return after
      },
      { replace },
    )
  }

  return {
    values: Object.fromEntries(filters.map(name => [name, get(name)])) as Record<Filter, string>,
    isFiltered: filters.some(name => get(name) !== ''),
    query: queryOf(get, { sort, direction, page }),
    sort,
    direction,
    page,
    chosen: get('response'),
    change,
    clear: () => change(Object.fromEntries(filters.map(name => [name, '']))),
  } as const
}

function queryOf(
  get: (name: Name) => string,
  { sort, direction, page }: { sort: Sort; direction: 'ascending' | 'descending'; page: number },
): ResponseQuery {
  const state = states.find(one => one === get('state'))
  const openQuery = (['yes', 'no'] as const).find(one => one === get('openQuery'))
  const completeTo = Number.parseInt(get('completeTo'), 10)
  return {
    ...(get('area') ? { area: get('area') } : {}),
    ...(get('sector') ? { sector: get('sector') } : {}),
    ...(state ? { state } : {}),
    ...(openQuery ? { openQuery } : {}),
    ...(Number.isNaN(completeTo) ? {} : { completeTo }),
    ...(get('provider') ? { provider: get('provider') } : {}),
    ...(get('from') ? { from: get('from') } : {}),
    ...(get('to') ? { to: get('to') } : {}),
    sort,
    direction,
    offset: (page - 1) * pageSize,
    limit: pageSize,
  }
}
