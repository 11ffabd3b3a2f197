import { useParams } from 'react-router'
import { type Organisation, useSession } from '../session/session.hooks.ts'

/** The organisation of the address; OrganisationLayout shows nothing inside unless it is yours. */
export function useOrganisation(): Organisation {
  const { organisationId } = useParams()
  const organisation = useSession().data?.organisations.find(one => one.id === organisationId)
  if (!organisation) throw new Error('useOrganisation outside OrganisationLayout')
  return organisation
}
