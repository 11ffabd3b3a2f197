import { recordAudit } from '../audit/audit.store.ts'
import { type RouterContext, route } from '../http/route.ts'
import { getRetention, setRetention } from './retention.service.ts'

const retention = '/organisations/:organisationId/assessments/:assessmentId/retention'

export function retentionRoutes(routes: RouterContext): void {
  route(routes, `GET ${retention}`, ({ db, params }) => getRetention(db, params))

  route(routes, `PUT ${retention}`, async ({ db, actor, params, body }) => {
    const changed = await setRetention(db, params, body)
    await recordAudit(db, {
      organisationId: params.organisationId,
      actorId: actor.userId,
      action: 'assessment.retention',
      target: params.assessmentId,
      details: { ...body },
    })
    return changed
  })
}
