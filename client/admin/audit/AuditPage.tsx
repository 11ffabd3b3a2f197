import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useOrganisation } from '../shell/useOrganisation.ts'
import { LoadingPage } from '../ui/LoadingPage.tsx'
import { PageHeader } from '../ui/PageHeader.tsx'
import { PageProblem } from '../ui/PageProblem.tsx'
import classes from './Audit.module.css'
import { AuditFilterBar } from './AuditFilterBar.tsx'
import { AuditTable } from './AuditTable.tsx'
import { auditCsv, useAuditEntries, useAuditFilters } from './audit.hooks.ts'
import { useAuditQuery } from './useAuditQuery.ts'

export function AuditPage() {
  const { t } = useTranslation()
  const { id } = useOrganisation()
  const [query, change] = useAuditQuery()
  const filters = useAuditFilters(id)
  const log = useAuditEntries(id, query)
  const title = t('settings.page.audit')
  const entries = log.data?.pages.flatMap(page => page.entries) ?? []
  const isFiltered = Object.keys(query).length > 0
  if (log.error && !log.data) return <PageProblem error={log.error} title={title} onRetry={() => void log.refetch()} />
  return (
    <>
      <PageHeader
        title={title}
        actions={
          <Button
            component="a"
            href={auditCsv(id, query)}
            download
            variant="default"
            leftSection={<IconDownload size={16} aria-hidden />}
          >
            {t('audit.csv')}
          </Button>
        }
      >
        <p>{t('audit.intro')}</p>
      </PageHeader>
      <AuditFilterBar query={query} filters={filters.data} onChange={change} />
      {log.isPending ? (
        <LoadingPage rows={6} isPart />
      ) : (
        <>
          <p role="status" className={classes.count}>
            {entries.length > 0
              ? t('audit.shown', { count: entries.length })
              : t(isFiltered ? 'audit.nothing' : 'audit.empty')}
          </p>
          {entries.length > 0 && <AuditTable entries={entries} />}
          {log.hasNextPage && (
            <Button mt="md" variant="default" loading={log.isFetchingNextPage} onClick={() => void log.fetchNextPage()}>
              {t('audit.older')}
            </Button>
          )}
        </>
      )}
      <section className={classes.chain} aria-labelledby="chain">
        <h2 id="chain">{t('audit.chainTitle')}</h2>
        <p>{t('audit.chain')}</p>
        <code>npm run audit:verify</code>
      </section>
    </>
  )
}
