import { useEffect } from 'react'

const attribute = 'data-mantine-color-scheme'

/** Paper is light, and printers leave out grounds: light letters of the dark appearance would vanish. */
export function usePrintLight() {
  useEffect(() => {
    const root = document.documentElement
    let shown = root.getAttribute(attribute)
    const before = () => {
      shown = root.getAttribute(attribute)
      root.setAttribute(attribute, 'light')
    }
    const after = () => root.setAttribute(attribute, shown ?? 'light')
    addEventListener('beforeprint', before)
    addEventListener('afterprint', after)
    return () => {
      removeEventListener('beforeprint', before)
      removeEventListener('afterprint', after)
    }
  }, [])
}
