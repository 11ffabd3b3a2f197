import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useWave } from '../assessment/useWave.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { LoadingPage } from '../ui/LoadingPage.tsx'
import { ProblemPanel } from '../ui/ProblemPanel.tsx'
import { CouncilReport } from './CouncilReport.tsx'
import { ReportFilters } from './ReportFilters.tsx'
import { ReportView } from './ReportView.tsx'
import { useReport, useReportMessages } from './report.hooks.ts'
import { useReportQuery } from './report-query.ts'

export function ReportTab() {
  const { t } = useTranslation()
  const { assessment, wave, address } = useWave()
  const [query, change] = useReportQuery()
  const report = useReport(address, query, wave.latestRelease !== null)
  const messages = useReportMessages(query.language)
  if (!wave.latestRelease)
    return (
      <EmptyState
        title={t('report.none.title')}
        detail={wave.state === 'open' ? `${t('report.none.detail')} ${t('report.noneOpen')}` : t('report.none.detail')}
      >
        <Button component={Link} to="../overview" relative="path">
          {t('report.none.action')}
        </Button>
      </EmptyState>
    )
  return (
    <>
      <ReportFilters assessment={assessment} wave={wave} query={query} onChange={change}>
        <CouncilReport address={address} query={query} />
      </ReportFilters>
      {report.error ? (
        <ProblemPanel error={report.error} onRetry={() => void report.refetch()} />
      ) : report.data && messages.data ? (
        <ReportView
          report={report.data}
          messages={messages.data}
          assessment={assessment}
          wave={wave}
          address={address}
          query={query}
          isUpdating={report.isPlaceholderData}
        />
      ) : (
        <LoadingPage rows={6} isPart />
      )}
    </>
  )
}
