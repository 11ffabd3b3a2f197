import { useTranslation } from 'react-i18next'
import { NavLink } from 'react-router'
import classes from './Assessment.module.css'

export const tabs = ['overview', 'collect', 'report', 'export'] as const
export type Tab = (typeof tabs)[number]

export function tabOf(pathname: string): Tab {
  return tabs.find(tab => pathname.endsWith(`/${tab}`)) ?? 'overview'
}

/** Each tab is an address of its own, so they are links. */
export function AssessmentTabs() {
  const { t } = useTranslation()
  return (
    <nav aria-label={t('assessment.tabs')} className={classes.tabs}>
      {tabs.map(tab => (
        <NavLink key={tab} to={tab} className={classes.tab ?? ''}>
          {t(`assessment.${tab}`)}
        </NavLink>
      ))}
    </nav>
  )
}
