import { useEffect, useRef, useState } from 'react'
import { useSecondsUntil } from '../submit/useSecondsUntil.ts'

/** Seconds left, and a way to have more; at the end `onEnd` is called once. */
export function useCountdown(seconds: number, onEnd: () => void): { left: number; extend: (seconds: number) => void } {
  const [end, setEnd] = useState(() => Date.now() + seconds * 1000)
  const left = useSecondsUntil(end)
  const finish = useRef(onEnd)
  finish.current = onEnd
  useEffect(() => {
    if (left <= 0) finish.current()
  }, [left])
  return { left, extend: more => setEnd(Date.now() + more * 1000) }
}
