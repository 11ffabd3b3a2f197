import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LoadingPage } from '../ui/LoadingPage.tsx'
import { Note } from '../ui/Note.tsx'
import { PageHeader } from '../ui/PageHeader.tsx'
import { PageProblem } from '../ui/PageProblem.tsx'
import { MessageDrawer } from './MessageDrawer.tsx'
import { MessageTable } from './MessageTable.tsx'
import classes from './Outbox.module.css'
import { OutboxFilters } from './OutboxFilters.tsx'
import { type OutboxQuery, type Owner, useOutbox } from './outbox.hooks.ts'

interface OutboxProps {
  owner: Owner
  title: string
  intro: string
}

export function Outbox({ owner, title, intro }: OutboxProps) {
  const { t } = useTranslation()
  const [query, setQuery] = useState<OutboxQuery>({})
  const [openId, setOpenId] = useState<string | null>(null)
  const outbox = useOutbox(owner, query)
  const messages = outbox.data?.pages.flatMap(page => page.messages) ?? []
  const isFiltered = Boolean(query.state || query.kind)
  if (outbox.error && !outbox.data)
    return <PageProblem error={outbox.error} title={title} onRetry={() => void outbox.refetch()} />
  return (
    <>
      <PageHeader title={title}>
        <p>{intro}</p>
      </PageHeader>
      {outbox.data && (
        <div className={classes.sending}>
          {outbox.data.pages[0]?.isSending ? (
            <Note tone="info" detail={t('outbox.sending')} />
          ) : (
            <Note tone="warning" title={t('outbox.notSending')} detail={t('outbox.notSendingHelp')} />
          )}
        </div>
      )}
      <OutboxFilters query={query} onChange={setQuery} />
      {outbox.isPending ? (
        <LoadingPage rows={5} isPart />
      ) : messages.length === 0 ? (
        <p role="status">{t(isFiltered ? 'outbox.nothing' : 'outbox.empty')}</p>
      ) : (
        <MessageTable messages={messages} caption={title} onOpen={setOpenId} />
      )}
      {outbox.hasNextPage && (
        <Button
          mt="md"
          variant="default"
          loading={outbox.isFetchingNextPage}
          onClick={() => void outbox.fetchNextPage()}
        >
          {t('outbox.older')}
        </Button>
      )}
      <MessageDrawer
        message={messages.find(({ id }) => id === openId) ?? null}
        owner={owner}
        onClose={() => setOpenId(null)}
      />
    </>
  )
}
