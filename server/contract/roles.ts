import { z } from 'zod'

/** What a member may be inside an organisation; `administrator` runs the installation and is one everywhere. */
export const memberRoles = ['coordinator', 'editor', 'reviewer', 'analyst', 'researcher', 'provider_contact'] as const
export const roles = ['administrator', ...memberRoles] as const

export type MemberRole = (typeof memberRoles)[number]
export type Role = (typeof roles)[number]

/** What can be allowed. A role has some of them (server/policy), an API key some of its maker's. */
export const permissions = [
  'organisation.read',
  'organisation.manage',
  'members.manage',
  'api-keys.manage',
  'audit.read',
  'messages.read',
  'areas.read',
  'areas.manage',
  'providers.read',
  'providers.manage',
  'questionnaires.read',
  'questionnaires.manage',
  'assessments.read',
  'assessments.manage',
  'collection.read',
  'collection.manage',
  'paper.enter',
  'responses.review',
  'responses.own',
  'themes.code',
  'reports.read',
  'exports.request',
  'exports.approve',
] as const

export type Permission = (typeof permissions)[number]

/**
 * What an API key may be allowed. A key that leaks must not be able to let anybody in or to outlive itself, so none makes
 * members, keys or settings; none answers for a provider, and none carries free text away.
 */
export const keyPermissions = [
  'organisation.read',
  'audit.read',
  'messages.read',
  'areas.read',
  'areas.manage',
  'providers.read',
  'providers.manage',
  'questionnaires.read',
  'questionnaires.manage',
  'assessments.read',
  'assessments.manage',
  'collection.read',
  'collection.manage',
  'paper.enter',
  'responses.review',
  'reports.read',
  'exports.request',
  'exports.approve',
] as const satisfies readonly Permission[]
export type KeyPermission = (typeof keyPermissions)[number]

export const role = z.enum(roles).meta({ description: 'Role in the organisation.', example: 'coordinator' })
export const memberRole = z
  .enum(memberRoles)
  .meta({ description: 'Role of a member of the organisation.', example: 'reviewer' })
export const permission = z
  .enum(permissions)
  .meta({ description: 'Something that a role or an API key allows.', example: 'reports.read' })
