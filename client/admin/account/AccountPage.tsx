import { useTranslation } from 'react-i18next'
import { LoadingPage } from '../ui/LoadingPage.tsx'
import { PageHeader } from '../ui/PageHeader.tsx'
import { PageProblem } from '../ui/PageProblem.tsx'
import { useAccount } from './account.hooks.ts'
import { LanguageSection } from './LanguageSection.tsx'
import { NameSection } from './NameSection.tsx'
import { PasswordSection } from './PasswordSection.tsx'
import { SessionsSection } from './SessionsSection.tsx'
import { TwoFactorSection } from './TwoFactorSection.tsx'

export function AccountPage() {
  const { t } = useTranslation()
  const account = useAccount()
  if (account.isPending) return <LoadingPage />
  if (account.error)
    return <PageProblem error={account.error} title={t('account.title')} onRetry={() => void account.refetch()} />
  return (
    <>
      <PageHeader title={t('account.title')}>
        <p>{t('account.intro', { email: account.data.email })}</p>
      </PageHeader>
      <NameSection name={account.data.name} />
      <TwoFactorSection account={account.data} />
      <PasswordSection />
      <SessionsSection />
      <LanguageSection />
    </>
  )
}
