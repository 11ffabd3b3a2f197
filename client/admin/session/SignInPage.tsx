import { useTranslation } from 'react-i18next'
import { Navigate, useSearchParams } from 'react-router'
import { LoadingPage } from '../ui/LoadingPage.tsx'
import { ProblemPanel } from '../ui/ProblemPanel.tsx'
import classes from './EntryLayout.module.css'
import { EntryLayout } from './EntryLayout.tsx'
import { SignInForm } from './SignInForm.tsx'
import { useSession } from './session.hooks.ts'

export function SignInPage() {
  const { t } = useTranslation()
  const session = useSession()
  const [search] = useSearchParams()
  const next = search.get('next') ?? '/'
  if (session.data?.user) return <Navigate to={next.startsWith('/') && !next.startsWith('//') ? next : '/'} replace />
  if (session.isPending) return <LoadingPage />
  const isWaiting = session.data?.setupNeeded ?? false
  return (
    <EntryLayout
      title={isWaiting ? t('session.setUp.waiting') : t('session.signIn.title')}
      intro={isWaiting ? t('session.setUp.waitingHelp') : t('session.signIn.intro')}
    >
      {session.error && <ProblemPanel error={session.error} onRetry={() => void session.refetch()} />}
      {session.data && !isWaiting && (
        <>
          {search.has('ended') && (
            <p role="status" className={classes.demo}>
              {t('session.ended')}
            </p>
          )}
          <SignInForm demo={session.data.demo} />
          <div className={classes.note}>
            <p>{t('session.signIn.respondent')}</p>
          </div>
        </>
      )}
    </EntryLayout>
  )
}
