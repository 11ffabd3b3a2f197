import type { Kysely, Transaction } from 'kysely'
import type { DB } from '../../migrations/schema.ts'
import { recordAudit } from '../audit/audit.store.ts'
import { fieldErrorAt } from '../contract/field-errors.ts'
import { notFound, Problem } from '../contract/problems.ts'
import type { KeyPermission } from '../contract/roles.ts'
import type { Actor } from '../http/session.ts'
import { isAllowed } from '../policy/roles.ts'
import {
  type ApiKey,
  findActiveApiKey,
  insertApiKey,
  listApiKeys,
  markApiKeyUsed,
  revokeApiKey,
} from './api-keys.store.ts'
import { hashOf, newKey, startOf } from './key.ts'

export interface WantedApiKey {
  organisationId: string
  name: string
  permissions: KeyPermission[]
  days: number
}

export async function makeApiKey(
  trx: Transaction<DB>,
  actor: Actor,
  wanted: WantedApiKey,
): Promise<ApiKey & { key: string }> {
  const permissions = [...new Set(wanted.permissions)]
  refuseMoreThanOwn(actor, wanted.permissions)
  const key = newKey()
  const id = await insertApiKey(trx, {
    ...wanted,
    permissions,
    keyHash: hashOf(key),
    startsWith: startOf(key),
    madeBy: actor.userId,
  })
  const { organisationId, name, days } = wanted
  const details = { name, permissions, days }
  await recordAudit(trx, { organisationId, actorId: actor.userId, action: 'api-key.create', target: id, details })
  const [made] = await listApiKeys(trx, organisationId, id)
  if (!made) throw notFound('API key')
  return { ...made, key }
}

function refuseMoreThanOwn({ role }: Actor, permissions: KeyPermission[]): void {
  const errors = permissions.flatMap((permission, at) =>
    role && isAllowed(role, permission) ? [] : [fieldErrorAt(`#/permissions/${at}`, 'more_than_own_role')],
  )
  if (errors.length > 0) throw new Problem('invalid-request', 'A key allows no more than your own role.', errors)
}

export async function endApiKey(
  trx: Transaction<DB>,
  actor: Actor,
  { organisationId, apiKeyId: target }: { organisationId: string; apiKeyId: string },
): Promise<void> {
  const [key] = await listApiKeys(trx, organisationId, target)
  if (!key || !(await revokeApiKey(trx, organisationId, target))) throw notFound('API key')
  const details = { name: key.name }
  await recordAudit(trx, { organisationId, actorId: actor.userId, action: 'api-key.revoke', target, details })
}

/** The maker of a key, limited to it. Role and membership are looked up at every request, as for everybody. */
export async function actorOfApiKey(db: Kysely<DB>, key: string): Promise<Actor | undefined> {
  const found = await findActiveApiKey(db, hashOf(key))
  if (!found) return undefined
  if (!found.usedToday) await markApiKeyUsed(db, found)
  const { id, organisationId, permissions, userId, name, email } = found
  return { userId, name, email, hasTwoFactor: true, apiKey: { id, organisationId, permissions } }
}
