import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { PageHeader } from './PageHeader.tsx'

export function NotFound() {
  const { t } = useTranslation()
  return (
    <>
      <PageHeader title={t('common.problem.notFound')}>
        <p>{t('common.problem.notFoundDetail')}</p>
      </PageHeader>
      <Button component={Link} to="/">
        {t('common.problem.toStart')}
      </Button>
    </>
  )
}
