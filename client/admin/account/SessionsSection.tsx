import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { LoadingPage } from '../ui/LoadingPage.tsx'
import { ProblemPanel } from '../ui/ProblemPanel.tsx'
import { Section } from '../ui/Section.tsx'
import { say } from '../ui/say.ts'
import classes from './Account.module.css'
import { useEndOtherSessions, useEndSession, useSessions } from './account.hooks.ts'
import { SessionRow } from './SessionRow.tsx'

export function SessionsSection() {
  const { t } = useTranslation()
  const sessions = useSessions()
  const end = useEndSession()
  const endOthers = useEndOtherSessions()
  const all = sessions.data?.sessions ?? []
  const error = sessions.error ?? end.error ?? endOthers.error
  return (
    <Section
      title={t('account.sessions.title')}
      help={t('account.sessions.help')}
      actions={
        all.length > 1 && (
          <Button
            variant="default"
            loading={endOthers.isPending}
            onClick={() => endOthers.mutate(undefined, { onSuccess: () => say(t('account.sessions.endedOthers')) })}
          >
            {t('account.sessions.endOthers')}
          </Button>
        )
      }
    >
      {error && <ProblemPanel error={error} onRetry={() => void sessions.refetch()} />}
      {sessions.isPending && <LoadingPage rows={2} isPart />}
      {all.length > 0 && (
        <ul className={`${classes.card} ${classes.rows}`}>
          {all.map(session => (
            <SessionRow
              key={session.id}
              session={session}
              isEnding={end.isPending && end.variables === session.id}
              onEnd={() => end.mutate(session.id, { onSuccess: () => say(t('account.sessions.ended')) })}
            />
          ))}
        </ul>
      )}
    </Section>
  )
}
