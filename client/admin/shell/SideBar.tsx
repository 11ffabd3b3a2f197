import { ActionIcon } from '@mantine/core'
import { IconKeyboard } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { NavLink, useParams } from 'react-router'
import { LanguageMenu } from '../i18n/LanguageMenu.tsx'
import { useSession } from '../session/session.hooks.ts'
import { AppearanceButton } from './AppearanceButton.tsx'
import { Brand } from './Brand.tsx'
import { OrganisationSwitcher } from './OrganisationSwitcher.tsx'
import classes from './SideBar.module.css'
import { sectionsFor } from './sections.ts'
import { UserMenu } from './UserMenu.tsx'

export function SideBar({ onShortcuts, hasBrand = true }: { onShortcuts: () => void; hasBrand?: boolean }) {
  const { t } = useTranslation()
  const { organisationId = '' } = useParams()
  const organisation = useSession().data?.organisations.find(one => one.id === organisationId)
  return (
    <div className={classes.bar}>
      {hasBrand && (
        <div className={classes.brand}>
          <Brand />
        </div>
      )}
      <OrganisationSwitcher />
      <nav aria-label={t('shell.navigation')} className={classes.sections}>
        {sectionsFor(organisation?.permissions ?? []).map(({ path, icon: Icon }) => (
          <NavLink key={path} to={`/o/${organisationId}/${path}`} className={classes.section ?? ''}>
            <Icon size={18} aria-hidden />
            {t(`shell.${path}`)}
          </NavLink>
        ))}
      </nav>
      <div className={classes.foot}>
        <div className={classes.tools}>
          <LanguageMenu />
          <span className={classes.space} />
          <ActionIcon variant="subtle" color="gray" aria-label={t('shell.shortcuts')} onClick={onShortcuts}>
            <IconKeyboard size={18} aria-hidden />
          </ActionIcon>
          <AppearanceButton />
        </div>
        <UserMenu />
      </div>
    </div>
  )
}
