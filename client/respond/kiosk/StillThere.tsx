import { useEffect, useId, useRef } from 'react'
import { useTexts } from '../i18n/InterfaceContext.tsx'
import { useCountdown } from './useCountdown.ts'

const seconds = 30

/** Nobody has touched anything: unless somebody says otherwise, the next person finds the start screen. */
export function StillThere({ onStay, onClear }: { onStay: () => void; onClear: () => void }) {
  const { t } = useTexts()
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  const { left } = useCountdown(seconds, onClear)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog
      ref={dialog}
      className="still-there"
      role="alertdialog"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-text`}
      onCancel={event => {
        event.preventDefault()
        onStay()
      }}
    >
      <h2 id={`${id}-title`}>{t('kiosk.askTitle')}</h2>
      <p id={`${id}-text`}>{t('kiosk.askText')}</p>
      <p className="still-there-left">{t('kiosk.clearsIn', { count: left })}</p>
      <div className="actions">
        <button type="button" className="button" onClick={onStay}>
          {t('kiosk.stay')}
        </button>
        <button type="button" className="button button--secondary" onClick={onClear}>
          {t('kiosk.clear')}
        </button>
      </div>
    </dialog>
  )
}
