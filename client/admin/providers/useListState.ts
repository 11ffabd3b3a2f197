import { useSearchParams } from 'react-router'
import type { ProviderQuery } from './providers.hooks.ts'

const sorts = ['name', 'code', 'sector', 'area', 'audience'] as const
export type Sort = (typeof sorts)[number]

const oneOf = <T extends string>(values: readonly T[], given: string | null): T | undefined =>
  values.find(value => value === given)

export const pageSize = 50

/** What the list shows is in its address: it can be sent to somebody, and "back" leads to it. */
export function useListState() {
  const [params, setParams] = useSearchParams()
  const query: ProviderQuery = {
    search: params.get('search') ?? undefined,
    audience: oneOf(['provider', 'partner'], params.get('audience')),
    sector: params.get('sector') ?? undefined,
    area: params.get('area') ?? undefined,
    active: oneOf(['yes', 'no', 'all'], params.get('active')) ?? 'yes',
    contact: oneOf(['any', 'reachable', 'unreachable'], params.get('contact')) ?? 'any',
    sort: oneOf(sorts, params.get('sort')) ?? 'name',
    order: oneOf(['asc', 'desc'], params.get('order')) ?? 'asc',
  }
  const page = Math.max(1, Math.trunc(Number(params.get('page'))) || 1)
  /** Null removes; anything but the page begins at the first page again. */
  const change = (changes: Record<string, string | null>) =>
    setParams(
      before => {
        const next = new URLSearchParams(before)
        if (!('page' in changes) && !('entry' in changes)) next.delete('page')
        for (const [name, value] of Object.entries(changes)) {
          if (value === null || value === '') next.delete(name)
          else next.set(name, value)
        }
        return next
      },
      { replace: !('entry' in changes) },
    )
  const isFiltered = ['search', 'audience', 'sector', 'area', 'active', 'contact'].some(name => params.has(name))
  return { query, page, entry: params.get('entry'), isFiltered, change }
}
