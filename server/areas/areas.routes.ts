import { recordAudit } from '../audit/audit.store.ts'
import { notFound } from '../contract/problems.ts'
import { type RouterContext, route } from '../http/route.ts'
import { saveAreas } from './areas.service.ts'
import { deleteArea, listAreas, lockAreas, updateHelpContacts } from './areas.store.ts'

export function areaRoutes(routes: RouterContext): void {
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

  route(routes, 'DELETE /organisations/:organisationId/areas/:areaId', async ({ db, actor, params }) => {
    const { organisationId, areaId } = params
    await lockAreas(db, organisationId)
    if (!(await deleteArea(db, organisationId, areaId))) throw notFound('area')
    await recordAudit(db, { organisationId, actorId: actor.userId, action: 'area.delete', target: areaId })
    return undefined
  })
}
