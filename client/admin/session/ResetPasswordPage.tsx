import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { ApiProblem } from '../../shared/api/failures.ts'
import { LoadingPage } from '../ui/LoadingPage.tsx'
import { ProblemPanel } from '../ui/ProblemPanel.tsx'
import classes from './EntryLayout.module.css'
import { EntryLayout } from './EntryLayout.tsx'
import { useResetLink, useResetPassword } from './password.hooks.ts'
import { ResetPasswordForm } from './ResetPasswordForm.tsx'

/** Where the letter leads. The link stands after the #, which a browser keeps to itself. */
export function ResetPasswordPage() {
  const { t } = useTranslation()
  const [token] = useState(() => location.hash.slice(1))
  const link = useResetLink(token)
  const reset = useResetPassword()
  const isUsed = [link.error, reset.error].some(error => error instanceof ApiProblem && error.is('reset-link-invalid'))
  if (reset.isSuccess)
    return (
      <EntryLayout key="done" title={t('session.reset.done')} intro={t('session.reset.doneHelp')}>
        <Button component={Link} to="/sign-in" size="md">
          {t('session.signIn.title')}
        </Button>
      </EntryLayout>
    )
  if (isUsed)
    return (
      <EntryLayout key="used" title={t('session.reset.used')} intro={t('session.reset.usedHelp')}>
        <Button component={Link} to="/forgot-password" size="md">
          {t('session.reset.again')}
        </Button>
      </EntryLayout>
    )
  if (link.isPending) return <LoadingPage rows={2} />
  return (
    <EntryLayout title={t('session.reset.title')} intro={t('session.reset.intro')}>
      {link.error ? (
        <ProblemPanel error={link.error} onRetry={() => void link.refetch()} />
      ) : (
        <div className={classes.card}>
          <ResetPasswordForm
            error={reset.error}
            isPending={reset.isPending}
            onSubmit={newPassword => reset.mutate({ token, newPassword })}
          />
        </div>
      )}
    </EntryLayout>
  )
}
