import { randomBytes } from 'node:crypto'
import { hashPassword } from 'better-auth/crypto'
import type { Kysely, Transaction } from 'kysely'
import type { DB } from '../../migrations/schema.ts'
import { insertUser } from '../accounts/accounts.store.ts'
import { hashOf } from '../api-keys/key.ts'
import { recordAudit } from '../audit/audit.store.ts'
import { fieldErrorAt, fieldErrorDetails } from '../contract/field-errors.ts'
import { invitationDays as days } from '../contract/member-invitations.ts'
import { notFound, Problem } from '../contract/problems.ts'
import type { MemberRole } from '../contract/roles.ts'
import type { Actor } from '../http/session.ts'
import { memberInvitationLetter } from '../mail/letters/member-invitation.ts'
import { checkBinding } from '../members/members.service.ts'
import { insertMember, lockMembers } from '../members/members.store.ts'
import { cancelMessages, queueMessages } from '../messages/messages.store.ts'
import { getOrganisationName } from '../organisations/organisations.store.ts'
import {
  findInvitation,
  type HeldInvitation,
  insertInvitation,
  isMemberByEmail,
  listPendingInvitations,
  lockInvitation,
  type MemberInvitation,
  markAccepted,
  renewInvitation,
  revokeInvitation,
} from './member-invitations.store.ts'

/** Where the links of letters lead: the public address of the server. */
export interface Inviting {
  actor: Actor
  url: string
}

export interface WantedInvitation {
  organisationId: string
  email: string
  role: MemberRole
  language: string
  providerId: string | null
}

export async function inviteMember(
  trx: Transaction<DB>,
  { actor, url }: Inviting,
  wanted: WantedInvitation,
): Promise<MemberInvitation> {
  const { organisationId, role } = wanted
  const email = wanted.email.toLowerCase()
  await checkBinding(trx, wanted)
  if (await isMemberByEmail(trx, organisationId, email)) throw Problem.because('member_already')
  const token = newToken()
  const tokenHash = hashOf(token)
  const id = await insertInvitation(trx, { ...wanted, email, invitedBy: actor.userId, tokenHash, days })
  const details = { email, role }
  await writeLetter(trx, { organisationId, id, token, url })
  await recordAudit(trx, { organisationId, actorId: actor.userId, action: 'member.invite', target: id, details })
  return getInvitation(trx, organisationId, id)
}

export async function sendInvitationAgain(
  trx: Transaction<DB>,
  { actor, url }: Inviting,
  { organisationId, invitationId: id }: { organisationId: string; invitationId: string },
): Promise<MemberInvitation> {
  const token = newToken()
  if (!(await renewInvitation(trx, { organisationId, id, tokenHash: hashOf(token), days })))
    throw notFound('invitation')
  await cancelMessages(trx, organisationId, id)
  const { email } = await writeLetter(trx, { organisationId, id, token, url })
  const details = { email }
  await recordAudit(trx, { organisationId, actorId: actor.userId, action: 'member.invite-again', target: id, details })
  return getInvitation(trx, organisationId, id)
}

export async function withdrawInvitation(
  trx: Transaction<DB>,
  actor: Actor,
  { organisationId, invitationId: target }: { organisationId: string; invitationId: string },
): Promise<void> {
  const revoked = await revokeInvitation(trx, organisationId, target)
  if (!revoked) throw notFound('invitation')
  await cancelMessages(trx, organisationId, target)
  const action = 'member.revoke-invitation'
  await recordAudit(trx, { organisationId, actorId: actor.userId, action, target, details: revoked })
}

/** Throws `invitation-unknown` or `invitation-ended`. */
export async function openInvitation(db: Kysely<DB>, token: string): Promise<HeldInvitation> {
  const invitation = await findInvitation(db, hashOf(token))
  if (!invitation) throw new Problem('invitation-unknown')
  if (invitation.state === 'waiting') return invitation
  throw new Problem('invitation-ended', fieldErrorDetails[invitation.state], [
    fieldErrorAt('#/token', invitation.state),
  ])
}

export interface Joined {
  organisationId: string
  email: string
}

/** For somebody who has no account: makes one with the invited address. */
export async function join(
  trx: Transaction<DB>,
  { token, name, password }: { token: string; name: string; password: string },
): Promise<Joined> {
  const invitation = await takeInvitation(trx, token)
  if (invitation.hasAccount) throw Problem.because('account_to_sign_in')
  // The address is not taken for proven: whoever reads the outbox holds the link too.
  const userId = await insertUser(trx, { name, email: invitation.email, passwordHash: await hashPassword(password) })
  return becomeMember(trx, invitation, { userId, name })
}

export async function acceptInvitation(trx: Transaction<DB>, actor: Actor, token: string): Promise<Joined> {
  const invitation = await takeInvitation(trx, token)
  if (invitation.email !== actor.email.toLowerCase()) throw new Problem('invitation-for-another')
  return becomeMember(trx, invitation, actor)
}

async function takeInvitation(trx: Transaction<DB>, token: string): Promise<HeldInvitation> {
  await lockInvitation(trx, hashOf(token))
  return openInvitation(trx, token)
}

async function becomeMember(
  trx: Transaction<DB>,
  invitation: HeldInvitation,
  { userId, name }: { userId: string; name: string },
): Promise<Joined> {
  const { organisationId, id, email, role, providerId } = invitation
  await lockMembers(trx, organisationId)
  await insertMember(trx, { organisationId, userId, role, providerId })
  await markAccepted(trx, invitation)
  const details = { name, role, invitation: id }
  await recordAudit(trx, { organisationId, actorId: userId, action: 'member.join', target: userId, details })
  return { organisationId, email }
}

function newToken(): string {
  return randomBytes(32).toString('base64url')
}

async function getInvitation(trx: Transaction<DB>, organisationId: string, id: string): Promise<MemberInvitation> {
  const [invitation] = await listPendingInvitations(trx, organisationId, id)
  if (!invitation) throw notFound('invitation')
  return invitation
}

async function writeLetter(
  trx: Transaction<DB>,
  { organisationId, id, token, url }: { organisationId: string; id: string; token: string; url: string },
): Promise<MemberInvitation> {
  const invitation = await getInvitation(trx, organisationId, id)
  const { email, role, language, invitedBy, provider, expiresOn } = invitation
  const organisation = await getOrganisationName(trx, organisationId)
  const link = `${url}/join?token=${token}`
  const letter = { organisation, invitedBy, role, provider: provider?.name ?? '', url: link, expiresOn }
  await queueMessages(trx, [
    {
      organisationId,
      kind: 'member-invitation',
      about: id,
      toEmail: email,
      toName: '',
      language,
      ...memberInvitationLetter(letter, language),
    },
  ])
  return invitation
}
