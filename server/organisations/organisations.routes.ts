import { recordAudit } from '../audit/audit.store.ts'
import { type RouterContext, route } from '../http/route.ts'
import { permissionsOf } from '../policy/roles.ts'
import { adoptLibrary } from '../questionnaires/questionnaires.service.ts'
import { changeSettings } from './organisations.service.ts'
import { getSettings, insertOrganisation } from './organisations.store.ts'
import { slugOf } from './slug.ts'

export function organisationRoutes(routes: RouterContext): void {
  route(routes, 'POST /organisations', async ({ db, actor, body }) => {
    const organisation = await insertOrganisation(db, {
      name: body.name,
      slug: slugOf(body.name),
    })
    await adoptLibrary(db, organisation.id)
    await recordAudit(db, {
      organisationId: organisation.id,
      actorId: actor.userId,
      action: 'organisation.create',
      target: organisation.id,
    })
    return {
      ...organisation,
      role: 'administrator' as const,
      requiresTwoFactor: false,
      permissions: permissionsOf('administrator'),
    }
  })

  route(routes, 'GET /organisations/:organisationId', ({ db, params }) => getSettings(db, params.organisationId))

  route(routes, 'PATCH /organisations/:organisationId', ({ db, actor, params, body }) =>
    changeSettings(db, actor, { ...params, ...body }),
  )
}
