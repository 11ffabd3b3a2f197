import { useTranslation } from 'react-i18next'
import { useOrganisation } from '../shell/useOrganisation.ts'
import { LoadingPage } from '../ui/LoadingPage.tsx'
import { PageHeader } from '../ui/PageHeader.tsx'
import { PageProblem } from '../ui/PageProblem.tsx'
import { LogoSettings } from './LogoSettings.tsx'
import { SettingsForm } from './SettingsForm.tsx'
import { useSettings } from './settings.hooks.ts'

export function OrganisationSettings() {
  const { t } = useTranslation()
  const { id } = useOrganisation()
  const { data, error, refetch } = useSettings(id)
  const title = t('settings.page.organisation')
  if (error && !data) return <PageProblem error={error} title={title} onRetry={() => void refetch()} />
  if (!data) return <LoadingPage rows={3} />
  return (
    <>
      <PageHeader title={title}>
        <p>{t('settings.organisation.intro')}</p>
      </PageHeader>
      <SettingsForm key={data.id} settings={data} />
      <LogoSettings settings={data} />
    </>
  )
}
