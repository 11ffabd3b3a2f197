import type { Kysely, Transaction } from 'kysely'
import type { DB } from '../../migrations/schema.ts'
import { revokeApiKeysOf } from '../api-keys/api-keys.store.ts'
import { recordAudit } from '../audit/audit.store.ts'
import { fieldErrorAt } from '../contract/field-errors.ts'
import { notFound, Problem } from '../contract/problems.ts'
import type { MemberRole } from '../contract/roles.ts'
import type { Actor } from '../http/session.ts'
import {
  countCoordinators,
  deleteMember,
  isProviderInUse,
  listMembers,
  lockMembers,
  type Member,
  type MemberChange,
  updateMember,
} from './members.store.ts'

/** A provider contact answers for an entry of the register, and nobody else does. */
export async function checkBinding(
  db: Kysely<DB>,
  { organisationId, role, providerId }: { organisationId: string; role: MemberRole; providerId: string | null },
): Promise<void> {
  const isContact = role === 'provider_contact'
  if (isContact && providerId && (await isProviderInUse(db, organisationId, providerId))) return
  if (!isContact && !providerId) return
  const code = isContact ? 'provider_required' : 'provider_not_wanted'
  throw new Problem('invalid-request', '1 field is not valid.', [fieldErrorAt('#/providerId', code)])
}

export async function changeMember(trx: Transaction<DB>, actor: Actor, change: MemberChange): Promise<Member> {
  const { organisationId, userId, role, providerId } = change
  await lockMembers(trx, organisationId)
  const before = await getMember(trx, organisationId, userId)
  await checkBinding(trx, change)
  if (role !== 'coordinator') await keepACoordinator(trx, actor, { organisationId, member: before })
  await updateMember(trx, change)
  await recordAudit(trx, {
    organisationId,
    actorId: actor.userId,
    action: 'member.change',
    target: userId,
    details: { name: before.name, from: before.role, to: role, ...(providerId ? { providerId } : {}) },
  })
  return getMember(trx, organisationId, userId)
}

/** What they made stays; their API keys here end with them. */
export async function removeMember(
  trx: Transaction<DB>,
  actor: Actor,
  { organisationId, userId }: { organisationId: string; userId: string },
): Promise<void> {
  await lockMembers(trx, organisationId)
  const member = await getMember(trx, organisationId, userId)
  await keepACoordinator(trx, actor, { organisationId, member })
  await deleteMember(trx, organisationId, userId)
  const apiKeys = await revokeApiKeysOf(trx, organisationId, userId)
  await recordAudit(trx, {
    organisationId,
    actorId: actor.userId,
    action: 'member.remove',
    target: userId,
    details: { name: member.name, role: member.role, apiKeys },
  })
}

async function getMember(db: Kysely<DB>, organisationId: string, userId: string): Promise<Member> {
  const [member] = await listMembers(db, organisationId, userId)
  if (!member) throw notFound('member')
  return member
}

/** Only an administrator, who can act everywhere, may leave an organisation without a coordinator. */
async function keepACoordinator(
  trx: Transaction<DB>,
  actor: Actor,
  { organisationId, member }: { organisationId: string; member: Member },
): Promise<void> {
  if (member.role !== 'coordinator' || actor.role === 'administrator') return
  if ((await countCoordinators(trx, organisationId)) < 2) throw new Problem('last-coordinator')
}
