import type { KeyPermission } from '../../../server/contract/roles.ts'

/** What a key may be allowed, reading before writing, by what it is about. */
export const keyPermissions = [
  'reports.read',
  'assessments.read',
  'assessments.manage',
  'collection.read',
  'collection.manage',
  'responses.review',
  'paper.enter',
  'exports.request',
  'exports.approve',
  'questionnaires.read',
  'questionnaires.manage',
  'providers.read',
  'providers.manage',
  'areas.read',
  'areas.manage',
  'audit.read',
  'messages.read',
  'organisation.read',
] as const satisfies readonly KeyPermission[]
