import type { AppContext } from '../context.ts'
import { type RouterContext, route } from '../http/route.ts'
import {
  acceptInvitation,
  inviteMember,
  join,
  openInvitation,
  sendInvitationAgain,
  withdrawInvitation,
} from './member-invitations.service.ts'
import { listPendingInvitations } from './member-invitations.store.ts'

export function memberInvitationRoutes(routes: RouterContext, { url }: AppContext): void {
  route(routes, 'GET /organisations/:organisationId/member-invitations', async ({ db, params }) => ({
    invitations: await listPendingInvitations(db, params.organisationId),
  }))

  route(routes, 'POST /organisations/:organisationId/member-invitations', ({ db, actor, params, body }) =>
    inviteMember(db, { actor, url }, { ...params, ...body }),
  )

  route(routes, 'POST /organisations/:organisationId/member-invitations/:invitationId/send', ({ db, actor, params }) =>
    sendInvitationAgain(db, { actor, url }, params),
  )

  route(
    routes,
    'DELETE /organisations/:organisationId/member-invitations/:invitationId',
    async ({ db, actor, params }) => {
      await withdrawInvitation(db, actor, params)
      return undefined
    },
  )

  route(routes, 'POST /join/look-up', async ({ db, body }) => {
    const { id: _, organisationId: __, providerId: ___, state: ____, ...shown } = await openInvitation(db, body.token)
    return shown
  })

  route(routes, 'POST /join', ({ db, body }) => join(db, body))

  route(routes, 'POST /join/accept', ({ db, actor, body }) => acceptInvitation(db, actor, body.token))
}
