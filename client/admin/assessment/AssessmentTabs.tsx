import { useTranslation } from 'react-i18next'
import { NavLink } from 'react-router'
import type { Permission } from '../../../server/contract/roles.ts'
import { useMay } from '../shell/useMay.ts'
import classes from './Assessment.module.css'

export const tabs = ['overview', 'collect', 'report', 'export'] as const
export type Tab = (typeof tabs)[number]

const permissionFor: Record<Tab, Permission> = {
  overview: 'assessments.read',
  collect: 'collection.read',
  report: 'reports.read',
  export: 'exports.request',
}

/** The tab stands after the number of the wave; what follows is inside it. */
export function tabOf(pathname: string): Tab {
  const [, inside] = /\/assessments\/[^/]+\/\d+\/(\w+)/.exec(pathname) ?? []
  return tabs.find(tab => tab === inside) ?? 'overview'
}

/** Each tab is an address of its own, so they are links. */
export function AssessmentTabs() {
  const { t } = useTranslation()
  const may = useMay()
  return (
    <nav aria-label={t('assessment.tabs')} className={classes.tabs}>
      {tabs
        .filter(tab => may(permissionFor[tab]))
        .map(tab => (
          <NavLink key={tab} to={tab} className={classes.tab ?? ''}>
            {t(`assessment.${tab}`)}
          </NavLink>
        ))}
    </nav>
  )
}
