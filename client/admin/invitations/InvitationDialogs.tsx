import { ChangeDialog } from './ChangeDialog.tsx'
import { InviteDialog } from './InviteDialog.tsx'
import { LanguageDialog } from './LanguageDialog.tsx'
import { LinkDialog } from './LinkDialog.tsx'
import { SendDialog } from './SendDialog.tsx'
import type { Personal, Task } from './task.ts'

interface InvitationDialogsProps {
  task: Task | null
  personal: Personal
  onClose: () => void
}

export function InvitationDialogs({ task, personal, onClose }: InvitationDialogsProps) {
  const { address } = personal
  if (!task) return null
  switch (task.kind) {
    case 'invite':
      return <InviteDialog personal={personal} onClose={onClose} />
    case 'send':
      return <SendDialog address={address} task={task} onClose={onClose} />
    case 'link':
      return <LinkDialog address={address} invitation={task.invitation} onClose={onClose} />
    case 'language':
      return <LanguageDialog address={address} invitation={task.invitation} onClose={onClose} />
    default:
      return <ChangeDialog address={address} kind={task.kind} invitation={task.invitation} onClose={onClose} />
  }
}
