import { ActionIcon, Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Invitation } from './invitations.hooks.ts'
import { isSilent } from './states.ts'
import type { Task } from './task.ts'

interface RowMenuProps {
  invitation: Invitation
  canSend: boolean
  onTask: (task: Task) => void
}

/** Only what is possible for an invitation as it is. */
export function RowMenu({ invitation, canSend, onTask }: RowMenuProps) {
  const { t } = useTranslation()
  const { id, state, provider, contact } = invitation
  const name = contact?.name || provider.name
  const isOver = state === 'completed' || state === 'cancelled' || state === 'opted_out'
  const change = (what: 'cancel' | 'restore' | 'bounce' | 'unbounce') => () => onTask({ kind: what, invitation })
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={t('invitations.rowActions', { name })}>
          <IconDots size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {canSend && state === 'waiting' && (
          <Menu.Item onClick={() => onTask({ kind: 'send', letter: 'invitation', count: 1, id })}>
            {t('invitations.send.one')}
          </Menu.Item>
        )}
        {canSend && isSilent(state) && (
          <Menu.Item onClick={() => onTask({ kind: 'send', letter: 'reminder', count: 1, id })}>
            {t('invitations.remind.one')}
          </Menu.Item>
        )}
        {!isOver && (
          <Menu.Item onClick={() => onTask({ kind: 'link', invitation })}>{t('invitations.link.action')}</Menu.Item>
        )}
        {!isOver && (
          <Menu.Item onClick={() => onTask({ kind: 'language', invitation })}>
            {t('invitations.language.action')}
          </Menu.Item>
        )}
        {contact && state === 'bounced' && (
          <Menu.Item onClick={change('unbounce')}>{t('invitations.unbounce.action')}</Menu.Item>
        )}
        {contact && !isOver && state !== 'bounced' && (
          <Menu.Item onClick={change('bounce')}>{t('invitations.bounce.action')}</Menu.Item>
        )}
        {state === 'cancelled' && <Menu.Item onClick={change('restore')}>{t('invitations.restore.action')}</Menu.Item>}
        {!isOver && (
          <Menu.Item color="red" onClick={change('cancel')}>
            {t('invitations.cancel.action')}
          </Menu.Item>
        )}
        {(state === 'completed' || state === 'opted_out') && (
          <Menu.Label>{t(`invitations.nothingToDo.${state}`)}</Menu.Label>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
