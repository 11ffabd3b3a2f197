import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useWave } from '../assessment/useWave.ts'
import { DataNotice } from '../ui/DataNotice.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { LoadingPage } from '../ui/LoadingPage.tsx'
import { ProblemPanel } from '../ui/ProblemPanel.tsx'
import { CrosstabFilters } from './CrosstabFilters.tsx'
import { CrosstabView } from './CrosstabView.tsx'
import { useCrosstab, useSides } from './crosstab.hooks.ts'
import { requestOf, useCrosstabQuery } from './crosstab-query.ts'
import { SavedViews } from './SavedViews.tsx'
import { SidePickers } from './SidePickers.tsx'

/** Any two questions of an audience, or a question by area, sector, language or wave. */
export function CrosstabTab() {
  const { t, i18n } = useTranslation()
  const { assessment, address } = useWave()
  const params = { organisationId: address.organisationId, assessmentId: address.assessmentId }
  const { query: asked, change, saved, open } = useCrosstabQuery(i18n.language)
  const sides = useSides(params, asked.language)
  const audiences = sides.data?.audiences ?? []
  const query = { ...asked, audience: asked.audience || (audiences[0]?.audience ?? '') }
  const crosstab = useCrosstab(params, query)
  if (sides.error) return <ProblemPanel error={sides.error} onRetry={() => void sides.refetch()} />
  if (!sides.data) return <LoadingPage rows={4} isPart />
  const side = audiences.find(({ audience }) => audience === query.audience)
  if (!side)
    return (
      <EmptyState title={t('crosstab.none.title')} detail={t('crosstab.none.detail')}>
        <Button component={Link} to="../overview" relative="path">
          {t('report.none.action')}
        </Button>
      </EmptyState>
    )
  const isAsked = requestOf(query) !== null
  return (
    <>
      <SavedViews params={params} saved={saved} canSave={isAsked} onOpen={open} />
      <SidePickers audiences={audiences} side={side} query={query} onChange={change} />
      <CrosstabFilters assessment={assessment} side={side} query={query} onChange={change} />
      <DataNotice text={assessment.dataNotice} />
      <div aria-live="polite" aria-busy={crosstab.isFetching}>
        {!isAsked ? (
          <EmptyState title={t('crosstab.choose.title')} detail={t('crosstab.choose.detail')} />
        ) : crosstab.error ? (
          <ProblemPanel error={crosstab.error} onRetry={() => void crosstab.refetch()} />
        ) : crosstab.data ? (
          <CrosstabView
            crosstab={crosstab.data}
            query={query}
            params={params}
            isUpdating={crosstab.isPlaceholderData}
            onChange={change}
          />
        ) : (
          <LoadingPage rows={6} isPart />
        )}
      </div>
    </>
  )
}
