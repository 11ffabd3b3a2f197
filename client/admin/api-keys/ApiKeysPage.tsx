import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useOrganisation } from '../shell/useOrganisation.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { LoadingPage } from '../ui/LoadingPage.tsx'
import { PageHeader } from '../ui/PageHeader.tsx'
import { PageProblem } from '../ui/PageProblem.tsx'
import { ApiKeyTable } from './ApiKeyTable.tsx'
import { useApiKeys } from './api-keys.hooks.ts'
import { NewApiKeyDialog } from './NewApiKeyDialog.tsx'

export function ApiKeysPage() {
  const { t } = useTranslation()
  const { id } = useOrganisation()
  const { data, error, refetch } = useApiKeys(id)
  const [isMaking, making] = useDisclosure()
  const title = t('settings.page.api-keys')
  if (error && !data) return <PageProblem error={error} title={title} onRetry={() => void refetch()} />
  if (!data) return <LoadingPage rows={3} />
  const button = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={making.open}>
      {t('apiKeys.new')}
    </Button>
  )
  return (
    <>
      <PageHeader title={title} actions={data.length > 0 && button}>
        <p>
          {t('apiKeys.intro')} <a href="/api/v1/docs">{t('apiKeys.docs')}</a>
        </p>
      </PageHeader>
      {data.length === 0 ? (
        <EmptyState title={t('apiKeys.empty.title')} detail={t('apiKeys.empty.detail')}>
          {button}
        </EmptyState>
      ) : (
        <ApiKeyTable apiKeys={data} organisationId={id} />
      )}
      {isMaking && <NewApiKeyDialog organisationId={id} onClose={making.close} />}
    </>
  )
}
