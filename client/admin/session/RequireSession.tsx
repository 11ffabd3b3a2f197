import { Navigate, Outlet, useLocation } from 'react-router'
import { LoadingPage } from '../ui/LoadingPage.tsx'
import { ProblemPanel } from '../ui/ProblemPanel.tsx'
import classes from './EntryLayout.module.css'
import { useSession } from './session.hooks.ts'

export function RequireSession() {
  const session = useSession()
  const location = useLocation()
  if (session.isPending)
    return (
      <main className={classes.main}>
        <LoadingPage rows={2} />
      </main>
    )
  if (!session.data)
    return (
      <main className={classes.main}>
        <ProblemPanel error={session.error} onRetry={() => void session.refetch()} />
      </main>
    )
  if (!session.data.user) {
    const next = location.pathname + location.search
    return <Navigate to={next === '/' ? '/sign-in' : `/sign-in?${new URLSearchParams({ next })}`} replace />
  }
  return <Outlet />
}
