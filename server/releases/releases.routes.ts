import { recordAudit } from '../audit/audit.store.ts'
import type { AppContext } from '../context.ts'
import { type RouterContext, route } from '../http/route.ts'
import { releaseWave } from './releases.service.ts'

export function releaseRoutes(routes: RouterContext, app: AppContext): void {
  route(
    routes,
    'POST /organisations/:organisationId/assessments/:assessmentId/waves/:wave/releases',
    async ({ db, actor, params }) => {
      const { versions, secrets } = app
      const release = await releaseWave(db, { key: params, releasedBy: actor.userId, versions, secrets })
      await recordAudit(db, {
        organisationId: params.organisationId,
        actorId: actor.userId,
        action: 'wave.release',
        target: params.assessmentId,
        details: { wave: params.wave, ...release },
      })
      return release
    },
  )
}
