import { z } from 'zod'
import { operations } from './operation.ts'
import { keyPermissions } from './roles.ts'
import { inOrganisation, isoDate, named, text, uuid } from './shared.ts'

const keyPermission = z
  .enum(keyPermissions)
  .meta({ description: 'Something that a key may be allowed.', example: 'reports.read' })

const apiKey = z
  .object({
    id: uuid,
    name: text('What it is for.', 'Monthly figures for the state'),
    startsWith: text('Its first characters, to tell keys apart.', 'gw_p4xW'),
    permissions: z
      .array(keyPermission)
      .meta({ description: 'What it allows, as far as the role of its maker does.', example: ['reports.read'] }),
    madeBy: z
      .object({ id: uuid, name: text('Name of the person.', 'Ada Coordinator') })
      .meta({ description: 'Whose key it is: it can do no more than their role, and ends when they leave.' }),
    createdOn: isoDate,
    expiresOn: isoDate,
    lastUsedOn: z.nullable(isoDate).meta({ description: 'The last day it was used; null: never.', example: null }),
    revokedOn: z.nullable(isoDate).meta({ description: 'When it was ended; null: it was not.', example: null }),
    isActive: z.boolean().meta({ description: 'Neither revoked nor expired.', example: true }),
  })
  .meta({ description: 'An API key; the key itself is not kept.' })

export const apiKeyOperations = operations({
  'GET /organisations/:organisationId/api-keys': {
    summary: 'API keys of the organisation, newest first',
    access: 'member',
    params: inOrganisation,
    response: z.object({ apiKeys: z.array(apiKey) }),
  },
  'POST /organisations/:organisationId/api-keys': {
    summary: 'Make an API key; the reply is the only time it can be read',
    access: 'member',
    params: inOrganisation,
    body: z.strictObject({
      name: named(80, 'What it is for.', 'Monthly figures for the state'),
      permissions: z
        .array(keyPermission)
        .min(1)
        .max(keyPermissions.length)
        .meta({ description: 'What it allows; no more than your own role does.', example: ['reports.read'] }),
      days: z.int().min(1).max(365).meta({ description: 'For how many days it works.', example: 90 }),
    }),
    response: apiKey.extend({
      key: text('Send it as `Authorization: Bearer <key>`. It is not shown again.', 'gw_p4xW7qKc…'),
    }),
    status: 201,
  },
  'DELETE /organisations/:organisationId/api-keys/:apiKeyId': {
    summary: 'Revoke an API key, at once and for good',
    access: 'member',
    params: inOrganisation.extend({ apiKeyId: uuid }),
    status: 204,
  },
})
