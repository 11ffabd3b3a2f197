import { Anchor } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import { ApiProblem } from '../../shared/api/failures.ts'
import { EntryLayout } from '../session/EntryLayout.tsx'
import { useSession } from '../session/session.hooks.ts'
import { LoadingPage } from '../ui/LoadingPage.tsx'
import { ProblemPanel } from '../ui/ProblemPanel.tsx'
import { AcceptInvitation } from './AcceptInvitation.tsx'
import { InvitationFacts } from './InvitationFacts.tsx'
import { JoinForm } from './JoinForm.tsx'
import { useHeldInvitation } from './join.hooks.ts'

/** Where the link of an invitation leads: who invites to what, and the way in for this person. */
export function JoinPage() {
  const { t } = useTranslation()
  const [search] = useSearchParams()
  const token = search.get('token') ?? ''
  const session = useSession()
  const invitation = useHeldInvitation(token)
  if (token === '') return <NoInvitation title={t('join.noToken')} detail={t('join.noTokenHelp')} />
  if (invitation.error) return <Failed error={invitation.error} onRetry={() => void invitation.refetch()} />
  if (session.error) return <Failed error={session.error} onRetry={() => void session.refetch()} />
  if (!invitation.data || !session.data)
    return (
      <EntryLayout title={t('join.title')} intro="">
        <LoadingPage rows={2} isPart />
      </EntryLayout>
    )
  const held = invitation.data
  return (
    <EntryLayout
      title={t('join.to', { organisation: held.organisation })}
      intro={
        held.invitedBy
          ? t('join.by', { name: held.invitedBy, organisation: held.organisation })
          : t('join.invited', { organisation: held.organisation })
      }
    >
      <InvitationFacts invitation={held} />
      {session.data.user || held.hasAccount ? (
        <AcceptInvitation token={token} invitation={held} user={session.data.user} />
      ) : (
        <JoinForm token={token} invitation={held} />
      )}
    </EntryLayout>
  )
}

/** A link that is wrong, used, taken back or too old is no accident of the machine: it is explained in words. */
function Failed({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const { t } = useTranslation()
  if (error instanceof ApiProblem && error.is('invitation-unknown'))
    return (
      <NoInvitation title={t('problems.invitation-unknown.title')} detail={t('problems.invitation-unknown.help')} />
    )
  if (error instanceof ApiProblem && error.is('invitation-ended')) {
    const reason = error.errors[0]?.code
    const known = reason === 'accepted' || reason === 'revoked' ? reason : 'expired'
    return <NoInvitation title={t(`join.ended.${known}.title`)} detail={t(`join.ended.${known}.detail`)} />
  }
  return (
    <EntryLayout title={t('join.title')} intro="">
      <ProblemPanel error={error} onRetry={onRetry} />
    </EntryLayout>
  )
}

function NoInvitation({ title, detail }: { title: string; detail: string }) {
  const { t } = useTranslation()
  return (
    <EntryLayout title={title} intro={detail}>
      <Anchor component={Link} to="/">
        {t('join.toStart')}
      </Anchor>
    </EntryLayout>
  )
}
