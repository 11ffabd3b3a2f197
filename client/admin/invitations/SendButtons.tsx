import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Note } from '../ui/Note.tsx'
import classes from './Invitations.module.css'
import type { InvitationPage } from './invitations.hooks.ts'
import { silentIn } from './states.ts'
import type { Task } from './task.ts'

interface SendButtonsProps {
  counts: InvitationPage['counts']
  canSend: boolean
  onTask: (task: Task) => void
}

/** What is to be done next: letters that have not gone out, and people who are silent. */
export function SendButtons({ counts, canSend, onTask }: SendButtonsProps) {
  const { t } = useTranslation()
  const waiting = counts.waiting ?? 0
  const silent = silentIn(counts)
  if (!canSend) return null
  return (
    <div className={classes.next}>
      {waiting > 0 && (
        <Note tone="warning" detail={t('invitations.send.waiting', { count: waiting })}>
          <Button
            size="compact-md"
            mt="xs"
            onClick={() => onTask({ kind: 'send', letter: 'invitation', count: waiting })}
          >
            {t('invitations.send.action')}
          </Button>
        </Note>
      )}
      {silent > 0 && (
        <Note tone="info" detail={t('invitations.remind.silent', { count: silent })}>
          <Button
            size="compact-md"
            mt="xs"
            variant="default"
            onClick={() => onTask({ kind: 'send', letter: 'reminder', count: silent })}
          >
            {t('invitations.remind.action')}
          </Button>
        </Note>
      )}
    </div>
  )
}
