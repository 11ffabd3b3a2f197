import { Navigate } from 'react-router'
import { useMay } from '../shell/useMay.ts'
import { NoPermission } from '../ui/NoPermission.tsx'
import { tabsFor } from './AssessmentTabs.tsx'

/** The address of a wave leads to the first tab that one's role shows. */
export function FirstTab() {
  const [first] = tabsFor(useMay())
  return first ? <Navigate to={first} replace /> : <NoPermission />
}
