import { type RouterContext, route } from '../http/route.ts'
import { changeMember, removeMember } from './members.service.ts'
import { listMembers } from './members.store.ts'

export function memberRoutes(routes: RouterContext): void {
  route(routes, 'GET /organisations/:organisationId/members', async ({ db, params }) => ({
    members: await listMembers(db, params.organisationId),
  }))

  route(routes, 'PATCH /organisations/:organisationId/members/:userId', ({ db, actor, params, body }) =>
    changeMember(db, actor, { ...params, ...body }),
  )

  route(routes, 'DELETE /organisations/:organisationId/members/:userId', async ({ db, actor, params }) => {
    await removeMember(db, actor, params)
    return undefined
  })
}
