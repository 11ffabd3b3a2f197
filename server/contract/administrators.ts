import { z } from 'zod'
import { operations } from './operation.ts'
import { isoDate, text, uuid, whole } from './shared.ts'

const administrator = z
  .object({
    userId: uuid,
    name: text('Name of the person.', 'Ivy Administrator'),
    email: text('The e-mail address they sign in with.', 'ivy@example.org'),
    since: isoDate,
  })
  .meta({ description: 'Administers the installation and every organisation on it.' })

export const administratorOperations = operations({
  'GET /administrators': {
    summary: 'Administrators of the installation, by name',
    access: 'administrator',
    response: z.object({ administrators: z.array(administrator) }),
  },
  'POST /administrators': {
    summary: 'Make somebody who has an account an administrator; every organisation has it in its audit log',
    access: 'administrator',
    body: z.strictObject({
      email: z
        .string()
        .trim()
        .max(254)
        .pipe(z.email())
        .meta({ description: 'E-mail address of an account that exists.', example: 'ivy@example.org' }),
    }),
    response: administrator,
    status: 201,
    problems: ['already-exists'],
  },
  'DELETE /administrators/:userId': {
    summary: 'Take the administration of the installation from somebody; the account stays',
    access: 'administrator',
    params: z.object({ userId: uuid }),
    status: 204,
    problems: ['last-administrator'],
  },
  'GET /organisations': {
    summary: 'Every organisation of the installation, by name',
    access: 'administrator',
    response: z.object({
      organisations: z.array(
        z
          .object({
            id: uuid,
            name: text('Name of the organisation.', 'City of Norfolk'),
            createdOn: isoDate,
            members: whole('How many members it has.', 7),
            coordinators: whole('How many of them are coordinators; without one, only administrators can act.', 2),
            assessments: whole('How many assessments it has.', 1),
          })
          .meta({ description: 'An organisation of the installation.' }),
      ),
    }),
  },
})
