import { useTranslation } from 'react-i18next'
import { useRouteError } from 'react-router'
import { PageHeader } from './PageHeader.tsx'
import { ProblemPanel } from './ProblemPanel.tsx'

/** A page that could not be loaded or drawn; the navigation around it stays. */
export function RouteProblem() {
  const { t } = useTranslation()
  const error = useRouteError()
  return (
    <>
      <PageHeader title={t('common.problem.title')} />
      <ProblemPanel error={error} onRetry={() => location.reload()} />
    </>
  )
}
