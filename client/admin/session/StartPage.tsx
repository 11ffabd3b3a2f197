import { Navigate } from 'react-router'
import { rememberedOrganisation } from '../shell/remembered-organisation.ts'
import { homeOf } from '../shell/sections.ts'
import { NoOrganisation } from './NoOrganisation.tsx'
import { useSession } from './session.hooks.ts'

/** `/` leads to the organisation used last. */
export function StartPage() {
  const session = useSession().data
  const organisations = session?.organisations ?? []
  const remembered = rememberedOrganisation()
  const organisation = organisations.find(one => one.id === remembered) ?? organisations[0]
  if (organisation) return <Navigate to={homeOf(organisation)} replace />
  return session?.user?.isAdministrator ? <Navigate to="/organisations/new" replace /> : <NoOrganisation />
}
