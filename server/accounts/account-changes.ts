import type { Transaction } from 'kysely'
import type { DB } from '../../migrations/schema.ts'
import { recordAudit } from '../audit/audit.store.ts'
import type { LetterLanguage } from '../mail/languages.ts'
import { type AccountChange, accountChangeLetter } from '../mail/letters/account-change.ts'
import { queueMessages } from '../messages/messages.store.ts'

export interface RecordedChange {
  userId: string
  /** Who did it, when it was not the owner. */
  actorId?: string
  change: AccountChange
  language: LetterLanguage
  url: string
}

/**
 * Something that protects an account has changed: its owner is told by letter, and it stands in the audit log of every
 * organisation they belong to. Best last in its transaction.
 */
export async function recordAccountChange(
  trx: Transaction<DB>,
  { userId, actorId = userId, change, language, url }: RecordedChange,
): Promise<void> {
  const { name, email } = await trx
    .selectFrom('users')
    .select(['name', 'email'])
    .where('id', '=', userId)
    .executeTakeFirstOrThrow()
  const letter = accountChangeLetter(language, { name, change, url: `${url}/forgot-password` })
  await queueMessages(trx, [
    { ...letter, organisationId: null, kind: 'account-change', about: userId, toEmail: email, toName: name, language },
  ])
  // In one order everywhere, because each organisation's log is locked until the end of the transaction.
  const memberships = await trx
    .selectFrom('members')
    .select('organisationId')
    .where('userId', '=', userId)
    .orderBy('organisationId')
    .execute()
  for (const { organisationId } of memberships) {
    await recordAudit(trx, { organisationId, actorId, action: `account.${change}`, target: userId })
  }
}
