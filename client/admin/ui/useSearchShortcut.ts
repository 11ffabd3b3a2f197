import { useHotkeys } from '@mantine/hooks'
import { useRef } from 'react'

/** `/` focuses the search field of the page. */
export function useSearchShortcut() {
  const field = useRef<HTMLInputElement>(null)
  useHotkeys([['/', () => field.current?.focus()]])
  return field
}
