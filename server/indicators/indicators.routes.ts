import { recordAudit } from '../audit/audit.store.ts'
import { notFound } from '../contract/problems.ts'
import { type RouterContext, route } from '../http/route.ts'
import { importRoutes } from '../imports/imports.routes.ts'
import { indicatorImporter } from './indicator-import.ts'
import { countIndicators, deleteSeries, listIndicators, listSeries } from './indicators.store.ts'

export function indicatorRoutes(routes: RouterContext): void {
  importRoutes(routes, 'indicator-imports', indicatorImporter)

  route(routes, 'GET /organisations/:organisationId/indicators', async ({ db, params, query }) => ({
    indicators: await listIndicators(db, params.organisationId, query),
    total: await countIndicators(db, params.organisationId, query),
  }))

  route(routes, 'GET /organisations/:organisationId/indicators/series', async ({ db, params }) => ({
    series: await listSeries(db, params.organisationId),
  }))

  route(routes, 'DELETE /organisations/:organisationId/indicators/series', async ({ db, actor, params, query }) => {
    const { organisationId } = params
    const values = await deleteSeries(db, organisationId, query)
    if (values === 0) throw notFound('indicator')
    await recordAudit(db, {
      organisationId,
      actorId: actor.userId,
      action: 'indicators.delete',
      target: organisationId,
      details: { name: query.name, ...(query.year === undefined ? {} : { year: query.year }), values },
    })
    return undefined
  })
}
