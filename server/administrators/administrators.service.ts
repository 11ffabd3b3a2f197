import type { Transaction } from 'kysely'
import type { DB } from '../../migrations/schema.ts'
import { insertAdministrator } from '../accounts/accounts.store.ts'
import { revokeApiKeysOfStranger } from '../api-keys/api-keys.store.ts'
import { recordEverywhere } from '../audit/audit.store.ts'
import { fieldErrorAt } from '../contract/field-errors.ts'
import { notFound, Problem } from '../contract/problems.ts'
import type { Actor } from '../http/session.ts'
import {
  type Administrator,
  deleteAdministrator,
  findUserByEmail,
  listAdministrators,
  lockAdministrators,
} from './administrators.store.ts'

/** An administrator may enter every organisation, so every organisation has it in its audit log. */
export async function addAdministrator(trx: Transaction<DB>, actor: Actor, email: string): Promise<Administrator> {
  await lockAdministrators(trx)
  const user = await findUserByEmail(trx, email)
  if (!user) {
    throw new Problem('invalid-request', '1 field is not valid.', [fieldErrorAt('#/email', 'unknown_account')])
  }
  await insertAdministrator(trx, user.id)
  const details = { name: user.name }
  await recordEverywhere(trx, { actorId: actor.userId, action: 'administrator.add', target: user.id, details })
  return getAdministrator(trx, user.id)
}

export async function removeAdministrator(trx: Transaction<DB>, actor: Actor, userId: string): Promise<void> {
  await lockAdministrators(trx)
  const { name } = await getAdministrator(trx, userId)
  if ((await listAdministrators(trx)).length < 2) throw new Problem('last-administrator')
  await deleteAdministrator(trx, userId)
  await revokeApiKeysOfStranger(trx, userId)
  const details = { name }
  await recordEverywhere(trx, { actorId: actor.userId, action: 'administrator.remove', target: userId, details })
}

async function getAdministrator(trx: Transaction<DB>, userId: string): Promise<Administrator> {
  const found = (await listAdministrators(trx)).find(one => one.userId === userId)
  if (!found) throw notFound('administrator')
  return found
}
