import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useBlocker } from 'react-router'
import { ConfirmDialog } from './ConfirmDialog.tsx'

/** Asks before a page with unsaved work is left, by a link or by closing the window. Render what it returns. */
export function useLeaveGuard(hasUnsaved: boolean) {
  const { t } = useTranslation()
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => hasUnsaved && currentLocation.pathname !== nextLocation.pathname,
  )
  useEffect(() => {
    if (!hasUnsaved) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', ask)
    return () => removeEventListener('beforeunload', ask)
  }, [hasUnsaved])
  if (blocker.state !== 'blocked') return null
  return (
    <ConfirmDialog
      isOpen
      title={t('common.leave.title')}
      detail={t('common.leave.detail')}
      yes={t('common.leave.yes')}
      isDangerous
      isWorking={false}
      error={null}
      onYes={() => blocker.proceed()}
      onClose={() => blocker.reset()}
    />
  )
}
