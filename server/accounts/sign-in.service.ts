import type { Request } from 'express'
import type { Kysely } from 'kysely'
import type { DB } from '../../migrations/schema.ts'
import { countAttempt } from '../auth/attempts.ts'
import type { AppContext } from '../context.ts'
import { Problem } from '../contract/problems.ts'
import { findChallenged } from './sessions.store.ts'

/** The second step. Every guess is counted for the account, whichever of the two kinds of code is guessed. */
export async function answerChallenge(
  db: Kysely<DB>,
  app: Pick<AppContext, 'auth' | 'throttles' | 'devices'>,
  { req, given }: { req: Request; given: { kind: 'app' | 'backup'; code: string } },
): Promise<{ id: string; email: string }> {
  const person = await findChallenged(db, app.auth.challengeOf(req) ?? '')
  if (!person) throw new Problem('sign-in-expired')
  const takeBack = await countAttempt(app, req, { step: 'code', email: person.email })
  const code = plainCode(given)
  if (given.kind === 'app') await takeCode(app, person.id, code)
  const outcome = await app.auth.answerChallenge(req, { kind: given.kind, code })
  if (outcome === 'expired') throw new Problem('sign-in-expired')
  if (outcome === 'wrong') throw new Problem('code-wrong')
  await takeBack()
  return person
}

/** A code that somebody looked at over a shoulder, or that a false page passed on, does not work a second time. */
async function takeCode({ throttles }: Pick<AppContext, 'throttles'>, userId: string, code: string): Promise<void> {
  try {
    await throttles.usedCode.take(`${userId} ${code}`)
  } catch (error) {
    throw error instanceof Problem ? new Problem('code-wrong') : error
  }
}

/** As people type it: with spaces, in capitals, without the hyphen. */
export function plainCode({ kind, code }: { kind: 'app' | 'backup'; code: string }): string {
  const plain = code.replaceAll(/[\s-]/g, '').toLowerCase()
  return kind === 'app' ? plain : `${plain.slice(0, 5)}-${plain.slice(5)}`
}
