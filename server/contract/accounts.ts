import { z } from 'zod'
import { operations } from './operation.ts'
import { permission, role } from './roles.ts'
import { named, text, uuid } from './shared.ts'

const organisation = z
  .object({
    id: uuid,
    name: named(200, 'Name of the organisation.', 'Commonwealth of Virginia'),
    role,
    permissions: z.array(permission).meta({ description: 'What this role allows.', example: ['reports.read'] }),
    requiresTwoFactor: z
      .boolean()
      .meta({ description: 'Only members who sign in with a second factor are let in.', example: false }),
  })
  .meta({ description: 'An organisation you are a member of.' })

export const accountOperations = operations({
  'GET /session': {
    summary: 'Who is signed in, and whether the server still waits for its first administrator',
    access: 'anyone',
    response: z.object({
      setupNeeded: z.boolean().meta({ description: 'True until the first administrator exists.', example: false }),
      user: z
        .nullable(
          z.object({
            id: uuid,
            name: text('Name of the person.', 'Ada Coordinator'),
            email: text('The e-mail address they sign in with.', 'ada@example.org'),
            isAdministrator: z
              .boolean()
              .meta({ description: 'Administers the installation and every organisation on it.', example: false }),
            hasTwoFactor: z.boolean().meta({ description: 'Signs in with a second factor.', example: false }),
          }),
        )
        .meta({ description: 'Who is signed in; null: nobody.' }),
      organisations: z.array(organisation),
      provider: z
        .nullable(z.object({ name: text('What people call it.', 'County sign-in') }))
        .meta({ description: 'The sign-in service that may be used instead of a password, when one is configured.' }),
      demo: z
        .nullable(
          z.object({
            email: text('E-mail address to sign in with.', 'demo@example.org'),
            password: text('Password to sign in with.', 'demo'),
          }),
        )
        .meta({ description: 'Sign-in of the demo, when this server is one.' }),
    }),
  },
  'POST /setup': {
    summary: 'Create the first administrator with the one-time token printed at start',
    access: 'anyone',
    body: z.strictObject({
      token: z.string().max(200).meta({ description: 'The token of the printed link.', example: 'p4x…' }),
      name: named(120, 'Your name.', 'Ada Coordinator'),
      email: z
        .email()
        .max(254)
        .meta({ description: 'Your e-mail address: the name you sign in with.', example: 'ada@example.org' }),
      password: z
        .string()
        .min(12)
        .max(200)
        .meta({ description: 'At least 12 characters.', example: 'a long sentence is good' }),
    }),
    response: z.object({ created: z.literal(true).meta({ description: 'Sign in now.', example: true }) }),
    status: 201,
    problems: ['setup-token-wrong', 'state-conflict', 'foreign-origin'],
  },
  'POST /organisations': {
    summary: 'Create an organisation; the built-in questionnaires are published into it as version 1',
    access: 'administrator',
    body: z.strictObject({ name: named(200, 'Name as respondents will read it.', 'City of Norfolk') }),
    response: organisation,
    status: 201,
    problems: ['already-exists'],
  },
})
