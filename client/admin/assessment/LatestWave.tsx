import { useTranslation } from 'react-i18next'
import { Navigate } from 'react-router'
import { useOrganisation } from '../shell/useOrganisation.ts'
import { LoadingPage } from '../ui/LoadingPage.tsx'
import { PageProblem } from '../ui/PageProblem.tsx'
import { useRequiredParam } from '../ui/useRequiredParam.ts'
import { useAssessment } from './assessment.hooks.ts'

/** An assessment's own address leads to its newest wave. */
export function LatestWave() {
  const { t } = useTranslation()
  const { id } = useOrganisation()
  const { data, error, refetch } = useAssessment(id, useRequiredParam('assessmentId'))
  if (error && !data) return <PageProblem error={error} title={t('assessments.title')} onRetry={() => void refetch()} />
  if (!data) return <LoadingPage />
  return <Navigate to={`${data.waves.at(-1)?.number ?? 1}`} replace />
}
