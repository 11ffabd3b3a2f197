import { useCallback, useEffect, useState } from 'react'

const signs = ['pointerdown', 'pointermove', 'keydown', 'input', 'wheel', 'touchstart', 'scroll'] as const

/** Whether nobody has touched anything for so long. It stays so until somebody says that they are there. */
export function useIdle(seconds: number, isOn: boolean): { isIdle: boolean; stay: () => void } {
  const [isIdle, setIsIdle] = useState(false)
  const isWaiting = isOn && !isIdle
  useEffect(() => {
    if (!isOn) setIsIdle(false)
    if (!isWaiting) return
    let timer = 0
    const wait = () => {
      window.clearTimeout(timer)
      timer = window.setTimeout(() => setIsIdle(true), seconds * 1000)
    }
    wait()
    for (const sign of signs) document.addEventListener(sign, wait, { capture: true, passive: true })
    return () => {
      window.clearTimeout(timer)
      for (const sign of signs) document.removeEventListener(sign, wait, { capture: true })
    }
  }, [seconds, isOn, isWaiting])
  const stay = useCallback(() => setIsIdle(false), [])
  return { isIdle, stay }
}
