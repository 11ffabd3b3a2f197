import type { MemberRole, Role } from '../../../server/contract/roles.ts'

/** In the order in which they are offered: from the most to the least that somebody may see. */
export const memberRoles = [
  'coordinator',
  'editor',
  'reviewer',
  'analyst',
  'researcher',
  'provider_contact',
] as const satisfies readonly MemberRole[]

export const roles = ['administrator', ...memberRoles] as const satisfies readonly Role[]
