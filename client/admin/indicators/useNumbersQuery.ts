import { useSearch } from '../ui/useSearch.ts'

export const pageSize = 100

/** Which series is open, and what of it is shown: in the address, so that it can be sent to somebody. */
export function useNumbersQuery() {
  const [params, setParams] = useSearch()
  const page = Math.max(1, Math.trunc(Number(params.get('page'))) || 1)
  /** Empty removes; anything but the page begins at the first page again. */
  const change = (changes: { search?: string; item?: string | null; page?: number }) =>
    setParams(next => {
      next.delete('page')
      for (const [name, value] of Object.entries(changes)) {
        if (value) next.set(name, String(value))
        else next.delete(name)
      }
    })
  const query = {
    name: params.get('name') ?? '',
    year: Number(params.get('year')),
    search: params.get('search') ?? '',
    item: params.get('item') ?? undefined,
    page,
    size: pageSize,
  }
  return { query, change }
}

export type NumbersQuery = ReturnType<typeof useNumbersQuery>['query']
