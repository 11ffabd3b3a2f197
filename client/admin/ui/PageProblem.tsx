import { useTranslation } from 'react-i18next'
import { ApiProblem } from '../../shared/api/failures.ts'
import { NoPermission } from './NoPermission.tsx'
import { NotFound } from './NotFound.tsx'
import { PageHeader } from './PageHeader.tsx'
import { ProblemPanel } from './ProblemPanel.tsx'

/** The whole page when its main request fails. */
export function PageProblem({ error, title, onRetry }: { error: unknown; title: string; onRetry: () => void }) {
  const { t } = useTranslation()
  if (error instanceof ApiProblem && error.is('not-found')) return <NotFound />
  if (error instanceof ApiProblem && error.is('not-allowed')) return <NoPermission />
  return (
    <>
      <PageHeader title={title || t('common.problem.title')} />
      <ProblemPanel error={error} onRetry={onRetry} />
    </>
  )
}
