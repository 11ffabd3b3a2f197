import { timingSafeEqual } from 'node:crypto'
import { hashPassword } from 'better-auth/crypto'
import type { AppContext } from '../context.ts'
import { Problem } from '../contract/problems.ts'
import { type RouterContext, route } from '../http/route.ts'
import { isAdministrator } from '../http/session.ts'
import { permissionsOf } from '../policy/roles.ts'
import {
  hasAnyUser,
  insertAdministrator,
  insertUser,
  listMemberships,
  lockSetup,
  type Membership,
} from './accounts.store.ts'

export function accountRoutes(routes: RouterContext, app: AppContext): void {
  route(routes, 'GET /session', async ({ db, req }) => {
    const found = await routes.actorOf(req)
    // An API key speaks for no person.
    const actor = found?.apiKey ? undefined : found
    return {
      setupNeeded: !actor && !(await hasAnyUser(db)),
      user: actor
        ? {
            id: actor.userId,
            name: actor.name,
            email: actor.email,
            isAdministrator: await isAdministrator(db, actor.userId),
            hasTwoFactor: actor.hasTwoFactor,
          }
        : null,
      organisations: actor ? (await listMemberships(db, actor.userId)).map(withPermissions) : [],
      provider: app.auth.provider ? { name: app.auth.provider.name } : null,
      demo: app.demo,
    }
  })

  route(routes, 'POST /setup', async ({ db, body }) => {
    await lockSetup(db)
    if (await hasAnyUser(db)) throw Problem.because('set_up_already')
    if (!isSame(body.token, app.secrets.setupToken)) throw new Problem('setup-token-wrong')
    const userId = await insertUser(db, {
      name: body.name,
      email: body.email,
      passwordHash: await hashPassword(body.password),
    })
    await insertAdministrator(db, userId)
    return { created: true }
  })
}

function withPermissions(membership: Membership) {
  return { ...membership, permissions: permissionsOf(membership.role) }
}

function isSame(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)]
  return a.length === b.length && timingSafeEqual(a, b)
}
