import { createContext, useContext, useEffect } from 'react'

/** On a tablet that people share. */
export interface Kiosk {
  /** Back to the start screen; nothing of what was answered stays. */
  clear: () => void
  /** While answers are on their way, nobody need be there. */
  setSending: (isSending: boolean) => void
}

/** Null: on somebody's own device. */
export const KioskContext = createContext<Kiosk | null>(null)

export function useKiosk(): Kiosk | null {
  return useContext(KioskContext)
}

/** As long as the component is shown. */
export function useSendingAtKiosk(): void {
  const kiosk = useKiosk()
  const setSending = kiosk?.setSending
  useEffect(() => {
    if (!setSending) return
    setSending(true)
    return () => setSending(false)
  }, [setSending])
}
