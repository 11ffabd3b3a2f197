import { Anchor } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link, Navigate, useSearchParams } from 'react-router'
import { LoadingPage } from '../ui/LoadingPage.tsx'
import { Note } from '../ui/Note.tsx'
import { ProblemPanel } from '../ui/ProblemPanel.tsx'
import { EntryLayout } from './EntryLayout.tsx'
import { SetUpForm } from './SetUpForm.tsx'
import { useSession } from './session.hooks.ts'

/** First run: the server prints a link to this page with a token that works once. */
export function SetUpPage() {
  const { t } = useTranslation()
  const session = useSession()
  const [search] = useSearchParams()
  const token = search.get('token') ?? ''
  if (session.isPending) return <LoadingPage />
  if (session.data?.user) return <Navigate to="/" replace />
  return (
    <EntryLayout title={t('session.setUp.title')} intro={t('session.setUp.intro')}>
      {session.error && <ProblemPanel error={session.error} onRetry={() => void session.refetch()} />}
      {session.data && !session.data.setupNeeded && (
        <Note tone="info" title={t('session.setUp.done')} detail={t('session.setUp.doneHelp')}>
          <Anchor component={Link} to="/sign-in">
            {t('session.signIn.title')}
          </Anchor>
        </Note>
      )}
      {session.data?.setupNeeded && !token && (
        <Note tone="warning" title={t('session.setUp.noToken')} detail={t('session.setUp.noTokenHelp')} />
      )}
      {session.data?.setupNeeded && token && <SetUpForm token={token} />}
    </EntryLayout>
  )
}
