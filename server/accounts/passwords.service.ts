import { createHash, randomBytes } from 'node:crypto'
import { hashPassword, verifyPassword } from 'better-auth/crypto'
import type { Kysely, Transaction } from 'kysely'
import type { DB } from '../../migrations/schema.ts'
import { Problem } from '../contract/problems.ts'
import type { LetterLanguage } from '../mail/languages.ts'
import { passwordResetLetter } from '../mail/letters/password-reset.ts'
import { queueMessages } from '../messages/messages.store.ts'
import { recordAccountChange } from './account-changes.ts'
import {
  findPasswordHash,
  findPersonByEmail,
  hasReset,
  insertReset,
  takeReset,
  updatePassword,
} from './passwords.store.ts'
import { endSessions } from './sessions.store.ts'

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex')

/** Nothing happens when nobody has this address, and nothing shows it. */
export async function requestReset(
  trx: Transaction<DB>,
  { email, language, url }: { email: string; language: LetterLanguage; url: string },
): Promise<void> {
  const person = await findPersonByEmail(trx, email)
  if (!person) return
  const token = randomBytes(32).toString('base64url')
  await insertReset(trx, person.id, hashOf(token))
  // After the #, so that it stands in no log of a proxy.
  const letter = passwordResetLetter(language, { name: person.name, url: `${url}/reset-password#${token}` })
  const { id: about, email: toEmail, name: toName } = person
  await queueMessages(trx, [
    { ...letter, organisationId: null, kind: 'password-reset', about, toEmail, toName, language },
  ])
}

export async function checkReset(db: Kysely<DB>, token: string): Promise<void> {
  if (!(await hasReset(db, hashOf(token)))) throw new Problem('reset-link-invalid')
}

/** Returns the address of the account. */
export async function useReset(
  trx: Transaction<DB>,
  given: { token: string; newPassword: string; language: LetterLanguage; url: string },
): Promise<string> {
  const person = await takeReset(trx, hashOf(given.token))
  if (!person) throw new Problem('reset-link-invalid')
  await updatePassword(trx, person.id, await hashPassword(given.newPassword))
  await endSessions(trx, person.id)
  const { language, url } = given
  await recordAccountChange(trx, { userId: person.id, change: 'password-reset', language, url })
  return person.email
}

export async function changePassword(
  trx: Transaction<DB>,
  given: { userId: string; sessionId: string | undefined; newPassword: string; language: LetterLanguage; url: string },
): Promise<void> {
  const { userId, sessionId, language, url } = given
  await updatePassword(trx, userId, await hashPassword(given.newPassword))
  await endSessions(trx, userId, { except: sessionId })
  await recordAccountChange(trx, { userId, change: 'password-changed', language, url })
}

export async function isPasswordOf(db: Kysely<DB>, userId: string, password: string): Promise<boolean> {
  const hash = await findPasswordHash(db, userId)
  return hash !== undefined && verifyPassword({ hash, password })
}
