import { recordAudit } from '../audit/audit.store.ts'
import { type RouterContext, route, routeFile } from '../http/route.ts'
import { permissionsOf } from '../policy/roles.ts'
import { adoptLibrary } from '../questionnaires/questionnaires.service.ts'
import { deleteLogo, getLogo, saveLogo } from './logos.service.ts'
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

  routeFile(routes, 'GET /organisations/:organisationId/logo', async ({ db, params, res }) => {
    const { content } = await getLogo(db, params.organisationId)
    res.type('png').send(content)
  })

  route(routes, 'PUT /organisations/:organisationId/logo', async ({ db, actor, params, file }) => ({
    logo: await saveLogo(db, { ...params, actorId: actor.userId, file }),
  }))

  route(routes, 'DELETE /organisations/:organisationId/logo', async ({ db, actor, params }) => {
    await deleteLogo(db, { ...params, actorId: actor.userId })
    return undefined
  })
}
