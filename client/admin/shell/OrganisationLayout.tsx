import { useEffect } from 'react'
import { Outlet, useLocation, useParams } from 'react-router'
import { TwoFactorNeeded } from '../account/TwoFactorNeeded.tsx'
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
  if (organisation?.requiresTwoFactor && !session.data?.user?.hasTwoFactor)
    return (
      <Shell>
        <TwoFactorNeeded organisation={organisation.name} />
      </Shell>
    )
  const isShown = organisation && (!section || organisation.permissions.includes(section.permission))
  return <Shell>{isShown ? <Outlet /> : <NoPermission />}</Shell>
}
