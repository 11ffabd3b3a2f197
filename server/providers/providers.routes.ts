import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { recordAudit } from '../audit/audit.store.ts'
import { type RouterContext, route, routeFile } from '../http/route.ts'
import { importRoutes } from '../imports/imports.routes.ts'
import { keepDistinct, mergeProviders, suggestDuplicates } from './merge.service.ts'
import { providerImporter } from './provider-import.ts'
import { registerCsv } from './providers.csv.ts'
import { addProvider, changeProvider, getProvider, listProviders } from './providers.service.ts'

export function providerRoutes(routes: RouterContext): void {
  importRoutes(routes, 'provider-imports', providerImporter)

  route(routes, 'GET /organisations/:organisationId/providers', async ({ db, params, query }) =>
    listProviders(db, params.organisationId, query),
  )

  routeFile(routes, 'GET /organisations/:organisationId/providers.csv', async ({ db, params, query, res, signal }) => {
    res.setHeader('Content-Disposition', 'attachment; filename="providers.csv"')
    res.type('text/csv; charset=utf-8')
    await pipeline(Readable.from(registerCsv(db, params.organisationId, query)), res, { signal })
  })

  route(routes, 'POST /organisations/:organisationId/providers', async ({ db, actor, params, body }) => {
    const { organisationId } = params
    const provider = await addProvider(db, organisationId, body)
    const details = { contacts: provider.contacts.length }
    const entry = { organisationId, actorId: actor.userId, target: provider.id, details }
    await recordAudit(db, { ...entry, action: 'provider.add' })
    return provider
  })

  route(routes, 'GET /organisations/:organisationId/providers/:providerId', async ({ db, params }) =>
    getProvider(db, params.organisationId, params.providerId),
  )

  route(routes, 'PUT /organisations/:organisationId/providers/:providerId', async ({ db, actor, params, body }) => {
    const provider = await changeProvider(db, params, body)
    await recordAudit(db, {
      organisationId: params.organisationId,
      actorId: actor.userId,
      action: 'provider.change',
      target: provider.id,
      details: { isActive: provider.isActive, contacts: provider.contacts.length },
    })
    return provider
  })

  route(
    routes,
    'POST /organisations/:organisationId/providers/:providerId/merges',
    async ({ db, actor, params: { organisationId, providerId: stays }, body: { otherId: goes, take } }) => {
      const merged = await mergeProviders(db, { organisationId, stays, goes }, take)
      const details = { merged: goes, took: take, ...merged.moved }
      await recordAudit(db, {
        organisationId,
        actorId: actor.userId,
        action: 'provider.merge',
        target: stays,
        details,
      })
      return merged
    },
  )

  route(routes, 'GET /organisations/:organisationId/provider-duplicates', async ({ db, params }) =>
    suggestDuplicates(db, params.organisationId),
  )

  route(
    routes,
    'POST /organisations/:organisationId/provider-duplicates/distinct',
    async ({ db, actor, params, body: { oneId, otherId } }) => {
      const { organisationId } = params
      await keepDistinct(db, organisationId, [oneId, otherId])
      const entry = { organisationId, actorId: actor.userId, target: oneId, details: { other: otherId } }
      await recordAudit(db, { ...entry, action: 'provider.distinct' })
      return undefined
    },
  )
}
