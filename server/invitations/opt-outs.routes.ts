import type { Kysely, Transaction } from 'kysely'
import type { DB } from '../../migrations/schema.ts'
import { Problem } from '../contract/problems.ts'
import { type RouterContext, route } from '../http/route.ts'
import { findOptOut, type OptOut, setOptOut } from './opt-outs.store.ts'

export function optOutRoutes(routes: RouterContext): void {
  route(routes, 'GET /opt-outs/:link', async ({ db, params }) => shownOf(await getOptOut(db, params.link)))
  route(routes, 'POST /opt-outs/:link', ({ db, params }) => change(db, params.link, true))
  route(routes, 'DELETE /opt-outs/:link', ({ db, params }) => change(db, params.link, false))
}

async function change(trx: Transaction<DB>, link: string, hasOptedOut: boolean) {
  const person = await getOptOut(trx, link)
  await setOptOut(trx, person, hasOptedOut)
  return shownOf({ ...person, hasOptedOut })
}

async function getOptOut(db: Kysely<DB>, link: string): Promise<OptOut> {
  const found = await findOptOut(db, link)
  if (!found) throw new Problem('collector-unknown')
  return found
}

/** The address is only hinted at: the letter may have been passed on. */
function shownOf({ organisation, email, language, hasOptedOut }: OptOut) {
  const [first = ''] = email
  return { organisation, email: `${first}…${email.slice(email.lastIndexOf('@'))}`, language, hasOptedOut }
}
