import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { LoadingPage } from '../ui/LoadingPage.tsx'
import { Note } from '../ui/Note.tsx'
import { NotFound } from '../ui/NotFound.tsx'
import { ProblemPanel } from '../ui/ProblemPanel.tsx'
import classes from './Paper.module.css'
import { TypeAgain } from './TypeAgain.tsx'
import { TypeFirst } from './TypeFirst.tsx'
import { usePaper } from './usePaper.ts'

/** A sheet is typed for the first time, or again by somebody who has not seen the first time. */
export function TypePage() {
  const { t } = useTranslation()
  const { sheetId } = useParams()
  const { address, sheets, version, error, retry } = usePaper()
  if (error && !(sheets && version)) return <ProblemPanel error={error} onRetry={retry} />
  if (!sheets || !version) return <LoadingPage isPart rows={10} />
  const sheet = sheets.sheets.find(one => one.id === sheetId)
  if (sheetId && !sheet) return <NotFound />
  const back = `/o/${address.organisationId}/assessments/${address.assessmentId}/${address.wave}/collect/paper/${address.collectorId}`
  const paper = { address, collector: sheets.collector, version, back }
  return (
    <>
      <Link to={back} className={classes.back}>
        {t('paper.backToSheets')}
      </Link>
      {!sheets.collector.takesSheets ? (
        <Note tone="info" title={t('paper.closed')} detail={t('paper.closedDetail')} />
      ) : sheet ? (
        <TypeAgain key={sheet.id} {...paper} sheet={sheet} />
      ) : (
        <TypeFirst {...paper} />
      )}
    </>
  )
}
