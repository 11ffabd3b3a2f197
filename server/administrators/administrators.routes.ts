import { type RouterContext, route } from '../http/route.ts'
import { addAdministrator, removeAdministrator } from './administrators.service.ts'
import { listAdministrators, listOrganisations } from './administrators.store.ts'

export function administratorRoutes(routes: RouterContext): void {
  route(routes, 'GET /administrators', async ({ db }) => ({ administrators: await listAdministrators(db) }))

  route(routes, 'POST /administrators', ({ db, actor, body }) => addAdministrator(db, actor, body.email))

  route(routes, 'DELETE /administrators/:userId', async ({ db, actor, params }) => {
    await removeAdministrator(db, actor, params.userId)
    return undefined
  })

  route(routes, 'GET /organisations', async ({ db }) => ({ organisations: await listOrganisations(db) }))
}
