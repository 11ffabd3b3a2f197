import { type RouterContext, route } from '../http/route.ts'
import { endApiKey, makeApiKey } from './api-keys.service.ts'
import { listApiKeys } from './api-keys.store.ts'

export function apiKeyRoutes(routes: RouterContext): void {
  route(routes, 'GET /organisations/:organisationId/api-keys', async ({ db, params }) => ({
    apiKeys: await listApiKeys(db, params.organisationId),
  }))

  route(routes, 'POST /organisations/:organisationId/api-keys', ({ db, actor, params, body }) =>
    makeApiKey(db, actor, { ...params, ...body }),
  )

  route(routes, 'DELETE /organisations/:organisationId/api-keys/:apiKeyId', async ({ db, actor, params }) => {
    await endApiKey(db, actor, params)
    return undefined
  })
}
