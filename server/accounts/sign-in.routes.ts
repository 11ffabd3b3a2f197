import { setTimeout as wait } from 'node:timers/promises'
import type { Request } from 'express'
import { countAttempt } from '../auth/attempts.ts'
import { clientOf } from '../auth/throttles.ts'
import type { AppContext } from '../context.ts'
import { notFound, Problem } from '../contract/problems.ts'
import { type RouterContext, routeOwnTransaction } from '../http/route.ts'
import { checkReset, requestReset, useReset } from './passwords.service.ts'
import { answerChallenge } from './sign-in.service.ts'

/** So long at least, that sending a letter takes no longer than sending none. */
const resetTakes = 300

export function signInRoutes(routes: RouterContext, app: AppContext): void {
  const { auth, throttles, url } = app

  routeOwnTransaction(routes, 'POST /session', async ({ req, body }) => {
    const takeBack = await countAttempt(app, req, { step: 'password', email: body.email })
    const outcome = await auth.signIn(req, body)
    if (outcome === 'wrong') throw new Problem('sign-in-wrong')
    await takeBack()
    if (outcome === 'signed-in') knowDevice(app, req, body.email)
    return { needsCode: outcome === 'needs-code' }
  })

  routeOwnTransaction(routes, 'POST /session/code', async ({ db, req, body }) => {
    const { id, email } = await answerChallenge(db, app, { req, given: body })
    knowDevice(app, req, email)
    return { backupCodesLeft: (await auth.secondFactor.backupCodesOf(id)).length }
  })

  routeOwnTransaction(routes, 'POST /session/provider', async ({ req, body }) => {
    if (!auth.provider) throw notFound('sign-in service')
    await throttles.address.take(clientOf(req.ip))
    const address = await auth.provider.begin(req, body.next)
    if (!address) throw new Problem('sign-in-provider-unavailable')
    return { url: address }
  })

  routeOwnTransaction(routes, 'DELETE /session', async ({ req }) => {
    await auth.signOut(req)
    return undefined
  })

  routeOwnTransaction(routes, 'POST /password-resets', async ({ db, req, body }) => {
    await throttles.resetOfAddress.take(clientOf(req.ip))
    await throttles.resetOfAccount.take(body.email.toLowerCase())
    await Promise.all([db.transaction().execute(trx => requestReset(trx, { ...body, url })), wait(resetTakes)])
    return undefined
  })

  routeOwnTransaction(routes, 'POST /password-resets/check', async ({ db, req, body }) => {
    await throttles.address.take(clientOf(req.ip))
    await checkReset(db, body.token)
    await throttles.address.giveBack(clientOf(req.ip))
    return undefined
  })

  routeOwnTransaction(routes, 'POST /password-resets/use', async ({ db, req, body }) => {
    await throttles.address.take(clientOf(req.ip))
    knowDevice(app, req, await db.transaction().execute(trx => useReset(trx, { ...body, url })))
    await throttles.address.giveBack(clientOf(req.ip))
    return undefined
  })
}

/** From now on, attempts from this browser are counted apart from those of strangers. */
function knowDevice({ devices }: AppContext, req: Request, email: string): void {
  const { name, value, options } = devices.make(email)
  req.res?.cookie(name, value, { ...options, maxAge: options.maxAge * 1000 })
}
