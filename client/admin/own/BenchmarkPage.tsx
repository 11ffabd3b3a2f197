import { Button, Checkbox, NativeSelect } from '@mantine/core'
import { IconDownload, IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { addressOf } from '../../shared/api/call.ts'
import { directionOf, nativeName } from '../../shared/i18n/languages.ts'
import { useFormats } from '../i18n/useFormats.ts'
import { useOrganisation } from '../shell/useOrganisation.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { LoadingPage } from '../ui/LoadingPage.tsx'
import { PageHeader } from '../ui/PageHeader.tsx'
import { PageProblem } from '../ui/PageProblem.tsx'
import { useRequiredParam } from '../ui/useRequiredParam.ts'
import { useSearch } from '../ui/useSearch.ts'
import classes from './Benchmark.module.css'
import { BenchmarkLimits } from './BenchmarkLimits.tsx'
import { BenchmarkSections } from './BenchmarkSections.tsx'
import { GroupPicker } from './GroupPicker.tsx'
import own from './Own.module.css'
import { type Benchmark, type GroupId, useBenchmark } from './own.hooks.ts'

const groupIds: GroupId[] = ['all', 'sector', 'area']

/** A response of one’s own organisation beside those of the others. */
export function BenchmarkPage() {
  const { t, i18n } = useTranslation()
  const formats = useFormats()
  const { id: organisationId } = useOrganisation()
  const responseId = useRequiredParam('responseId')
  const [search, changeSearch] = useSearch()
  const query = {
    language: search.get('language') ?? i18n.language,
    group: groupIds.find(id => id === search.get('group')) ?? 'all',
  }
  const params = { organisationId, responseId }
  const { data, error, refetch, isFetching } = useBenchmark(params, query)
  const title = t('benchmark.title')
  if (error && !data) return <PageProblem error={error} title={title} onRetry={() => void refetch()} />
  if (!data) return <LoadingPage />
  const { assessment, wave, provider, releasedOn, state } = data
  return (
    <>
      <PageHeader
        title={title}
        above={
          <Link to=".." relative="path" className={`${own.back} no-print`}>
            {t('benchmark.back')}
          </Link>
        }
      >
        <p>
          {t('benchmark.facts', { provider, assessment, wave })}{' '}
          {releasedOn && state === 'compared' && t('benchmark.released', { day: formats.date(releasedOn) })}
        </p>
      </PageHeader>
      {state !== 'compared' ? (
        <EmptyState title={t(`benchmark.state.${state}.title`)} detail={t(`benchmark.state.${state}.detail`)} />
      ) : (
        <>
          <div className={classes.tools}>
            <GroupPicker benchmark={data} onPick={group => changeSearch(after => after.set('group', group))} />
            <div className={`${classes.actions} no-print`}>
              <NativeSelect
                label={t('review.shownIn')}
                data={data.languages.map(value => ({ value, label: nativeName(value) }))}
                value={data.language}
                onChange={event => changeSearch(after => after.set('language', event.currentTarget.value))}
              />
              {data.sections.length > 0 && <Downloads params={params} query={query} />}
            </div>
          </div>
          <div aria-live="polite" aria-busy={isFetching}>
            <Compared benchmark={data} />
          </div>
        </>
      )}
    </>
  )
}

function Compared({ benchmark }: { benchmark: Benchmark }) {
  const { t } = useTranslation()
  const [isOnlyAnswered, setOnlyAnswered] = useState(true)
  const { sections, language } = benchmark
  if (sections.length === 0) return <Refused benchmark={benchmark} />
  return (
    <>
      <Checkbox
        className="no-print"
        label={t('benchmark.onlyAnswered')}
        checked={isOnlyAnswered}
        onChange={event => setOnlyAnswered(event.currentTarget.checked)}
      />
      <p className={classes.legend}>
        <span className={classes.swatch} aria-hidden />
        {t('benchmark.hatched')}
      </p>
      <div lang={language} dir={directionOf(language)}>
        <BenchmarkSections sections={sections} isOnlyAnswered={isOnlyAnswered} />
      </div>
      <BenchmarkLimits />
    </>
  )
}

/** Why nothing of the chosen group is shown. */
function Refused({ benchmark: { group, groups } }: { benchmark: Benchmark }) {
  const { t } = useTranslation()
  const refused = groups.filter(({ state: one }) => one !== 'shown')
  const state = (refused.find(({ id }) => id === group) ?? refused[0])?.state ?? 'close'
  if (state === 'same' || state === 'unknown')
    return <EmptyState title={t('benchmark.state.close.title')} detail={t(`benchmark.refused.${state}`)} />
  const reason = state === 'shown' ? 'close' : state
  return <EmptyState title={t(`benchmark.state.${reason}.title`)} detail={t(`benchmark.state.${reason}.detail`)} />
}

interface DownloadsProps {
  params: Parameters<typeof useBenchmark>[0]
  query: Parameters<typeof useBenchmark>[1]
}

function Downloads({ params, query }: DownloadsProps) {
  const { t } = useTranslation()
  return (
    <>
      <Button
        component="a"
        variant="default"
        leftSection={<IconDownload size={16} aria-hidden />}
        href={addressOf('GET /organisations/:organisationId/own-responses/:responseId/benchmark.csv', {
          params,
          query,
        })}
        download
      >
        {t('benchmark.download')}
      </Button>
      <Button variant="default" leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => print()}>
        {t('benchmark.print')}
      </Button>
    </>
  )
}
