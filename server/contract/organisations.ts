import { z } from 'zod'
import { operations } from './operation.ts'
import { inOrganisation, languageTag, named, text, uuid, whole } from './shared.ts'

const logo = z
  .object({
    width: whole('Dots across.', 640),
    height: whole('Dots down.', 240),
  })
  .meta({ description: 'Size of the logo.', example: { width: 640, height: 240 } })

const settings = z.object({
  id: uuid,
  name: text('Name as respondents read it.', 'City of Norfolk'),
  language: languageTag,
  logo: z.nullable(logo).meta({ description: 'Size of the logo; null: there is none.', example: null }),
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
  'GET /organisations/:organisationId/logo': {
    summary: 'The logo on the cover of documents',
    access: 'member',
    params: inOrganisation,
    file: { contentType: 'image/png', description: 'PNG of at most 1,200 × 600 dots.' },
  },
  'PUT /organisations/:organisationId/logo': {
    summary: 'Upload the logo; it is drawn anew, so that nothing hidden in the file is kept',
    access: 'member',
    params: inOrganisation,
    upload: {
      contentTypes: ['image/png', 'image/jpeg', 'application/octet-stream'],
      maxBytes: 2_000_000,
      description: 'A PNG or JPEG of at most 2 MB.',
    },
    response: z.object({ logo }),
    problems: ['file-unusable'],
  },
  'DELETE /organisations/:organisationId/logo': {
    summary: 'Remove the logo',
    access: 'member',
    params: inOrganisation,
    status: 204,
  },
})
