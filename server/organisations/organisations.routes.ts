import { recordAudit } from '../audit/audit.store.ts'
import { type RouterContext, route } from '../http/route.ts'
import { permissionsOf } from '../policy/roles.ts'
import { adoptLibrary } from '../questionnaires/questionnaires.service.ts'
import { insertOrganisation } from './organisations.store.ts'

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
}

/** Two names that differ only in case, accents or spaces are taken for the same organisation. */
function slugOf(name: string): string {
  return (
    name
      .normalize('NFKD')
      .replaceAll(/\p{M}/gu, '')
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
      .replaceAll(/^-+|-+$/g, '') || name
  )
}
