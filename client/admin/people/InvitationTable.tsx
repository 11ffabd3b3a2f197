import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../i18n/useFormats.ts'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { DataTable } from '../ui/DataTable.tsx'
import { ProblemPanel } from '../ui/ProblemPanel.tsx'
import { say } from '../ui/say.ts'
import classes from './People.module.css'
import { type Invitation, useRevokeInvitation, useSendAgain } from './people.hooks.ts'

interface InvitationTableProps {
  invitations: Invitation[]
  organisationId: string
}

export function InvitationTable({ invitations, organisationId }: InvitationTableProps) {
  const { t } = useTranslation()
  const again = useSendAgain(organisationId)
  const revoke = useRevokeInvitation(organisationId)
  const [revoking, setRevoking] = useState<Invitation | null>(null)
  return (
    <>
      {again.error && <ProblemPanel error={again.error} />}
      <DataTable caption={t('people.pending')} stacks>
        <thead>
          <tr>
            <th scope="col">{t('people.column.email')}</th>
            <th scope="col">{t('people.column.role')}</th>
            <th scope="col">{t('people.column.letter')}</th>
            <th scope="col">
              <span className="visually-hidden">{t('people.column.actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {invitations.map(one => (
            <InvitationRow
              key={one.id}
              invitation={one}
              isSending={again.isPending && again.variables === one.id}
              onAgain={() =>
                again.mutate(one.id, { onSuccess: () => say(t('people.sentAgain', { email: one.email })) })
              }
              onRevoke={() => setRevoking(one)}
            />
          ))}
        </tbody>
      </DataTable>
      {revoking && (
        <ConfirmDialog
          isOpen
          isDangerous
          title={t('people.revoke.title', { email: revoking.email })}
          detail={t('people.revoke.detail')}
          yes={t('people.revoke.yes')}
          isWorking={revoke.isPending}
          error={revoke.error}
          onYes={() =>
            revoke.mutate(revoking.id, {
              onSuccess: () => {
                say(t('people.revoke.done', { email: revoking.email }))
                setRevoking(null)
              },
            })
          }
          onClose={() => {
            revoke.reset()
            setRevoking(null)
          }}
        />
      )}
    </>
  )
}

interface InvitationRowProps {
  invitation: Invitation
  isSending: boolean
  onAgain: () => void
  onRevoke: () => void
}

function InvitationRow({ invitation, isSending, onAgain, onRevoke }: InvitationRowProps) {
  const { t } = useTranslation()
  const formats = useFormats()
  const { email, role, provider, letter, isExpired, expiresOn, invitedOn, invitedBy } = invitation
  const isLost = letter === 'failed' || letter === 'bounced'
  return (
    <tr>
      <th scope="row">
        {email}
        <span className={classes.small}>
          {t('people.invitedBy', { name: invitedBy, date: formats.date(invitedOn) })}
        </span>
      </th>
      <td>
        {t(`shell.role.${role}`)}
        {provider && <span className={classes.small}>{provider.name}</span>}
      </td>
      <td>
        {letter && (
          <span data-lost={isLost} className={classes.letter}>
            {t(`people.letter.${letter}`)}
          </span>
        )}
        <span className={classes.small}>
          {isExpired ? t('people.expired') : t('people.expires', { date: formats.date(expiresOn) })}
        </span>
      </td>
      <td className="numeric">
        <div className={classes.acts}>
          <Button
            size="compact-sm"
            variant="default"
            loading={isSending}
            aria-label={t('people.againFor', { email })}
            onClick={onAgain}
          >
            {t('people.again')}
          </Button>
          <Button
            size="compact-sm"
            variant="subtle"
            color="red"
            aria-label={t('people.revoke.for', { email })}
            onClick={onRevoke}
          >
            {t('people.revoke.action')}
          </Button>
        </div>
      </td>
    </tr>
  )
}
