import { useTranslation } from 'react-i18next'
import { useFormats } from '../i18n/useFormats.ts'
import { StateBadge, type Tone } from '../ui/StateBadge.tsx'
import classes from './Invitations.module.css'
import type { Invitation, InvitationState } from './invitations.hooks.ts'
import { RowMenu } from './RowMenu.tsx'
import type { Task } from './task.ts'

interface InvitationRowProps {
  invitation: Invitation
  isAnonymous: boolean
  canSend: boolean
  mayManage: boolean
  onTask: (task: Task) => void
}

const tones: Record<InvitationState, Tone> = {
  waiting: 'planned',
  queued: 'planned',
  sent: 'planned',
  opened: 'closed',
  started: 'closed',
  completed: 'open',
  withdrawn: 'archived',
  bounced: 'archived',
  opted_out: 'archived',
  cancelled: 'archived',
}

export function InvitationRow({ invitation, isAnonymous, mayManage, ...menu }: InvitationRowProps) {
  const { t } = useTranslation()
  const formats = useFormats()
  const { provider, contact, language, state, sentOn, reminders, remindedOn } = invitation
  const since = sinceOf(invitation)
  return (
    <tr>
      <th scope="row">{provider.name}</th>
      <td>
        {contact ? contact.name || contact.email : t('invitations.contactGone')}
        {contact?.name && <span className={classes.small}>{contact.email}</span>}
      </td>
      <td>{formats.language(language)}</td>
      <td>
        <StateBadge tone={tones[state]} label={t(`invitations.state.${state}`)} />
        {since && !isAnonymous && <span className={classes.small}>{formats.date(since)}</span>}
      </td>
      <td>
        {sentOn ? formats.date(sentOn) : t('invitations.notSent')}
        {remindedOn && (
          <span className={classes.small}>
            {t('invitations.reminded', { count: reminders, date: formats.date(remindedOn) })}
          </span>
        )}
      </td>
      {mayManage && (
        <td className="numeric">
          <RowMenu invitation={invitation} {...menu} />
        </td>
      )}
    </tr>
  )
}

/** The day the state began, as far as it is kept; the day of sending stands in its own column. */
function sinceOf({ state, openedOn, startedOn, completedOn }: Invitation): string | null {
  if (state === 'opened') return openedOn
  if (state === 'started') return startedOn
  return state === 'completed' ? completedOn : null
}
