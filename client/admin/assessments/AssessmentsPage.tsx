import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useMay } from '../shell/useMay.ts'
import { useOrganisation } from '../shell/useOrganisation.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { LoadingPage } from '../ui/LoadingPage.tsx'
import { matches } from '../ui/matches.ts'
import { PageHeader } from '../ui/PageHeader.tsx'
import { PageProblem } from '../ui/PageProblem.tsx'
import { SearchField } from '../ui/SearchField.tsx'
import classes from './Assessments.module.css'
import { AssessmentTable } from './AssessmentTable.tsx'
import { useAssessments } from './assessments.hooks.ts'

export function AssessmentsPage() {
  const { t } = useTranslation()
  const organisation = useOrganisation()
  const may = useMay()
  const { data, error, refetch } = useAssessments(organisation.id)
  const [text, setText] = useState('')
  const title = t('assessments.title')
  if (error && !data) return <PageProblem error={error} title={title} onRetry={() => void refetch()} />
  if (!data) return <LoadingPage />
  const shown = data.filter(one => matches(text, [one.name, one.purpose]))
  const newLink = `/o/${organisation.id}/assessments/new`
  const newButton = may('assessments.manage') && (
    <Button component={Link} to={newLink} leftSection={<IconPlus size={16} aria-hidden />}>
      {t('assessments.new')}
    </Button>
  )
  return (
    <>
      <PageHeader title={title} actions={data.length > 0 && newButton}>
        <p>{t('assessments.intro')}</p>
      </PageHeader>
      {data.length === 0 ? (
        <EmptyState
          title={t(newButton ? 'assessments.empty.title' : 'assessments.noneYet.title')}
          detail={t(newButton ? 'assessments.empty.detail' : 'assessments.noneYet.detail')}
        >
          {newButton}
        </EmptyState>
      ) : (
        <>
          {data.length > 5 && (
            <div className={classes.tools}>
              <SearchField label={t('assessments.search')} value={text} onChange={setText} />
            </div>
          )}
          <AssessmentTable assessments={shown} organisationId={organisation.id} />
          {shown.length === 0 && <p role="status">{t('assessments.nothingFound', { text })}</p>}
        </>
      )}
    </>
  )
}
