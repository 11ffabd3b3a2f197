import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { NavLink, useLocation } from 'react-router'
import type { Permission } from '../../../server/contract/roles.ts'
import { useMay } from '../shell/useMay.ts'
import classes from './Assessment.module.css'

export const tabs = [
  'overview',
  'collect',
  'responses',
  'themes',
  'report',
  'map',
  'waves',
  'crosstabs',
  'export',
] as const
export type Tab = (typeof tabs)[number]

/** Any of them shows the tab. The overview is for whoever works on the assessment, not for whoever only takes data home. */
const permissionsFor: Record<Tab, readonly Permission[]> = {
  overview: ['assessments.manage', 'questionnaires.manage', 'collection.read', 'reports.read'],
  collect: ['collection.read'],
  responses: ['responses.review'],
  themes: ['themes.code'],
  report: ['reports.read'],
  map: ['reports.read'],
  waves: ['reports.read'],
  crosstabs: ['reports.read'],
  export: ['exports.request'],
}

export function tabsFor(may: (permission: Permission) => boolean): Tab[] {
  return tabs.filter(tab => permissionsFor[tab].some(may))
}

/** The tab stands after the number of the wave; what follows is inside it. */
export function tabIn(pathname: string): Tab | undefined {
  const [, inside] = /\/assessments\/[^/]+\/\d+\/(\w+)/.exec(pathname) ?? []
  return tabs.find(tab => tab === inside)
}

/** Each tab is an address of its own, so they are links. */
export function AssessmentTabs() {
  const { t } = useTranslation()
  const may = useMay()
  const nav = useRef<HTMLElement>(null)
  const { pathname } = useLocation()
  // On a telephone the row scrolls: the tab one is on must be in sight.
  // biome-ignore lint/correctness/useExhaustiveDependencies: again for each address
  useEffect(() => {
    nav.current?.querySelector('[aria-current]')?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' })
  }, [pathname])
  return (
    <nav ref={nav} aria-label={t('assessment.tabs')} className={classes.tabs}>
      {tabsFor(may).map(tab => (
        <NavLink key={tab} to={tab} className={classes.tab ?? ''}>
          {t(`assessment.${tab}`)}
        </NavLink>
      ))}
    </nav>
  )
}
