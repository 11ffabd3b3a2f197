import { useTexts } from '../i18n/InterfaceContext.tsx'
import { leaveNow } from './exit.ts'
import { pressesLeft, useTripleShift } from './useTripleShift.ts'

/** The GOV.UK "Exit this page" pattern: a button, and Shift three times. */
export function ExitButton() {
  const { t } = useTexts()
  const { presses, hasExpired } = useTripleShift(leaveNow)
  const left = pressesLeft(presses)
  const announcement = hasExpired
    ? t('exit.expired')
    : left > 0
      ? t('exit.pressMore', { count: left })
      : t('exit.leaving')
  return (
    <>
      <button type="button" className="exit-button" onClick={leaveNow}>
        {t('exit.button')}
        {presses > 0 && (
          <span className="exit-dots" aria-hidden="true">
            {[1, 2, 3].map(dot => (
              <span key={dot} className={dot <= presses ? 'exit-dot exit-dot--on' : 'exit-dot'} />
            ))}
          </span>
        )}
      </button>
      <span role="status" className="visually-hidden">
        {presses > 0 || hasExpired ? announcement : ''}
      </span>
    </>
  )
}
