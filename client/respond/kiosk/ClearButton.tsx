import { useTexts } from '../i18n/InterfaceContext.tsx'
import { useTripleShift } from '../shell/useTripleShift.ts'
import type { Kiosk } from './KioskContext.ts'

/** In place of "Exit this page": a shared tablet has its own page that explains itself. */
export function ClearButton({ kiosk }: { kiosk: Kiosk }) {
  const { t } = useTexts()
  useTripleShift(kiosk.clear)
  return (
    <button type="button" className="exit-button" onClick={kiosk.clear}>
      {t('kiosk.exit')}
    </button>
  )
}
