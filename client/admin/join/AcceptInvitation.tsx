import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link, useLocation, useNavigate } from 'react-router'
import type { Session } from '../session/session.hooks.ts'
import { Note } from '../ui/Note.tsx'
import { ProblemPanel } from '../ui/ProblemPanel.tsx'
import classes from './Join.module.css'
import { type HeldInvitation, useAccept, useSignOutHere } from './join.hooks.ts'

interface AcceptInvitationProps {
  token: string
  invitation: HeldInvitation
  user: Session['user']
}

/** For somebody who has an account: sign in, accept; or be told that it is for somebody else. */
export function AcceptInvitation({ token, invitation, user }: AcceptInvitationProps) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { pathname, search } = useLocation()
  const accept = useAccept(token)
  const signOut = useSignOutHere()
  if (!user)
    return (
      <div className={classes.card}>
        <p>{t('join.hasAccount', { email: invitation.email })}</p>
        <Button component={Link} to={`/sign-in?${new URLSearchParams({ next: pathname + search })}`} size="md">
          {t('join.signIn')}
        </Button>
      </div>
    )
  if (user.email.toLowerCase() !== invitation.email.toLowerCase())
    return (
      <div className={classes.card}>
        <Note
          tone="warning"
          title={t('join.somebodyElse')}
          detail={t('join.somebodyElseHelp', { email: invitation.email, own: user.email })}
        />
        {signOut.error && <ProblemPanel error={signOut.error} />}
        <Button variant="default" size="md" loading={signOut.isPending} onClick={() => signOut.mutate()}>
          {t('join.signOut')}
        </Button>
      </div>
    )
  return (
    <div className={classes.card}>
      {accept.error && <ProblemPanel error={accept.error} />}
      <p>{t('join.as', { name: user.name })}</p>
      <Button
        size="md"
        loading={accept.isPending}
        onClick={() =>
          accept.mutate(undefined, { onSuccess: ({ organisationId }) => void navigate(`/o/${organisationId}`) })
        }
      >
        {t('join.accept')}
      </Button>
    </div>
  )
}
