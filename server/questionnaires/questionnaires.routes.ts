import { recordAudit } from '../audit/audit.store.ts'
import type { AppContext } from '../context.ts'
import { type RouterContext, route } from '../http/route.ts'
import { listQuestionnaires, publishNewest } from './questionnaires.service.ts'

export function questionnaireRoutes(routes: RouterContext, app: AppContext): void {
  route(routes, 'GET /organisations/:organisationId/questionnaires', async ({ db, params }) => ({
    questionnaires: await listQuestionnaires(db, params.organisationId),
  }))

  route(
    routes,
    'GET /organisations/:organisationId/questionnaires/:questionnaireId/versions/:version',
    async ({ params }) => {
      const { questionnaireId, audience, version, publishedOn, definition, codebook } = await app.versions.get(params)
      return {
        id: questionnaireId,
        audience,
        version,
        publishedOn,
        definition,
        codebook,
      }
    },
  )

  route(
    routes,
    'POST /organisations/:organisationId/questionnaires/:questionnaireId/versions',
    async ({ db, actor, params }) => {
      const { organisationId, questionnaireId } = params
      const published = await publishNewest(db, organisationId, questionnaireId)
      await recordAudit(db, {
        organisationId,
        actorId: actor.userId,
        action: 'questionnaire.publish',
        target: questionnaireId,
        details: { version: published.latestVersion },
      })
      return published
    },
  )
}
