import { Anchor } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useFormats } from '../i18n/useFormats.ts'
import { useOrganisation } from '../shell/useOrganisation.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { LoadingPage } from '../ui/LoadingPage.tsx'
import { PageHeader } from '../ui/PageHeader.tsx'
import { PageProblem } from '../ui/PageProblem.tsx'
import { Pages } from '../ui/Pages.tsx'
import classes from './Indicators.module.css'
import { useNumbers, useSeries } from './indicators.hooks.ts'
import { NumbersFilters } from './NumbersFilters.tsx'
import { NumbersTable } from './NumbersTable.tsx'
import { pageSize, useNumbersQuery } from './useNumbersQuery.ts'

/** An indicator of one year with all its numbers. */
export function SeriesPage() {
  const { t } = useTranslation()
  const formats = useFormats()
  const { id } = useOrganisation()
  const { query, change } = useNumbersQuery()
  const all = useSeries(id)
  const numbers = useNumbers(id, query)
  const { name, year } = query
  const title = t('indicators.series.title', { name, year: String(year) })
  const error = all.error ?? numbers.error
  if (error && !(all.data && numbers.data))
    return (
      <PageProblem error={error} title={title} onRetry={() => void Promise.all([all.refetch(), numbers.refetch()])} />
    )
  if (!all.data || !numbers.data) return <LoadingPage rows={8} />
  const series = all.data.find(one => one.name === name && one.year === year)
  const { indicators, total } = numbers.data
  return (
    <>
      <PageHeader
        title={series ? title : t('indicators.series.none.title')}
        above={
          <Anchor component={Link} to={`/o/${id}/indicators`} className={classes.back ?? ''}>
            <IconArrowLeft size={16} aria-hidden />
            {t('indicators.title')}
          </Anchor>
        }
      >
        {series && <p>{t('indicators.series.intro', { sources: formats.list(series.sources) })}</p>}
      </PageHeader>
      {series ? (
        <div aria-busy={numbers.isPlaceholderData}>
          <NumbersFilters query={query} series={series} total={total} onChange={change} />
          {total === 0 ? (
            <p>{t('indicators.series.nothing')}</p>
          ) : (
            <NumbersTable caption={title} numbers={indicators} />
          )}
          <Pages
            label={t('indicators.series.pages')}
            page={query.page}
            pages={Math.ceil(total / pageSize)}
            onPage={page => change({ page })}
          />
        </div>
      ) : (
        <EmptyState title={t('indicators.series.none.empty')} detail={t('indicators.series.none.detail')} />
      )}
    </>
  )
}
