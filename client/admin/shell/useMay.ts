import type { Permission } from '../../../server/contract/roles.ts'
import { useOrganisation } from './useOrganisation.ts'

/** Whether one's role in this organisation allows something: what it does not allow is not shown. */
export function useMay(): (permission: Permission) => boolean {
  const { permissions } = useOrganisation()
  return permission => permissions.includes(permission)
}
