import type { Permission } from '../../../server/contract/roles.ts'

/** Pages of the settings: of the organisation by permission; of the installation for its administrators. */
export const ofOrganisation = [
  { path: 'organisation', permission: 'organisation.manage' },
  { path: 'api-keys', permission: 'api-keys.manage' },
  { path: 'audit', permission: 'audit.read' },
  { path: 'outbox', permission: 'messages.read' },
] as const satisfies { path: string; permission: Permission }[]

export const ofInstallation = ['organisations', 'administrators', 'account-messages'] as const
