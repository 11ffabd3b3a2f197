import { Button } from '@mantine/core'
import { IconCopyCheck, IconFileUpload, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useOrganisation } from '../shell/useOrganisation.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { LoadingPage } from '../ui/LoadingPage.tsx'
import { PageHeader } from '../ui/PageHeader.tsx'
import { PageProblem } from '../ui/PageProblem.tsx'
import { Pages } from '../ui/Pages.tsx'
import { ProblemPanel } from '../ui/ProblemPanel.tsx'
import { ProviderDetail } from './ProviderDetail.tsx'
import { ProviderFilters } from './ProviderFilters.tsx'
import { ProviderForm } from './ProviderForm.tsx'
import classes from './Providers.module.css'
import { ProviderTable } from './ProviderTable.tsx'
import { useProviders } from './providers.hooks.ts'
import { pageSize, useListState } from './useListState.ts'

export function ProvidersPage() {
  const { t } = useTranslation()
  const { id, permissions } = useOrganisation()
  const { query, page, entry, isFiltered, change } = useListState()
  const { data, error, refetch, isPlaceholderData } = useProviders(id, { ...query, page, size: pageSize })
  const [isAdding, setAdding] = useState(false)
  const canManage = permissions.includes('providers.manage')
  const title = t('providers.title')
  if (error && !data) return <PageProblem error={error} title={title} onRetry={() => void refetch()} />
  if (!data) return <LoadingPage rows={8} />
  const isEmpty = data.total === 0 && !isFiltered
  const importLink = `/o/${id}/providers/import`
  const importButton = (isPrimary: boolean) => (
    <Button
      component={Link}
      to={importLink}
      variant={isPrimary ? 'filled' : 'default'}
      leftSection={<IconFileUpload size={16} aria-hidden />}
    >
      {t('providers.import')}
    </Button>
  )
  const addButton = (
    <Button
      variant={isEmpty ? 'default' : 'filled'}
      leftSection={<IconPlus size={16} aria-hidden />}
      onClick={() => setAdding(true)}
    >
      {t('providers.add')}
    </Button>
  )
  const actions = canManage && !isEmpty && (
    <>
      <Button
        component={Link}
        to={`/o/${id}/providers/duplicates`}
        variant="default"
        leftSection={<IconCopyCheck size={16} aria-hidden />}
      >
        {t('providers.duplicates.action')}
      </Button>
      {importButton(false)}
      {addButton}
    </>
  )
  return (
    <>
      <PageHeader title={title} actions={actions}>
        <p>{t('providers.intro')}</p>
      </PageHeader>
      {error && <ProblemPanel error={error} onRetry={() => void refetch()} />}
      {isEmpty ? (
        <EmptyState title={t('providers.empty.title')} detail={t('providers.empty.detail')}>
          {canManage && importButton(true)}
          {canManage && addButton}
        </EmptyState>
      ) : (
        <div className={classes.layout} data-has-entry={entry !== null}>
          <div className={classes.list} aria-busy={isPlaceholderData}>
            <ProviderFilters query={query} total={data.total} organisationId={id} onChange={change} />
            {data.providers.length === 0 ? (
              <p>{t('providers.nothingFound')}</p>
            ) : (
              <ProviderTable
                providers={data.providers}
                query={query}
                entry={entry}
                onSort={(sort, order) => change({ sort, order })}
                onOpen={one => change({ entry: one })}
              />
            )}
            <Pages
              label={t('providers.pages')}
              page={page}
              pages={Math.ceil(data.total / pageSize)}
              onPage={one => change({ page: String(one) })}
            />
          </div>
          {entry && (
            <ProviderDetail
              key={entry}
              organisationId={id}
              providerId={entry}
              canManage={canManage}
              onOpen={one => change({ entry: one })}
            />
          )}
        </div>
      )}
      {isAdding && (
        <ProviderForm
          organisationId={id}
          provider={null}
          onClose={() => setAdding(false)}
          onSaved={saved => change({ entry: saved.id })}
        />
      )}
    </>
  )
}
