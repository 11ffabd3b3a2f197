import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useWave } from '../assessment/useWave.ts'
import { DataNotice } from '../ui/DataNotice.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { LoadingPage } from '../ui/LoadingPage.tsx'
import { ProblemPanel } from '../ui/ProblemPanel.tsx'
import { MapPickers } from './MapPickers.tsx'
import { MapView } from './MapView.tsx'
import { useAreaReport, useBoundaries } from './map.hooks.ts'
import { useMapQuery } from './map-query.ts'

/** One number of the report by area. */
export function MapTab() {
  const { t } = useTranslation()
  const { assessment, wave, address } = useWave()
  const [query, change] = useMapQuery()
  const report = useAreaReport(address, query, wave.latestRelease !== null)
  const boundaries = useBoundaries(address.organisationId)
  if (!wave.latestRelease)
    return (
      <EmptyState title={t('map.none.title')} detail={t('map.none.detail')}>
        <Button component={Link} to="../overview" relative="path">
          {t('report.none.action')}
        </Button>
      </EmptyState>
    )
  return (
    <>
      {report.data && <MapPickers report={report.data} query={query} onChange={change} />}
      <DataNotice text={assessment.dataNotice} />
      <div aria-live="polite" aria-busy={report.isFetching}>
        {report.error ? (
          <ProblemPanel error={report.error} onRetry={() => void report.refetch()}>
            <Button variant="default" onClick={() => change({ measure: 'responses', item: '', sectors: [] })}>
              {t('map.startAgain')}
            </Button>
          </ProblemPanel>
        ) : report.data && !boundaries.isPending ? (
          <MapView
            report={report.data}
            query={query}
            address={address}
            features={boundaries.data ?? []}
            isUpdating={report.isPlaceholderData}
          />
        ) : (
          <LoadingPage rows={6} isPart />
        )}
      </div>
    </>
  )
}
