import { useCallback, useEffect, useState } from 'react'
import { type Collector, fetchCollector } from './collector.ts'

export type Loaded<T> = { state: 'loading' } | { state: 'failed'; error: unknown } | { state: 'ready'; value: T }

export function useCollector(link: string) {
  const [loaded, setLoaded] = useState<Loaded<Collector>>({ state: 'loading' })
  const load = useCallback(async () => {
    setLoaded({ state: 'loading' })
    try {
      setLoaded({ state: 'ready', value: await fetchCollector(link) })
    } catch (error) {
      setLoaded({ state: 'failed', error })
    }
  }, [link])
  useEffect(() => void load(), [load])
  return { loaded, retry: load }
}
