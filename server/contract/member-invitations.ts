import { z } from 'zod'
import { boundProvider, givenProvider } from './members.ts'
import { operations } from './operation.ts'
import { memberRole } from './roles.ts'
import { inOrganisation, isoDate, languageTag, named, text, uuid } from './shared.ts'

export const invitationDays = 14

const email = z
  .string()
  .trim()
  .max(254)
  .pipe(z.email())
  .meta({ description: 'E-mail address of the person.', example: 'rex@example.org' })

const invitation = z
  .object({
    id: uuid,
    email: text('E-mail address it was sent to.', 'rex@example.org'),
    role: memberRole,
    provider: boundProvider,
    language: languageTag,
    invitedBy: text('Name of whoever invited; empty: the account is gone.', 'Ada Coordinator'),
    invitedOn: isoDate,
    expiresOn: isoDate,
    letter: z
      .nullable(z.enum(['waiting', 'sent', 'failed', 'bounced', 'cancelled']))
      .meta({ description: 'What became of the newest letter; null: it is gone.', example: 'sent' }),
    isExpired: z
      .boolean()
      .meta({ description: 'Its link does not work any more; it can be sent again.', example: false }),
  })
  .meta({ description: 'An invitation that has been neither accepted nor revoked.' })

const token = z
  .string()
  .min(1)
  .max(200)
  .meta({ description: 'What the link of the letter holds.', example: 'p4xW7qKc…' })
const joined = z.object({
  organisationId: uuid,
  email: text('The e-mail address to sign in with.', 'rex@example.org'),
})
const inInvitation = inOrganisation.extend({ invitationId: uuid })

export const memberInvitationOperations = operations({
  'GET /organisations/:organisationId/member-invitations': {
    summary: 'Invitations that wait for an answer, newest first',
    access: 'member',
    params: inOrganisation,
    response: z.object({ invitations: z.array(invitation) }),
  },
  'POST /organisations/:organisationId/member-invitations': {
    summary: 'Invite somebody by e-mail to become a member; the link works once, for 14 days',
    access: 'member',
    params: inOrganisation,
    body: z.strictObject({ email, role: memberRole, language: languageTag, providerId: givenProvider }),
    response: invitation,
    status: 201,
    problems: ['already-exists'],
  },
  'POST /organisations/:organisationId/member-invitations/:invitationId/send': {
    summary: 'Send an invitation again with a new link; the old one ends',
    access: 'member',
    params: inInvitation,
    response: invitation,
  },
  'DELETE /organisations/:organisationId/member-invitations/:invitationId': {
    summary: 'Revoke an invitation; its link ends',
    access: 'member',
    params: inInvitation,
    status: 204,
  },
  'POST /join/look-up': {
    summary: 'Who invites to what, for whoever holds the link',
    access: 'anyone',
    body: z.strictObject({ token }),
    response: z.object({
      organisation: text('Name of the organisation.', 'City of Norfolk'),
      role: memberRole,
      provider: text('Name of the provider that a provider contact answers for; otherwise empty.', ''),
      email: text('E-mail address that was invited.', 'rex@example.org'),
      language: languageTag,
      invitedBy: text('Name of whoever invited; empty: the account is gone.', 'Ada Coordinator'),
      expiresOn: isoDate,
      hasAccount: z.boolean().meta({ description: 'True: sign in and accept; false: join.', example: false }),
    }),
    problems: ['invitation-unknown', 'invitation-ended'],
  },
  'POST /join': {
    summary: 'Accept an invitation and make the account for it',
    access: 'anyone',
    body: z.strictObject({
      token,
      name: named(120, 'Your name.', 'Rex Reviewer'),
      password: z
        .string()
        .min(12)
        .max(200)
        .meta({ description: 'At least 12 characters.', example: 'a long sentence is good' }),
    }),
    response: joined,
    status: 201,
    problems: ['invitation-unknown', 'invitation-ended', 'already-exists'],
  },
  'POST /join/accept': {
    summary: 'Accept an invitation with the account you are signed in with',
    access: 'signed-in',
    body: z.strictObject({ token }),
    response: joined,
    problems: ['invitation-unknown', 'invitation-ended', 'invitation-for-another', 'already-exists'],
  },
})
