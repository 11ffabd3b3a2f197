import { useTranslation } from 'react-i18next'
import { Outbox } from './Outbox.tsx'

/** Letters about accounts belong to no organisation: they hold links with which a password can be set. */
export function AccountMessagesPage() {
  const { t } = useTranslation()
  return <Outbox owner="accounts" title={t('settings.page.account-messages')} intro={t('outbox.accountsIntro')} />
}
