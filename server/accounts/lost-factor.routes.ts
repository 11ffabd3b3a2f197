import type { AppContext } from '../context.ts'
import { notFound, Problem } from '../contract/problems.ts'
import { type RouterContext, route } from '../http/route.ts'
import { recordAccountChange } from './account-changes.ts'
import { findPersonByEmail } from './passwords.store.ts'
import { endSessions } from './sessions.store.ts'
import { hasTwoFactor, removeTwoFactor } from './two-factor.store.ts'

/** The way back for whoever lost phone and backup codes. Their password is still asked for. */
export function lostFactorRoutes(routes: RouterContext, { url }: AppContext): void {
  route(routes, 'POST /two-factor-removals', async ({ db, actor, body }) => {
    const person = await findPersonByEmail(db, body.email)
    if (!person) throw notFound('account')
    if (person.id === actor.userId) throw Problem.because('own_factor')
    if (!(await hasTwoFactor(db, person.id))) throw Problem.because('factor_off_for_account')
    await removeTwoFactor(db, person.id)
    await endSessions(db, person.id)
    const change = { userId: person.id, actorId: actor.userId, change: 'two-factor-removed' } as const
    await recordAccountChange(db, { ...change, language: body.language, url })
    return { name: person.name }
  })
}
