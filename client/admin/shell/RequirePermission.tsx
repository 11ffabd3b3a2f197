import { Outlet } from 'react-router'
import type { Permission } from '../../../server/contract/roles.ts'
import { NoPermission } from '../ui/NoPermission.tsx'
import { useMay } from './useMay.ts'

/** A page that somebody's role does not show says so, whichever way they came to it. */
export function RequirePermission({ permission }: { permission: Permission }) {
  return useMay()(permission) ? <Outlet /> : <NoPermission />
}
