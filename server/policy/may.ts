import type { Permission } from '../contract/roles.ts'
import type { Actor } from '../http/session.ts'
import { isAllowed } from './roles.ts'

/** By the one policy table; an API key may do no more than its permissions and its maker's role allow. */
export function may({ role, apiKey }: Actor, permission: Permission): boolean {
  if (!role || !isAllowed(role, permission)) return false
  return !apiKey || apiKey.permissions.includes(permission)
}
