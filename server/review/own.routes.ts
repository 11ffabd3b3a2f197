import type { AppContext } from '../context.ts'
import { Problem } from '../contract/problems.ts'
import { type RouterContext, route } from '../http/route.ts'
import type { Actor } from '../http/session.ts'
import { listOwnResponses, type OwnProvider, readOwnResponse, replyAsProvider } from './own.service.ts'

const own = '/organisations/:organisationId/own-responses'

export function ownResponseRoutes(routes: RouterContext, app: AppContext): void {
  route(routes, `GET ${own}`, ({ db, actor, params }) => listOwnResponses(db, providerOf(actor, params.organisationId)))

  route(routes, `GET ${own}/:responseId`, ({ db, actor, params, query }) =>
    readOwnResponse(db, app, { ...providerOf(actor, params.organisationId), ...params, language: query.language }),
  )

  route(routes, `POST ${own}/:responseId/queries/:queryId/reply`, ({ db, actor, params, body }) =>
    replyAsProvider(db, app, {
      ...providerOf(actor, params.organisationId),
      ...params,
      ...body,
      actorId: actor.userId,
    }),
  )
}

/** Only provider contacts have a provider. */
export function providerOf({ providerId }: Actor, organisationId: string): OwnProvider {
  if (!providerId) throw new Problem('not-allowed')
  return { organisationId, providerId }
}
