import { z } from 'zod'
import { operations } from './operation.ts'
import { inOrganisation, languageTag, named, text, uuid } from './shared.ts'

const settings = z.object({
  id: uuid,
  name: text('Name as respondents read it.', 'City of Norfolk'),
  language: languageTag,
  requiresTwoFactor: z
    .boolean()
    .meta({ description: 'Members need a second factor to see or do anything here.', example: false }),
})

export const organisationOperations = operations({
  'GET /organisations/:organisationId': {
    summary: 'Settings of the organisation',
    access: 'member',
    params: inOrganisation,
    response: settings,
  },
  'PATCH /organisations/:organisationId': {
    summary: 'Change settings of the organisation; what is left out stays',
    access: 'member',
    params: inOrganisation,
    body: z.strictObject({
      name: named(200, 'Name as respondents will read it.', 'City of Norfolk').optional(),
      language: languageTag.optional(),
      requiresTwoFactor: z
        .boolean()
        .optional()
        .meta({ description: 'Turned on only by somebody who signs in with a second factor.', example: true }),
    }),
    response: settings,
    problems: ['already-exists'],
  },
})
