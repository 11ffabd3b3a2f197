import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useWave } from '../assessment/useWave.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { LoadingPage } from '../ui/LoadingPage.tsx'
import { ProblemPanel } from '../ui/ProblemPanel.tsx'
import { Section } from '../ui/Section.tsx'
import { Pages } from './Pages.tsx'
import { ResponseFilters } from './ResponseFilters.tsx'
import { ResponsePanel } from './ResponsePanel.tsx'
import { ResponseTable } from './ResponseTable.tsx'
import classes from './Review.module.css'
import { useResponses } from './review.hooks.ts'
import { useResponseQuery } from './useResponseQuery.ts'

/** Responses of providers, and one of them beside the list. */
export function ResponsesTab() {
  const { t, i18n } = useTranslation()
  const { assessment, wave, address } = useWave()
  const view = useResponseQuery()
  const list = useResponses(address, { ...view.query, language: i18n.language })
  const { chosen } = view
  useReturnOfFocus(chosen)
  if (!wave.audiences.some(one => one.audience === 'provider'))
    return <EmptyState title={t('review.noProvidersTitle')} detail={t('review.noProviders')} />
  if (list.error && !list.data) return <ProblemPanel error={list.error} onRetry={() => void list.refetch()} />
  if (!list.data) return <LoadingPage isPart />
  const { responses, total, sectors } = list.data
  const isNothingThere = total === 0 && !view.isFiltered
  const sortBy = (sort: typeof view.sort) =>
    view.change({ sort, direction: sort === view.sort && view.direction === 'descending' ? 'ascending' : 'descending' })
  return (
    <Section title={t('review.title')} help={t('review.help')}>
      {isNothingThere ? (
        <EmptyState title={t('review.emptyTitle')} detail={t('review.empty')} />
      ) : (
        <div className={classes.tools} data-open={chosen !== '' || undefined}>
          <ResponseFilters
            values={view.values}
            isFiltered={view.isFiltered}
            areas={assessment.areas}
            sectors={sectors}
            onChange={view.change}
            onClear={view.clear}
          />
          <p role="status" className={classes.count}>
            {t('review.count', { count: total })}
          </p>
        </div>
      )}
      <div className={classes.beside} data-open={chosen !== '' || undefined}>
        {responses.length > 0 && (
          <div className={classes.list}>
            <ResponseTable
              responses={responses}
              chosen={chosen}
              sort={view.sort}
              direction={view.direction}
              onSort={sortBy}
              onChoose={id => view.change({ response: id }, { replace: chosen !== '' })}
            />
            <Pages total={total} page={view.page} onPage={page => view.change({ page: String(page), response: '' })} />
          </div>
        )}
        {chosen && (
          <ResponsePanel
            key={chosen}
            responseId={chosen}
            wave={address}
            sectors={sectors}
            onClose={() => view.change({ response: '' })}
            onOther={id => view.change({ response: id }, { replace: false })}
          />
        )}
      </div>
    </Section>
  )
}

/** Whoever closes a response is back at its row. */
function useReturnOfFocus(chosen: string) {
  const before = useRef('')
  useEffect(() => {
    if (before.current && !chosen) document.getElementById(`response-${before.current}`)?.focus()
    before.current = chosen
  }, [chosen])
}
