import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { PageHeader } from './PageHeader.tsx'

export function NoPermission() {
  const { t } = useTranslation()
  return (
    <>
      <PageHeader title={t('common.problem.notAllowed')}>
        <p>{t('common.problem.notAllowedDetail')}</p>
      </PageHeader>
      <Button component={Link} to="/">
        {t('common.problem.toStart')}
      </Button>
    </>
  )
}
