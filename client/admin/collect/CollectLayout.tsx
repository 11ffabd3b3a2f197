import { useTranslation } from 'react-i18next'
import { NavLink, Outlet } from 'react-router'
import { useWave } from '../assessment/useWave.ts'
import { useMay } from '../shell/useMay.ts'
import classes from './CollectLayout.module.css'

/** Parts of the Collect tab, each with an address of its own. */
const parts = [
  { path: '.', name: 'collectors', isAlone: true, permission: 'collection.read' },
  { path: 'invitations', name: 'invitations', isAlone: false, permission: 'collection.read' },
  { path: 'paper', name: 'paper', isAlone: false, permission: 'paper.enter' },
  { path: 'progress', name: 'progress', isAlone: false, permission: 'collection.read' },
  { path: 'not-answered', name: 'notAnswered', isAlone: false, permission: 'collection.read' },
  { path: 'targets', name: 'targets', isAlone: false, permission: 'collection.read' },
] as const

export function CollectLayout() {
  const { t } = useTranslation()
  const context = useWave()
  const may = useMay()
  return (
    <>
      <nav aria-label={t('collect.parts')} className={classes.parts}>
        {parts
          .filter(({ permission }) => may(permission))
          .map(({ path, name, isAlone }) => (
            <NavLink key={name} to={path} end={isAlone} className={classes.part ?? ''}>
              {t(`collect.part.${name}`)}
            </NavLink>
          ))}
      </nav>
      <Outlet context={context} />
    </>
  )
}
