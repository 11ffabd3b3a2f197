import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useFormats } from '../i18n/useFormats.ts'
import { useOrganisation } from '../shell/useOrganisation.ts'
import { DataTable } from '../ui/DataTable.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { LoadingPage } from '../ui/LoadingPage.tsx'
import { PageHeader } from '../ui/PageHeader.tsx'
import { PageProblem } from '../ui/PageProblem.tsx'
import { useOwnResponses } from './own.hooks.ts'

/** All that a provider contact sees of an organisation. */
export function OwnResponsesPage() {
  const { t } = useTranslation()
  const formats = useFormats()
  const { id } = useOrganisation()
  const { data, error, refetch } = useOwnResponses(id)
  const title = t('ownResponses.title')
  if (error && !data) return <PageProblem error={error} title={title} onRetry={() => void refetch()} />
  if (!data) return <LoadingPage />
  return (
    <>
      <PageHeader title={title}>
        <p>{t('ownResponses.intro', { provider: data.provider })}</p>
      </PageHeader>
      {data.responses.length === 0 ? (
        <EmptyState title={t('ownResponses.emptyTitle')} detail={t('ownResponses.empty')} />
      ) : (
        <DataTable caption={title} stacks>
          <thead>
            <tr>
              <th scope="col">{t('ownResponses.column.assessment')}</th>
              <th scope="col">{t('ownResponses.column.wave')}</th>
              <th scope="col">{t('ownResponses.column.received')}</th>
              <th scope="col" className="numeric">
                {t('ownResponses.column.completeness')}
              </th>
              <th scope="col">{t('ownResponses.column.questions')}</th>
            </tr>
          </thead>
          <tbody>
            {data.responses.map(response => (
              <tr key={response.id}>
                <th scope="row">
                  <Link to={response.id}>{response.assessment}</Link>
                </th>
                <td data-label={t('ownResponses.column.wave')}>{response.wave}</td>
                <td data-label={t('ownResponses.column.received')}>{formats.date(response.receivedOn)}</td>
                <td className="numeric" data-label={t('ownResponses.column.completeness')}>
                  {response.completeness === null ? '–' : formats.percent(response.completeness / 100)}
                </td>
                <td data-label={t('ownResponses.column.questions')}>
                  {response.openQueries > 0
                    ? t('review.openQueries', { count: response.openQueries })
                    : t('ownResponses.noQuestions')}
                </td>
              </tr>
            ))}
          </tbody>
        </DataTable>
      )}
    </>
  )
}
