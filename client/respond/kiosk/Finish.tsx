import { useTexts } from '../i18n/InterfaceContext.tsx'
import { type Kiosk, useKiosk } from './KioskContext.ts'
import { useCountdown } from './useCountdown.ts'

const seconds = 30
/** Whoever writes slowly can have it again and again. */
const moreSeconds = 60

/** On the last screen of a visit at a kiosk: it clears itself. Nothing on somebody's own device. */
export function Finish() {
  const kiosk = useKiosk()
  return kiosk && <FinishAtKiosk kiosk={kiosk} />
}

function FinishAtKiosk({ kiosk }: { kiosk: Kiosk }) {
  const { t } = useTexts()
  const { left, extend } = useCountdown(seconds, kiosk.clear)
  return (
    <section className="kiosk-finish" aria-label={t('kiosk.finish')}>
      <p>{t('kiosk.clearsIn', { count: left })}</p>
      <div className="actions">
        <button type="button" className="button" onClick={kiosk.clear}>
          {t('kiosk.finish')}
        </button>
        <button type="button" className="button button--secondary" onClick={() => extend(moreSeconds)}>
          {t('kiosk.moreTime')}
        </button>
      </div>
    </section>
  )
}
