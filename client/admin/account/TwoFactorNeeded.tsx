import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'react-router'
import { PageHeader } from '../ui/PageHeader.tsx'

/** Instead of every page of an organisation that asks for two-factor sign-in, for an account without it. */
export function TwoFactorNeeded({ organisation }: { organisation: string }) {
  const { t } = useTranslation()
  const { pathname, search } = useLocation()
  return (
    <>
      <PageHeader title={t('account.needed.title', { organisation })}>
        <p>{t('account.needed.detail')}</p>
      </PageHeader>
      <Button component={Link} to={`/account/two-factor?${new URLSearchParams({ next: pathname + search })}`}>
        {t('account.needed.start')}
      </Button>
    </>
  )
}
