import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useAreas } from '../areas/areas.hooks.ts'
import tabs from '../assessment/Assessment.module.css'
import { useQuestionnaires } from '../questionnaires/questionnaires.hooks.ts'
import { useOrganisation } from '../shell/useOrganisation.ts'
import { LoadingPage } from '../ui/LoadingPage.tsx'
import { PageHeader } from '../ui/PageHeader.tsx'
import { PageProblem } from '../ui/PageProblem.tsx'
import { NewAssessmentForm } from './NewAssessmentForm.tsx'

export function NewAssessmentPage() {
  const { t } = useTranslation()
  const { id } = useOrganisation()
  const areas = useAreas(id)
  const questionnaires = useQuestionnaires(id)
  const title = t('assessments.create.title')
  if (!areas.data || !questionnaires.data) {
    const error = areas.error ?? questionnaires.error
    if (!error) return <LoadingPage rows={6} />
    return (
      <PageProblem
        error={error}
        title={title}
        onRetry={() => {
          void areas.refetch()
          void questionnaires.refetch()
        }}
      />
    )
  }
  return (
    <>
      <PageHeader
        title={title}
        above={
          <Link to={`/o/${id}/assessments`} className={tabs.back}>
            {t('assessments.title')}
          </Link>
        }
      />
      <NewAssessmentForm organisationId={id} areas={areas.data} questionnaires={questionnaires.data} />
    </>
  )
}
