import { useTexts } from '../i18n/InterfaceContext.tsx'
import type { KeeperState } from './keeper.ts'

/** Whether what was answered is safe. Read out only when that changes, not at every save. */
export function SaveStatus({ status }: Pick<KeeperState, 'status'>) {
  const { t } = useTexts()
  const said = status === 'failed' ? t('saving.failed') : status === 'idle' ? '' : t('saving.saved')
  return (
    <p className={`save-status save-status--${status}`}>
      <span aria-hidden="true">{status === 'saving' ? t('saving.saving') : said}</span>
      <span role="status" className="visually-hidden">
        {said}
      </span>
    </p>
  )
}
