import { useRef } from 'react'
import { useSearchParams } from 'react-router'

/**
 * The query of the address, and a way to change it that loses nothing: the router applies a change a little later, and a second
 * one made meanwhile would start from what was there before the first.
 */
export function useSearch(): [URLSearchParams, (change: (search: URLSearchParams) => void) => void] {
  const [search, setSearch] = useSearchParams()
  const shown = useRef(search)
  const latest = useRef(search)
  if (shown.current !== search) {
    shown.current = search
    latest.current = search
  }
  function change(by: (search: URLSearchParams) => void) {
    const next = new URLSearchParams(latest.current)
    by(next)
    latest.current = next
    setSearch(next, { replace: true })
  }
  return [search, change]
}

/** Puts each part into the address; what is empty is left out. */
export function setParts(search: URLSearchParams, parts: object): void {
  for (const [name, value] of Object.entries(parts)) {
    if (String(value)) search.set(name, String(value))
    else search.delete(name)
  }
}
