import { useEffect } from 'react'
import { Outlet, useLocation, useParams } from 'react-router'
import { useSession } from '../session/session.hooks.ts'
import { NoPermission } from '../ui/NoPermission.tsx'
import { rememberOrganisation } from './remembered-organisation.ts'
import { Shell } from './Shell.tsx'
import { sectionIn } from './sections.ts'

/** What one's role does not show says so, whichever way one came to its address. */
export function OrganisationLayout() {
  const { organisationId = '' } = useParams()
  const session = useSession()
  const organisation = session.data?.organisations.find(one => one.id === organisationId)
  const isMember = organisation !== undefined
  const section = sectionIn(useLocation().pathname)
  useEffect(() => {
    if (isMember) rememberOrganisation(organisationId)
  }, [isMember, organisationId])
  const isShown = organisation && (!section || organisation.permissions.includes(section.permission))
  return <Shell>{isShown ? <Outlet /> : <NoPermission />}</Shell>
}
