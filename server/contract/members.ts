import { z } from 'zod'
import { operations } from './operation.ts'
import { memberRole } from './roles.ts'
import { inOrganisation, isoDate, text, uuid } from './shared.ts'

/** Whom a provider contact answers for. */
export const boundProvider = z
  .nullable(z.object({ id: uuid, name: text('Name of the provider.', 'Safe House') }))
  .meta({ description: 'The entry of the register that a provider contact answers for; null for every other role.' })
export const givenProvider = z.nullable(uuid).default(null).meta({
  description: 'Entry of the register; needed for a provider contact, and null for every other role.',
  example: null,
})

const member = z
  .object({
    userId: uuid,
    name: text('Name of the person.', 'Rex Reviewer'),
    email: text('The e-mail address they sign in with.', 'rex@example.org'),
    role: memberRole,
    provider: boundProvider,
    since: isoDate,
  })
  .meta({ description: 'A member of the organisation.' })

const inMember = inOrganisation.extend({ userId: uuid })

export const memberOperations = operations({
  'GET /organisations/:organisationId/members': {
    summary: 'Members of the organisation, by name',
    access: 'member',
    params: inOrganisation,
    response: z.object({ members: z.array(member) }),
  },
  'PATCH /organisations/:organisationId/members/:userId': {
    summary: 'Change the role of a member',
    access: 'member',
    params: inMember,
    body: z.strictObject({ role: memberRole, providerId: givenProvider }),
    response: member,
    problems: ['last-coordinator'],
  },
  'DELETE /organisations/:organisationId/members/:userId': {
    summary: 'Remove a member; the API keys they made here end',
    access: 'member',
    params: inMember,
    status: 204,
    problems: ['last-coordinator'],
  },
})
