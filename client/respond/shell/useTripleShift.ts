import { useEffect, useRef, useState } from 'react'

const pressesNeeded = 3
const patience = 5000

/** Presses of Shift alone: 0 … 3, back to 0 after five seconds or when another key is used (capital letters). */
export function useTripleShift(onComplete: () => void): { presses: number; hasExpired: boolean } {
  const [presses, setPresses] = useState(0)
  const [hasExpired, setHasExpired] = useState(false)
  const count = useRef(0)

  useEffect(() => {
    let isAlone = false
    let timer = 0
    const set = (value: number, expired = false) => {
      count.current = value
      setPresses(value)
      setHasExpired(expired)
    }
    const down = (event: KeyboardEvent) => {
      isAlone = event.key === 'Shift'
      if (!isAlone && count.current > 0) set(0)
    }
    const up = (event: KeyboardEvent) => {
      if (event.key !== 'Shift' || !isAlone) return
      window.clearTimeout(timer)
      set(count.current + 1)
      if (count.current >= pressesNeeded) return onComplete()
      timer = window.setTimeout(() => set(0, true), patience)
    }
    document.addEventListener('keydown', down)
    document.addEventListener('keyup', up)
    return () => {
      window.clearTimeout(timer)
      document.removeEventListener('keydown', down)
      document.removeEventListener('keyup', up)
    }
  }, [onComplete])

  return { presses, hasExpired }
}

export function pressesLeft(presses: number): number {
  return pressesNeeded - presses
}
