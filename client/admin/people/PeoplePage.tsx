import { Button, Skeleton } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconUserPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { NoMailNote } from '../outbox/NoMailNote.tsx'
import { useOrganisation } from '../shell/useOrganisation.ts'
import { LoadingPage } from '../ui/LoadingPage.tsx'
import { PageHeader } from '../ui/PageHeader.tsx'
import { PageProblem } from '../ui/PageProblem.tsx'
import { ProblemPanel } from '../ui/ProblemPanel.tsx'
import { Section } from '../ui/Section.tsx'
import { InvitationTable } from './InvitationTable.tsx'
import { InviteDialog } from './InviteDialog.tsx'
import { MemberTable } from './MemberTable.tsx'
import classes from './People.module.css'
import { useInvitations, useMembers } from './people.hooks.ts'
import { roles } from './roles.ts'

export function PeoplePage() {
  const { t } = useTranslation()
  const { id } = useOrganisation()
  const members = useMembers(id)
  const invitations = useInvitations(id)
  const [isInviting, inviting] = useDisclosure()
  const title = t('people.title')
  if (members.error && !members.data)
    return <PageProblem error={members.error} title={title} onRetry={() => void members.refetch()} />
  if (!members.data) return <LoadingPage />
  return (
    <>
      <PageHeader
        title={title}
        actions={
          <Button leftSection={<IconUserPlus size={16} aria-hidden />} onClick={inviting.open}>
            {t('people.invite')}
          </Button>
        }
      >
        <p>{t('people.intro')}</p>
      </PageHeader>
      <Section title={t('people.members')}>
        {members.data.length === 0 ? (
          <p>{t('people.noMembers')}</p>
        ) : (
          <MemberTable members={members.data} organisationId={id} />
        )}
      </Section>
      <Section title={t('people.pending')} help={t('people.pendingHelp')}>
        <NoMailNote />
        {invitations.error && <ProblemPanel error={invitations.error} onRetry={() => void invitations.refetch()} />}
        {invitations.isPending && <Skeleton height="6rem" />}
        {invitations.data?.length === 0 && <p>{t('people.noInvitations')}</p>}
        {invitations.data && invitations.data.length > 0 && (
          <InvitationTable invitations={invitations.data} organisationId={id} />
        )}
      </Section>
      <Section title={t('people.rolesTitle')} help={t('people.rolesHelp')}>
        <dl className={classes.roles}>
          {roles.map(role => (
            <div key={role}>
              <dt>{t(`shell.role.${role}`)}</dt>
              <dd>{t(`people.may.${role}`)}</dd>
            </div>
          ))}
        </dl>
      </Section>
      {isInviting && <InviteDialog organisationId={id} onClose={inviting.close} />}
    </>
  )
}
