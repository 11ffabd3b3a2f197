import { useSearchParams } from 'react-router'
import type { AuditQuery } from './audit.hooks.ts'

const names = ['action', 'actorId', 'from', 'to'] as const

/** What the reader chose, kept in the address so that a view can be sent to a colleague. */
export function useAuditQuery(): [AuditQuery, (change: Partial<Record<keyof AuditQuery, string | null>>) => void] {
  const [search, setSearch] = useSearchParams()
  const query: AuditQuery = {}
  for (const name of names) {
    const value = search.get(name)
    if (value) query[name] = value
  }
  return [
    query,
    change =>
      setSearch(
        before => {
          const after = new URLSearchParams(before)
          for (const [name, value] of Object.entries(change)) {
            if (value) after.set(name, value)
            else after.delete(name)
          }
          return after
        },
        { replace: true },
      ),
  ]
}
