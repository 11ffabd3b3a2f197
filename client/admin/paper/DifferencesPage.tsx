import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { LoadingPage } from '../ui/LoadingPage.tsx'
import { ProblemPanel } from '../ui/ProblemPanel.tsx'
import { useRequiredParam } from '../ui/useRequiredParam.ts'
import { DifferencesForm } from './DifferencesForm.tsx'
import classes from './Paper.module.css'
import { useDifferences } from './paper.hooks.ts'
import { usePaper } from './usePaper.ts'

/** Where two typings of a sheet differ: with the paper in hand, somebody says what stands there. */
export function DifferencesPage() {
  const { t } = useTranslation()
  const sheetId = useRequiredParam('sheetId')
  const { address, sheets, version, error, retry } = usePaper()
  const differences = useDifferences(address, sheetId)
  const failure = error ?? differences.error
  if (failure && !(sheets && version && differences.data))
    return <ProblemPanel error={failure} onRetry={() => (error ? retry() : void differences.refetch())} />
  if (!sheets || !version || !differences.data) return <LoadingPage isPart rows={4} />
  const back = `/o/${address.organisationId}/assessments/${address.assessmentId}/${address.wave}/collect/paper/${address.collectorId}`
  return (
    <>
      <Link to={back} className={classes.back}>
        {t('paper.backToSheets')}
      </Link>
      <DifferencesForm paper={{ address, collector: sheets.collector, version, back }} differences={differences.data} />
    </>
  )
}
