import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { recordAudit } from '../audit/audit.store.ts'
import { notFound } from '../contract/problems.ts'
import { type RouterContext, route, routeFile } from '../http/route.ts'
import { importRoutes } from '../imports/imports.routes.ts'
import { areaImporter } from './area-import.ts'
import { saveAreas } from './areas.service.ts'
import { deleteArea, listAreas, lockAreas, updateHelpContacts } from './areas.store.ts'
import { boundaryFeatures, findBoundary, removeBoundary } from './boundaries.store.ts'
import { boundaryImporter } from './boundary-import.ts'

export function areaRoutes(routes: RouterContext): void {
  importRoutes(routes, 'area-imports', areaImporter)
  importRoutes(routes, 'boundary-imports', boundaryImporter)

  route(routes, 'GET /organisations/:organisationId/areas', async ({ db, params }) => ({
    areas: await listAreas(db, params.organisationId),
  }))

  route(routes, 'POST /organisations/:organisationId/areas', async ({ db, actor, params, body }) => {
    const { organisationId } = params
    const saved = await saveAreas(db, organisationId, body.areas)
    await recordAudit(db, {
      organisationId,
      actorId: actor.userId,
      action: 'areas.save',
      target: organisationId,
      details: saved,
    })
    return saved
  })

  route(
    routes,
    'PUT /organisations/:organisationId/areas/:areaId/help-contacts',
    async ({ db, actor, params, body }) => {
      const { organisationId, areaId } = params
      if (!(await updateHelpContacts(db, { organisationId, areaId, ...body }))) throw notFound('area')
      await recordAudit(db, { organisationId, actorId: actor.userId, action: 'area.help-contacts', target: areaId })
      const area = (await listAreas(db, organisationId)).find(candidate => candidate.id === areaId)
      if (!area) throw notFound('area')
      return area
    },
  )

  routeFile(routes, 'GET /organisations/:organisationId/areas.geojson', async ({ db, params, res, signal }) => {
    res.setHeader('Content-Disposition', 'attachment; filename="areas.geojson"')
    res.type('application/geo+json')
    await pipeline(Readable.from(collectionOf(boundaryFeatures(db, params.organisationId))), res, { signal })
  })

  route(routes, 'GET /organisations/:organisationId/areas/:areaId/boundary', async ({ db, params }) => {
    const found = await findBoundary(db, params.organisationId, params.areaId)
    if (!found) throw notFound('area')
    return found
  })

  route(routes, 'DELETE /organisations/:organisationId/areas/:areaId/boundary', async ({ db, actor, params }) => {
    const { organisationId, areaId } = params
    if (!(await removeBoundary(db, organisationId, areaId))) throw notFound('area')
    await recordAudit(db, { organisationId, actorId: actor.userId, action: 'area.remove-boundary', target: areaId })
    return undefined
  })

  route(routes, 'DELETE /organisations/:organisationId/areas/:areaId', async ({ db, actor, params }) => {
    const { organisationId, areaId } = params
    await lockAreas(db, organisationId)
    if (!(await deleteArea(db, organisationId, areaId))) throw notFound('area')
    await recordAudit(db, { organisationId, actorId: actor.userId, action: 'area.delete', target: areaId })
    return undefined
  })
}

async function* collectionOf(features: AsyncIterable<string>): AsyncGenerator<string> {
  yield '{"type":"FeatureCollection","features":['
  let separator = ''
  for await (const feature of features) {
    yield `${separator}${feature}`
    separator = ','
  }
  yield ']}'
}
