import type { AppContext } from '../context.ts'
import { Problem } from '../contract/problems.ts'
import { type RouterContext, routeOwnTransaction } from '../http/route.ts'
import type { Actor } from '../http/session.ts'
import { recordAccountChange } from './account-changes.ts'
import { isPasswordOf } from './passwords.service.ts'
import { plainCode } from './sign-in.service.ts'
import { endSessionsButOf, hasTwoFactor, removeTwoFactor } from './two-factor.store.ts'

/** better-auth writes on a connection of its own, so what follows from its act is a transaction after it. */
export function twoFactorRoutes(routes: RouterContext, app: AppContext): void {
  const { url, throttles } = app
  const { secondFactor } = app.auth

  routeOwnTransaction(routes, 'POST /account/two-factor', async ({ actor, req, body }) => {
    if (actor.hasTwoFactor) throw Problem.because('factor_on_already')
    const begun = await confirmed(actor, () => secondFactor.begin(req, body.password))
    return { uri: begun.uri, secret: new URL(begun.uri).searchParams.get('secret') ?? '' }
  })

  routeOwnTransaction(routes, 'POST /account/two-factor/confirm', async ({ db, actor, req, body }) => {
    const { userId } = actor
    if (actor.hasTwoFactor) throw Problem.because('factor_on_already')
    const code = plainCode({ kind: 'app', code: body.code })
    const { sessionToken } = await confirmed(actor, () => secondFactor.confirm(req, code), 'code-wrong')
    await db.transaction().execute(async trx => {
      await endSessionsButOf(trx, userId, sessionToken)
      await recordAccountChange(trx, { userId, change: 'two-factor-on', language: body.language, url })
    })
    return { backupCodes: await secondFactor.backupCodesOf(userId) }
  })

  routeOwnTransaction(routes, 'POST /account/two-factor/backup-codes', async ({ db, actor, req, body }) => {
    const { userId } = actor
    mustBeOn(actor)
    const backupCodes = await confirmed(actor, () => secondFactor.renewBackupCodes(req, body.password))
    const change = { userId, change: 'backup-codes-renewed', language: body.language, url } as const
    await db.transaction().execute(trx => recordAccountChange(trx, change))
    return { backupCodes }
  })

  routeOwnTransaction(routes, 'POST /account/two-factor/off', async ({ db, actor, body }) => {
    const { userId } = actor
    mustBeOn(actor)
    await confirmed(actor, async () => ((await isPasswordOf(db, userId, body.password)) ? true : undefined))
    await db.transaction().execute(async trx => {
      if (!(await hasTwoFactor(trx, userId))) throw Problem.because('factor_off_already')
      await removeTwoFactor(trx, userId)
      await recordAccountChange(trx, { userId, change: 'two-factor-off', language: body.language, url })
    })
    return undefined
  })

  /** Guesses by somebody who found a session open are few. */
  async function confirmed<T>(
    { userId }: Actor,
    act: () => Promise<T | undefined>,
    wrong: 'password-wrong' | 'code-wrong' = 'password-wrong',
  ): Promise<T> {
    await throttles.confirmation.take(userId)
    const result = await act()
    if (result === undefined) throw new Problem(wrong)
    await throttles.confirmation.giveBack(userId)
    return result
  }
}

function mustBeOn({ hasTwoFactor }: Actor): void {
  if (!hasTwoFactor) throw Problem.because('factor_off')
}
