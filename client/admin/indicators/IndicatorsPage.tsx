import { Button } from '@mantine/core'
import { IconFileUpload } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useMay } from '../shell/useMay.ts'
import { useOrganisation } from '../shell/useOrganisation.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { LoadingPage } from '../ui/LoadingPage.tsx'
import { PageHeader } from '../ui/PageHeader.tsx'
import { PageProblem } from '../ui/PageProblem.tsx'
import { useSeries } from './indicators.hooks.ts'
import { SeriesTable } from './SeriesTable.tsx'

/** What others have published about the areas, to be read beside the survey. */
export function IndicatorsPage() {
  const { t } = useTranslation()
  const { id } = useOrganisation()
  const canManage = useMay()('areas.manage')
  const { data, error, refetch } = useSeries(id)
  const title = t('indicators.title')
  if (error && !data) return <PageProblem error={error} title={title} onRetry={() => void refetch()} />
  if (!data) return <LoadingPage rows={6} />
  const isEmpty = data.length === 0
  const importButton = canManage && (
    <Button component={Link} to={`/o/${id}/indicators/import`} leftSection={<IconFileUpload size={16} aria-hidden />}>
      {t('indicators.import')}
    </Button>
  )
  return (
    <>
      <PageHeader title={title} actions={!isEmpty && importButton}>
        <p>{t('indicators.intro')}</p>
      </PageHeader>
      {isEmpty ? (
        <EmptyState
          title={t('indicators.empty.title')}
          detail={t(canManage ? 'indicators.empty.detail' : 'indicators.empty.readOnly')}
        >
          {importButton}
        </EmptyState>
      ) : (
        <SeriesTable series={data} organisationId={id} canManage={canManage} />
      )}
    </>
  )
}
