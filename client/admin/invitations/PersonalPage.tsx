import { Button } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconDownload, IconMail, IconUserPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { NoMailNote } from '../outbox/NoMailNote.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { LoadingPage } from '../ui/LoadingPage.tsx'
import { Note } from '../ui/Note.tsx'
import { NotFound } from '../ui/NotFound.tsx'
import { ProblemPanel } from '../ui/ProblemPanel.tsx'
import { Section } from '../ui/Section.tsx'
import { InvitationDialogs } from './InvitationDialogs.tsx'
import { InvitationFilters } from './InvitationFilters.tsx'
import classes from './Invitations.module.css'
import { InvitationTable } from './InvitationTable.tsx'
import { csvAddress, type InvitationQuery, useInvitations } from './invitations.hooks.ts'
import { Pages } from './Pages.tsx'
import { SendButtons } from './SendButtons.tsx'
import type { Task } from './task.ts'
import { usePersonal } from './usePersonal.ts'

/** Everybody invited through one collector: how far they are, and what can be done for them. */
export function PersonalPage() {
  const { t } = useTranslation()
  const personal = usePersonal()
  const { address, collector, wave, mayManage, canInvite } = personal
  const [query, setQuery] = useState<InvitationQuery>({})
  const [settled] = useDebouncedValue(query, 250)
  const list = useInvitations(address, settled)
  const [task, setTask] = useState<Task | null>(null)
  const error = personal.error ?? list.error
  if (error && !list.data)
    return <ProblemPanel error={error} onRetry={() => (personal.error ? personal.retry() : void list.refetch())} />
  if (!collector && !personal.isLoading) return <NotFound />
  if (!collector || !list.data) return <LoadingPage isPart rows={6} />
  const total = Object.values(list.data.counts).reduce((sum, count) => sum + count, 0)
  const name = collector.label || t(`invitations.unnamed.${collector.audience}`)
  const invite = canInvite && (
    <Button
      variant={total === 0 ? 'filled' : 'default'}
      leftSection={<IconUserPlus size={16} aria-hidden />}
      onClick={() => setTask({ kind: 'invite' })}
    >
      {t('invitations.invite.action')}
    </Button>
  )
  const letters = (
    <Button component={Link} to="letters" variant="default" leftSection={<IconMail size={16} aria-hidden />}>
      {t('invitations.letters.action')}
    </Button>
  )
  return (
    <>
      <Link to=".." relative="path" className={classes.back}>
        {t('invitations.title')}
      </Link>
      <Section
        title={name}
        help={t(collector.isAnonymous ? 'invitations.anonymity.anonymous' : 'invitations.anonymity.named')}
        actions={
          <>
            {letters}
            {total > 0 && invite}
          </>
        }
      >
        {personal.canSend && <NoMailNote />}
        {wave.state === 'planned' && <Note tone="info" detail={t('invitations.planned')} />}
        {total === 0 ? (
          <EmptyState title={t('invitations.nobody.title')} detail={t('invitations.nobody.detail')}>
            {invite}
          </EmptyState>
        ) : (
          <>
            <SendButtons counts={list.data.counts} canSend={personal.canSend} onTask={setTask} />
            <InvitationFilters query={query} page={list.data} total={total} onChange={setQuery} />
            {list.data.invitations.length === 0 ? (
              <p role="status">{t('invitations.nothingFound')}</p>
            ) : (
              <InvitationTable
                invitations={list.data.invitations}
                isAnonymous={collector.isAnonymous}
                canSend={personal.canSend}
                mayManage={mayManage && wave.state !== 'archived'}
                onTask={setTask}
              />
            )}
            <div className={classes.below}>
              <Pages
                offset={query.offset ?? 0}
                matching={list.data.matching}
                onChange={offset => setQuery({ ...query, offset })}
              />
              <Button
                component="a"
                href={csvAddress(address, settled)}
                download
                variant="subtle"
                leftSection={<IconDownload size={16} aria-hidden />}
              >
                {t('invitations.csv')}
              </Button>
            </div>
          </>
        )}
      </Section>
      <InvitationDialogs task={task} personal={{ ...personal, collector }} onClose={() => setTask(null)} />
    </>
  )
}
