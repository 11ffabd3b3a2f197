import { Button, Select, Switch } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { addressOf } from '../../shared/api/call.ts'
import { useWave } from '../assessment/useWave.ts'
import { ReportFilters } from '../report/ReportFilters.tsx'
import { useReportMessages } from '../report/report.hooks.ts'
import { useReportQuery } from '../report/report-query.ts'
import { DataNotice } from '../ui/DataNotice.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { LoadingPage } from '../ui/LoadingPage.tsx'
import { ProblemPanel } from '../ui/ProblemPanel.tsx'
import { setParts, useSearch } from '../ui/useSearch.ts'
import { TrendSections } from './TrendSections.tsx'
import { trendQueryOf, useTrend } from './trend.hooks.ts'
import classes from './Waves.module.css'

/** All released waves side by side, and what changed between two of them. */
export function WavesTab() {
  const { t } = useTranslation()
  const { assessment, wave, address } = useWave()
  const [query, change] = useReportQuery()
  const [search, changeSearch] = useSearch()
  const released = assessment.waves.filter(({ latestRelease }) => latestRelease !== null)
  const compared = { from: search.get('from') ?? '', to: search.get('to') ?? '' }
  const trend = useTrend(address, query, compared, released.length > 1)
  const messages = useReportMessages(query.language)
  const showsAll = search.get('all') === '1'
  const set = (name: string, value: string) => changeSearch(after => setParts(after, { [name]: value }))
  if (released.length < 2)
    return (
      <EmptyState title={t('waves.none.title')} detail={t('waves.none.detail')}>
        <Button component={Link} to="../overview" relative="path">
          {t('report.none.action')}
        </Button>
      </EmptyState>
    )
  const options = released.map(({ number, name }) => ({ value: String(number), label: name }))
  const picker = (name: 'from' | 'to', preset: number | undefined) => (
    <Select
      label={t(`waves.${name}`)}
      allowDeselect={false}
      className={classes.wave ?? ''}
      data={options}
      value={compared[name] || String(preset ?? '')}
      onChange={value => value && set(name, value)}
    />
  )
  const params = { organisationId: address.organisationId, assessmentId: address.assessmentId }
  return (
    <>
      <div className={classes.pickers}>
        {picker('from', released[0]?.number)}
        {picker('to', released.at(-1)?.number)}
        <Switch
          label={t('waves.all')}
          checked={showsAll}
          onChange={event => set('all', event.currentTarget.checked ? '1' : '')}
        />
        <Button
          component="a"
          variant="default"
          leftSection={<IconDownload size={16} aria-hidden />}
          href={addressOf('GET /organisations/:organisationId/assessments/:assessmentId/trend.csv', {
            params,
            query: trendQueryOf(query, compared),
          })}
          download
        >
          {t('report.csv')}
        </Button>
      </div>
      <ReportFilters assessment={assessment} wave={wave} query={query} onChange={change} />
      <DataNotice text={assessment.dataNotice} />
      {trend.error ? (
        <ProblemPanel error={trend.error} onRetry={() => void trend.refetch()} />
      ) : trend.data && messages.data ? (
        <div aria-busy={trend.isFetching}>
          <TrendSections trend={trend.data} messages={messages.data} showsAll={showsAll} />
        </div>
      ) : (
        <LoadingPage rows={6} isPart />
      )}
    </>
  )
}
