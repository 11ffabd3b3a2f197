import type { Permission, Role } from '../contract/roles.ts'

const everyone: Role[] = [
  'administrator',
  'coordinator',
  'editor',
  'reviewer',
  'analyst',
  'researcher',
  'provider_contact',
]
const coordinators: Role[] = ['administrator', 'coordinator']
const staff: Role[] = [...coordinators, 'editor', 'reviewer', 'analyst']

/** Who may do what: the one table. `operations.ts` says which permission each operation of the API asks for. */
export const rolesWith: Readonly<Record<Permission, readonly Role[]>> = {
  'organisation.read': everyone,
  'organisation.manage': coordinators,
  'members.manage': coordinators,
  'api-keys.manage': coordinators,
  'audit.read': coordinators,
  'messages.read': coordinators,
  'areas.read': [...staff, 'researcher'],
  'areas.manage': coordinators,
  'providers.read': [...coordinators, 'reviewer'],
  'providers.manage': coordinators,
  'questionnaires.read': [...staff, 'researcher'],
  'questionnaires.manage': [...coordinators, 'editor'],
  'assessments.read': [...staff, 'researcher'],
  'assessments.manage': coordinators,
  'collection.read': [...coordinators, 'reviewer'],
  'collection.manage': coordinators,
  'paper.enter': [...coordinators, 'reviewer'],
  'responses.review': [...coordinators, 'reviewer'],
  'responses.own': ['provider_contact'],
  'themes.code': [...coordinators, 'reviewer'],
  'reports.read': [...coordinators, 'analyst', 'reviewer'],
  'exports.request': [...coordinators, 'researcher'],
  'exports.approve': coordinators,
}

export function isAllowed(role: Role, permission: Permission): boolean {
  return rolesWith[permission].includes(role)
}

export function permissionsOf(role: Role): Permission[] {
  return (Object.keys(rolesWith) as Permission[]).filter(permission => isAllowed(role, permission))
}
