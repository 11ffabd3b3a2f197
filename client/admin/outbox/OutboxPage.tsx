import { useTranslation } from 'react-i18next'
import { useOrganisation } from '../shell/useOrganisation.ts'
import { Outbox } from './Outbox.tsx'

export function OutboxPage() {
  const { t } = useTranslation()
  const { id } = useOrganisation()
  return <Outbox key={id} owner={{ organisationId: id }} title={t('settings.page.outbox')} intro={t('outbox.intro')} />
}
