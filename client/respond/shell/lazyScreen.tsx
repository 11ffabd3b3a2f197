import { type ComponentType, useCallback, useEffect, useState } from 'react'
import { Loading } from './Loading.tsx'
import { ProblemScreen } from './ProblemScreen.tsx'

/** A screen that is fetched when it is needed. Without a connection it says so, and what was answered is still there. */
export function lazyScreen<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  let loaded: ComponentType<P> | undefined
  return function LazyScreen(props: P) {
    const [Loaded, setLoaded] = useState<{ screen: ComponentType<P> | undefined }>({ screen: loaded })
    const [error, setError] = useState<unknown>()
    const fetch = useCallback(() => {
      setError(undefined)
      load().then(screen => {
        loaded = screen
        setLoaded({ screen })
      }, setError)
    }, [])
    useEffect(() => {
      if (!loaded) fetch()
    }, [fetch])
    if (Loaded.screen) return <Loaded.screen {...props} />
    return error === undefined ? <Loading /> : <ProblemScreen error={error} onRetry={fetch} />
  }
}
