import { Navigate } from 'react-router'
import { homeOf } from './sections.ts'
import { useOrganisation } from './useOrganisation.ts'

/** The address of an organisation leads to where one's role begins. */
export function Home() {
  return <Navigate to={homeOf(useOrganisation())} replace />
}
