import { Menu } from '@mantine/core'
import { IconCheck, IconPlus, IconSelector } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { useSession } from '../session/session.hooks.ts'
import classes from './Switcher.module.css'
import { homeOf } from './sections.ts'

export function OrganisationSwitcher() {
  const { t } = useTranslation()
  const { organisationId } = useParams()
  const session = useSession().data
  const organisations = session?.organisations ?? []
  const current = organisations.find(one => one.id === organisationId)
  const name = current?.name ?? t('shell.organisation')
  return (
    <Menu position="bottom-start" width="target">
      <Menu.Target>
        <button type="button" className={classes.button} aria-label={`${t('shell.switchOrganisation')}: ${name}`}>
          <span className={`${classes.initials} ${classes.square}`} aria-hidden>
            {[...name][0]?.toUpperCase()}
          </span>
          <span className={classes.text}>
            <span className={`${classes.name} ${classes.wraps}`} title={name}>
              {name}
            </span>
            {current && <span className={classes.detail}>{t(`shell.role.${current.role}`)}</span>}
          </span>
          <IconSelector size={16} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {organisations.map(one => (
          <Menu.Item
            key={one.id}
            component={Link}
            to={homeOf(one)}
            leftSection={one.id === organisationId ? <IconCheck size={16} aria-hidden /> : <span className="gap-16" />}
          >
            {one.name}
          </Menu.Item>
        ))}
        {session?.user?.isAdministrator && (
          <>
            <Menu.Divider />
            <Menu.Item component={Link} to="/organisations/new" leftSection={<IconPlus size={16} aria-hidden />}>
              {t('shell.newOrganisation')}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
