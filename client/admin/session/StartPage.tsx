import { Navigate } from 'react-router'
import { rememberedOrganisation } from '../shell/remembered-organisation.ts'
import { useSession } from './session.hooks.ts'

/** `/` leads to the organisation used last. */
export function StartPage() {
  const organisations = useSession().data?.organisations ?? []
  const remembered = rememberedOrganisation()
  const organisation = organisations.find(one => one.id === remembered) ?? organisations[0]
  return <Navigate to={organisation ? `/o/${organisation.id}/assessments` : '/organisations/new'} replace />
}
