import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Navigate, useSearchParams } from 'react-router'
import { LoadingPage } from '../ui/LoadingPage.tsx'
import { ProblemPanel } from '../ui/ProblemPanel.tsx'
import { CodeForm } from './CodeForm.tsx'
import { EntryLayout } from './EntryLayout.tsx'
import { nextPage } from './next-page.ts'
import { SignInOptions } from './SignInOptions.tsx'
import { useSession } from './session.hooks.ts'

export function SignInPage() {
  const { t } = useTranslation()
  const session = useSession()
  const [search, setSearch] = useSearchParams()
  // The sign-in service leads back here with `code` when it is still asked for.
  const [needsCode, setNeedsCode] = useState(search.has('code'))
  const next = nextPage(search)
  if (session.data?.user) return <Navigate to={next} replace />
  if (session.isPending) return <LoadingPage />

  function startAgain() {
    setNeedsCode(false)
    setSearch(next === '/' ? {} : { next }, { replace: true })
  }

  if (needsCode)
    return (
      <EntryLayout key="code" title={t('session.code.title')} intro={t('session.code.intro')}>
        <CodeForm onStartAgain={startAgain} />
      </EntryLayout>
    )
  const isWaiting = session.data?.setupNeeded ?? false
  return (
    <EntryLayout
      title={isWaiting ? t('session.setUp.waiting') : t('session.signIn.title')}
      intro={isWaiting ? t('session.setUp.waitingHelp') : t('session.signIn.intro')}
    >
      {session.error && <ProblemPanel error={session.error} onRetry={() => void session.refetch()} />}
      {session.data && !isWaiting && (
        <SignInOptions
          demo={session.data.demo}
          provider={session.data.provider}
          search={search}
          next={next}
          onNeedsCode={() => setNeedsCode(true)}
        />
      )}
    </EntryLayout>
  )
}
