import { Menu } from '@mantine/core'
import { IconLogout, IconUserCog } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useSession, useSignOut } from '../session/session.hooks.ts'
import classes from './Switcher.module.css'

export function UserMenu() {
  const { t } = useTranslation()
  const user = useSession().data?.user
  const signOut = useSignOut()
  if (!user) return null
  return (
    <Menu position="top-start" width="target">
      <Menu.Target>
        <button type="button" className={classes.button} aria-label={t('shell.user', { name: user.name })}>
          <span className={classes.initials} aria-hidden>
            {initials(user.name)}
          </span>
          <span className={classes.text}>
            <span className={classes.name}>{user.name}</span>
            <span className={classes.detail}>{user.email}</span>
          </span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component={Link} to="/account" leftSection={<IconUserCog size={16} aria-hidden />}>
          {t('shell.account')}
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={() => signOut.mutate()}>
          {t('shell.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

function initials(name: string): string {
  const words = name.split(/\s+/).filter(Boolean)
  return [words[0], words.length > 1 ? words.at(-1) : '']
    .map(word => [...(word ?? '')][0] ?? '')
    .join('')
    .toUpperCase()
}
