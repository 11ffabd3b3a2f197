import { useTranslation } from 'react-i18next'
import { Link, Outlet, useLocation } from 'react-router'
import { useMay } from '../shell/useMay.ts'
import { useOrganisation } from '../shell/useOrganisation.ts'
import { LoadingPage } from '../ui/LoadingPage.tsx'
import { Note } from '../ui/Note.tsx'
import { NotFound } from '../ui/NotFound.tsx'
import { PageHeader } from '../ui/PageHeader.tsx'
import { PageProblem } from '../ui/PageProblem.tsx'
import { useRequiredParam } from '../ui/useRequiredParam.ts'
import classes from './Assessment.module.css'
import { AssessmentTabs, tabIn, tabsFor } from './AssessmentTabs.tsx'
import { useAssessment } from './assessment.hooks.ts'
import type { WaveContext } from './useWave.ts'
import { WaveSwitcher } from './WaveSwitcher.tsx'

export function AssessmentPage() {
  const { t } = useTranslation()
  const organisation = useOrganisation()
  const may = useMay()
  const assessmentId = useRequiredParam('assessmentId')
  const number = Number(useRequiredParam('wave'))
  const { pathname } = useLocation()
  const { data, error, refetch } = useAssessment(organisation.id, assessmentId)
  if (error && !data) return <PageProblem error={error} title={t('assessments.title')} onRetry={() => void refetch()} />
  if (!data) return <LoadingPage />
  const wave = data.waves.find(one => one.number === number)
  if (!wave) return <NotFound />
  const address = { organisationId: organisation.id, assessmentId, wave: number }
  const asked = tabIn(pathname)
  const tab = asked ?? 'overview'
  return (
    <>
      <PageHeader
        title={data.name}
        documentTitle={`${t(`assessment.${tab}`)} · ${data.name}, ${wave.name}`}
        above={
          <Link to={`/o/${organisation.id}/assessments`} className={classes.back}>
            {t('assessments.title')}
          </Link>
        }
        actions={<WaveSwitcher waves={data.waves} current={wave} tab={tab} />}
      />
      <AssessmentTabs />
      {asked && !tabsFor(may).includes(asked) ? (
        <Note tone="info" title={t('common.problem.notAllowed')} detail={t('common.problem.notAllowedDetail')} />
      ) : (
        <Outlet context={{ assessment: data, wave, address } satisfies WaveContext} />
      )}
    </>
  )
}
