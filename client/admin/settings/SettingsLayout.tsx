import { useTranslation } from 'react-i18next'
import { NavLink, Outlet } from 'react-router'
import { useSession } from '../session/session.hooks.ts'
import { useMay } from '../shell/useMay.ts'
import { ofInstallation, ofOrganisation } from './pages.ts'
import classes from './Settings.module.css'

/** Each page of the settings is an address of its own. */
export function SettingsLayout() {
  const { t } = useTranslation()
  const may = useMay()
  const isAdministrator = useSession().data?.user?.isAdministrator ?? false
  const link = (path: (typeof ofOrganisation)[number]['path'] | (typeof ofInstallation)[number]) => (
    <li key={path}>
      <NavLink to={path} className={classes.link ?? ''}>
        {t(`settings.page.${path}`)}
      </NavLink>
    </li>
  )
  return (
    <div className={classes.layout}>
      <nav aria-label={t('settings.title')} className={classes.nav}>
        {isAdministrator && <p className={classes.group}>{t('settings.ofOrganisation')}</p>}
        <ul>{ofOrganisation.filter(({ permission }) => may(permission)).map(({ path }) => link(path))}</ul>
        {isAdministrator && (
          <>
            <p className={classes.group}>{t('settings.ofInstallation')}</p>
            <ul>{ofInstallation.map(link)}</ul>
          </>
        )}
      </nav>
      <div className={classes.page}>
        <Outlet />
      </div>
    </div>
  )
}
