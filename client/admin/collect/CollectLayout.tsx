import { useTranslation } from 'react-i18next'
import { NavLink, Outlet } from 'react-router'
import { useWave } from '../assessment/useWave.ts'
import classes from './CollectLayout.module.css'

/** Parts of the Collect tab, each with an address of its own. */
const parts = [
  { path: '.', name: 'collectors' },
  { path: 'progress', name: 'progress' },
  { path: 'not-answered', name: 'notAnswered' },
  { path: 'targets', name: 'targets' },
] as const

export function CollectLayout() {
  const { t } = useTranslation()
  const context = useWave()
  return (
    <>
      <nav aria-label={t('collect.parts')} className={classes.parts}>
        {parts.map(({ path, name }) => (
          <NavLink key={name} to={path} end className={classes.part ?? ''}>
            {t(`collect.part.${name}`)}
          </NavLink>
        ))}
      </nav>
      <Outlet context={context} />
    </>
  )
}
