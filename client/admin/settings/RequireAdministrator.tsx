import { Outlet } from 'react-router'
import { useSession } from '../session/session.hooks.ts'
import { NoPermission } from '../ui/NoPermission.tsx'

export function RequireAdministrator() {
  return useSession().data?.user?.isAdministrator ? <Outlet /> : <NoPermission />
}
