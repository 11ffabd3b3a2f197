import { useTranslation } from 'react-i18next'
import { useOrganisation } from '../shell/useOrganisation.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { LoadingPage } from '../ui/LoadingPage.tsx'
import { PageHeader } from '../ui/PageHeader.tsx'
import { PageProblem } from '../ui/PageProblem.tsx'
import { QuestionnaireCard } from './QuestionnaireCard.tsx'
import classes from './Questionnaires.module.css'
import { useQuestionnaires } from './questionnaires.hooks.ts'

export function QuestionnairesPage() {
  const { t } = useTranslation()
  const { id } = useOrganisation()
  const { data, error, refetch } = useQuestionnaires(id)
  const title = t('questionnaires.title')
  if (error && !data) return <PageProblem error={error} title={title} onRetry={() => void refetch()} />
  if (!data) return <LoadingPage rows={3} />
  return (
    <>
      <PageHeader title={title}>
        <p>{t('questionnaires.intro')}</p>
      </PageHeader>
      {data.length === 0 ? (
        <EmptyState title={t('questionnaires.empty.title')} detail={t('questionnaires.empty.detail')} />
      ) : (
        <div className={classes.cards}>
          {data.map(one => (
            <QuestionnaireCard key={one.id} questionnaire={one} organisationId={id} />
          ))}
        </div>
      )}
    </>
  )
}
