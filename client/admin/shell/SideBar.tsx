import { ActionIcon } from '@mantine/core'
import { IconClipboardList, IconKeyboard, IconListDetails, IconMap2 } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { NavLink, useParams } from 'react-router'
import { LanguageMenu } from '../i18n/LanguageMenu.tsx'
import { AppearanceButton } from './AppearanceButton.tsx'
import { Brand } from './Brand.tsx'
import { OrganisationSwitcher } from './OrganisationSwitcher.tsx'
import classes from './SideBar.module.css'
import { UserMenu } from './UserMenu.tsx'

const sections = [
  { path: 'assessments', icon: IconClipboardList },
  { path: 'questionnaires', icon: IconListDetails },
  { path: 'areas', icon: IconMap2 },
] as const

export function SideBar({ onShortcuts, hasBrand = true }: { onShortcuts: () => void; hasBrand?: boolean }) {
  const { t } = useTranslation()
  const { organisationId = '' } = useParams()
  return (
    <div className={classes.bar}>
      {hasBrand && (
        <div className={classes.brand}>
          <Brand />
        </div>
      )}
      <OrganisationSwitcher />
      <nav aria-label={t('shell.navigation')} className={classes.sections}>
        {sections.map(({ path, icon: Icon }) => (
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
