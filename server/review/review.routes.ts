import type { AppContext } from '../context.ts'
import { type RouterContext, route } from '../http/route.ts'
import { askProvider } from './queries.service.ts'
import {
  commentOn,
  eraseResponse,
  excludeResponse,
  includeResponse,
  listForReview,
  reviewResponse,
} from './review.service.ts'

const response = '/organisations/:organisationId/responses/:responseId'

export function reviewRoutes(routes: RouterContext, app: AppContext): void {
  route(
    routes,
    'GET /organisations/:organisationId/assessments/:assessmentId/waves/:wave/responses',
    ({ db, params, query: { audience, language, sort, direction, offset, limit, ...filter } }) =>
      listForReview(db, app.versions, {
        key: params,
        audience,
        language,
        filter,
        page: { sort, direction, offset, limit },
      }),
  )

  route(routes, `GET ${response}`, ({ db, params, query }) =>
    reviewResponse(db, app.versions, { ...params, language: query.language }),
  )

  route(routes, `POST ${response}/comments`, ({ db, actor, params, body }) =>
    commentOn(db, { ...params, ...body, actorId: actor.userId }),
  )

  route(routes, `POST ${response}/queries`, ({ db, actor, params, body }) =>
    askProvider(db, app, { ...params, ...body, actorId: actor.userId }),
  )

  route(routes, `PUT ${response}/exclusion`, ({ db, actor, params, body }) =>
    excludeResponse(db, { ...params, ...body, actorId: actor.userId }),
  )

  route(routes, `DELETE ${response}/exclusion`, ({ db, actor, params }) =>
    includeResponse(db, { ...params, actorId: actor.userId }),
  )

  route(routes, `POST ${response}/erasure`, ({ db, actor, params, body }) =>
    eraseResponse(db, { ...params, ...body, actorId: actor.userId }),
  )
}
