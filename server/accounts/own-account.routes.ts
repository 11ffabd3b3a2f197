import type { AppContext } from '../context.ts'
import { notFound, Problem } from '../contract/problems.ts'
import { type RouterContext, route, routeOwnTransaction } from '../http/route.ts'
import { getAccount } from './own-account.service.ts'
import { updateName } from './own-account.store.ts'
import { changePassword, isPasswordOf } from './passwords.service.ts'
import { endSession, endSessions, listSessions } from './sessions.store.ts'
import { twoFactorRoutes } from './two-factor.routes.ts'

export function ownAccountRoutes(routes: RouterContext, app: AppContext): void {
  twoFactorRoutes(routes, app)

  route(routes, 'GET /account', ({ db, actor }) => getAccount(db, app.auth, actor))

  route(routes, 'PATCH /account', async ({ db, actor, body }) => {
    await updateName(db, actor.userId, body.name)
    return getAccount(db, app.auth, { ...actor, name: body.name })
  })

  routeOwnTransaction(routes, 'POST /account/password', async ({ db, actor, body }) => {
    const { userId, sessionId } = actor
    await app.throttles.confirmation.take(userId)
    if (!(await isPasswordOf(db, userId, body.currentPassword))) throw new Problem('password-wrong')
    await app.throttles.confirmation.giveBack(userId)
    const { newPassword, language } = body
    const given = { userId, sessionId, newPassword, language, url: app.url }
    await db.transaction().execute(trx => changePassword(trx, given))
    return undefined
  })

  route(routes, 'GET /account/sessions', async ({ db, actor }) => ({
    sessions: (await listSessions(db, actor.userId)).map(({ startedAt, ...session }) => ({
      ...session,
      startedAt: startedAt.toISOString(),
      isCurrent: session.id === actor.sessionId,
    })),
  }))

  route(routes, 'DELETE /account/sessions/:sessionId', async ({ db, actor, params }) => {
    if (!(await endSession(db, actor.userId, params.sessionId))) throw notFound('session')
    return undefined
  })

  route(routes, 'DELETE /account/sessions', async ({ db, actor }) => {
    await endSessions(db, actor.userId, { except: actor.sessionId })
    return undefined
  })
}
