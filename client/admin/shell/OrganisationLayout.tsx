import { useEffect } from 'react'
import { Outlet, useParams } from 'react-router'
import { useSession } from '../session/session.hooks.ts'
import { NoPermission } from '../ui/NoPermission.tsx'
import { rememberOrganisation } from './remembered-organisation.ts'
import { Shell } from './Shell.tsx'

export function OrganisationLayout() {
  const { organisationId = '' } = useParams()
  const session = useSession()
  const isMember = session.data?.organisations.some(one => one.id === organisationId) ?? false
  useEffect(() => {
    if (isMember) rememberOrganisation(organisationId)
  }, [isMember, organisationId])
  return <Shell>{isMember ? <Outlet /> : <NoPermission />}</Shell>
}
